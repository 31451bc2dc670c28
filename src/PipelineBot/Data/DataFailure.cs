namespace PipelineBot.Data;

/// <summary>A command cannot go on. The message is one line for the operator: what, where, and what to do.</summary>
public sealed class DataFailure(string message, Exception? inner = null) : Exception(message, inner);
