namespace PipelineBot.Hosting;

/// <summary>A setting that keeps the process from starting; the message names its key and is shown as it is.</summary>
public sealed class ConfigurationProblem(string message) : Exception(message);
