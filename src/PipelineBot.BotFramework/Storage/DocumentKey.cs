namespace PipelineBot.BotFramework.Storage;

/// <summary>
/// Where a document lives. Ids and partitions are opaque strings compared ordinally; ids that come from outside
/// (conversation ids are long and full of punctuation) are hashed by <see cref="DocumentId"/> first.
/// </summary>
public readonly record struct DocumentKey(string Container, string Partition, string Id)
{
    public override string ToString() => $"{Container}/{Partition}/{Id}";
}
