namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>Shares one client and browser among all classes of the collection.</summary>
[CollectionDefinition(Stages.InTheClient)]
public sealed class ClientCollection : ICollectionFixture<LiveBot>;
