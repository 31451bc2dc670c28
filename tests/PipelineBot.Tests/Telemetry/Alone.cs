namespace PipelineBot.Tests.Telemetry;

/// <summary>Meters and sources belong to the process: whoever listens to them runs while nobody else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "telemetry";
}
