using PipelineBot.BotFramework.Storage;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Storage.Memory;

/// <summary>The store of the simulations keeps the contract of the real ones.</summary>
public sealed class MemoryContractTests : DocumentStoreContract
{
    protected override ValueTask<IDocumentStore> OpenAsync() => new(new MemoryDocumentStore(Containers));

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;
}

/// <summary>The same, answering on the caller's stack.</summary>
public sealed class PromptMemoryContractTests : DocumentStoreContract
{
    protected override ValueTask<IDocumentStore> OpenAsync() => new(new MemoryDocumentStore(Containers) { AnswersAtOnce = true });

    protected override ValueTask CloseAsync() => ValueTask.CompletedTask;
}
