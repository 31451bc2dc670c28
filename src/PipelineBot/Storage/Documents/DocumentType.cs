using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Documents;

/// <summary>
/// How values of <typeparamref name="T"/> are stored: the value's own JSON object with a <c>schemaVersion</c> member first. Older documents are
/// migrated when they are read and written in the new form when they are next written. A newer one is read as it is:
/// to keep its unknown members, give <typeparamref name="T"/> a <c>[JsonExtensionData]</c> member.
/// </summary>
public sealed class DocumentType<T>
{
    private static readonly Dictionary<int, Action<JsonObject>> NoMigrations = [];

    private readonly VersionedJson<T> json;
    private readonly Func<T, string> id;
    private readonly Func<T, IReadOnlyDictionary<string, object?>>? promoted;

    /// <param name="schemaVersion">The version written, 1 or more. A document without one counts as version 1.</param>
    /// <param name="promoted">The fields the container declares, as string, long or null; null when it declares none.</param>
    /// <param name="migrations">The step from version n to n + 1 under n, for every n from 1 to <paramref name="schemaVersion"/> - 1.</param>
    /// <exception cref="ArgumentException">A migration is missing or leads nowhere.</exception>
    public DocumentType(
        string container,
        int schemaVersion,
        JsonTypeInfo<T> jsonTypeInfo,
        Func<T, string> id,
        Func<T, IReadOnlyDictionary<string, object?>>? promoted = null,
        IReadOnlyDictionary<int, Action<JsonObject>>? migrations = null)
    {
        migrations ??= NoMigrations;
        ArgumentOutOfRangeException.ThrowIfLessThan(schemaVersion, 1);
        if (!migrations.Keys.Order().SequenceEqual(Enumerable.Range(1, schemaVersion - 1)))
            throw new ArgumentException($"'{container}' is at version {schemaVersion}: it needs one migration for each version from 1 to {schemaVersion - 1}.");
        (Container, SchemaVersion, this.id, this.promoted) = (container, schemaVersion, id, promoted);
        json = new VersionedJson<T>(jsonTypeInfo, schemaVersion, migrations);
    }

    public string Container { get; }

    public int SchemaVersion { get; }

    public DocumentKey Key(string partition, string id) => new(Container, partition, id);

    public DocumentKey Key(string partition, T value) => Key(partition, id(value));

    /// <exception cref="InvalidDataException">The stored bytes are not such a document.</exception>
    public Document<T> Read(StoredDocument stored)
    {
        try
        {
            var (value, version) = json.Read(stored.Json);
            return new Document<T>(value, stored.ETag, stored.Key, version);
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new InvalidDataException($"The document {stored.Key} cannot be read as {typeof(T).Name}.", e);
        }
    }

    /// <summary>What the container's promoted fields are for stored JSON; serves to fill fields that were declared later.</summary>
    public IReadOnlyDictionary<string, object?> Promote(ReadOnlyMemory<byte> stored) => Promoted(json.Read(stored).Value);

    /// <summary>Creates when <paramref name="etag"/> is null, else replaces what has that ETag.</summary>
    public DocumentWrite Write(string partition, T value, string? etag)
    {
        var key = Key(partition, value);
        var bytes = json.Write(value, SchemaVersion);
        return etag is null ? DocumentWrite.Create(key, bytes, Promoted(value)) : DocumentWrite.Replace(key, etag, bytes, Promoted(value));
    }

    /// <summary>Writes a new value over the document it came from: created when that was never stored, else replaced if nobody else has meanwhile.</summary>
    public DocumentWrite Write(Document<T> document, T value)
    {
        var bytes = json.Write(value, document.SchemaVersion);
        return document.ETag is null
            ? DocumentWrite.Create(document.Key, bytes, Promoted(value))
            : DocumentWrite.Replace(document.Key, document.ETag, bytes, Promoted(value));
    }

    /// <summary>Writes whatever is there: the last writer wins.</summary>
    public DocumentWrite Put(string partition, T value) => DocumentWrite.Put(Key(partition, value), json.Write(value, SchemaVersion), Promoted(value));

    private IReadOnlyDictionary<string, object?> Promoted(T value) => promoted?.Invoke(value) ?? NothingPromoted.Fields;
}
