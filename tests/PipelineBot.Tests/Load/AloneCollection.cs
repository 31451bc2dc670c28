namespace PipelineBot.Tests.Load;

/// <summary>What measures time runs when nothing else of the project does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
