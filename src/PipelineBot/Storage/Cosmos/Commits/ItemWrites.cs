using System.Globalization;
using System.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>What documents are as items, by the containers that were declared.</summary>
internal sealed class ItemWrites
{
    /// <summary>Cosmos DB takes 2 MB an item; an item may hold a document, what it becomes, and the records of a commit.</summary>
    private const int LongestDocument = 1_600_000;

    private readonly Dictionary<string, ContainerDefinition> containers;

    public ItemWrites(IReadOnlyList<ContainerDefinition> containers) => this.containers = containers.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public IEnumerable<string> Containers => containers.Keys;

    /// <exception cref="ArgumentException">Not declared.</exception>
    public ContainerDefinition Of(string container) => containers.GetValueOrDefault(container) ?? throw new ArgumentException($"The container '{container}' was not declared.");

    public PromotedType TypeOf(ContainerDefinition container, string field) =>
        container.Fields.FirstOrDefault(f => f.Name == field)?.Type ?? throw new ArgumentException($"The container '{container.Name}' has no field '{field}'.");

    /// <exception cref="ArgumentException">What makes a batch wrong whatever is stored.</exception>
    public void Check(IReadOnlyList<DocumentWrite> writes)
    {
        var keys = new HashSet<DocumentKey>(writes.Count);
        foreach (var write in writes)
        {
            KeyText.Check(write.Key);
            var container = Of(write.Key.Container);
            foreach (var (field, value) in write.Promoted)
                Text(TypeOf(container, field), field, value);
            if (write.Condition == WriteCondition.ETagMatches && write.ETag is null)
                throw new ArgumentException($"The write of {write.Key} asks for a matching ETag and names none.");
            if (!keys.Add(write.Key))
                throw new ArgumentException($"The batch writes {write.Key} twice.");
        }
    }

    /// <summary>The item with the document in it, beside what commits keep there.</summary>
    public Item Put(DocumentWrite write, string version, Item? beside)
    {
        var item = (beside ?? Empty(write.Key)) with { Name = ItemIds.NameOf(write.Key) };
        return write.Json is { } json
            ? item with { Json = JsonOf(write.Key, json), Fields = Fields(write), Version = version, Next = null }
            : item with { Json = null, Fields = null, Version = null, Next = null };
    }

    public static Item Empty(DocumentKey key) => new() { Id = ItemIds.KeyOf(key).Id, Partition = key.Partition, Name = ItemIds.NameOf(key) };

    public Intent Intent(DocumentWrite write, string commit, string at, ItemKey primary) =>
        new(commit, at, primary, write.Json is { } json ? JsonOf(write.Key, json) : null, write.Json is null ? null : Fields(write), commit);

    public PendingWrite Pending(DocumentWrite write, string commit) => new(
        ItemIds.KeyOf(write.Key), ItemIds.NameOf(write.Key), JsonOf(write.Key, write.Json!.Value), Fields(write), commit, VersionToken.Read(write.ETag)?.Version);

    /// <summary>As it is stored and compared: numbers as text of the same order, since Cosmos DB's are not 64 bits wide.</summary>
    public static string? Text(PromotedType type, string field, object? value) => (type, value) switch
    {
        (_, null) => null,
        (PromotedType.Text, string text) => KeyText.Safe(text),
        (PromotedType.Number, long number) => ((ulong)number ^ (1UL << 63)).ToString("D20", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The field '{field}' does not hold a {value.GetType().Name}."),
    };

    public static object? Value(PromotedType type, string? text) =>
        text is not null && type == PromotedType.Number ? (long)(ulong.Parse(text, CultureInfo.InvariantCulture) ^ (1UL << 63)) : text;

    private Dictionary<string, string?> Fields(DocumentWrite write) => Of(write.Key.Container).Fields.ToDictionary(
        field => field.Name, field => Text(field.Type, field.Name, write.Promoted.GetValueOrDefault(field.Name)), StringComparer.Ordinal);

    private static string JsonOf(DocumentKey key, ReadOnlyMemory<byte> json) =>
        json.Length <= LongestDocument ? Encoding.UTF8.GetString(json.Span) : throw new ArgumentException($"The document {key} has {json.Length} bytes; the largest that is stored has {LongestDocument}.");
}
