using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Outbox;

/// <summary>How rows are stored: in sixteen partitions, by the first digit of the id, so that no partition grows hot and all can be asked.</summary>
public static class OutboxDocuments
{
    public static IReadOnlyList<string> Partitions { get; } = [.. "0123456789abcdef".Select(digit => digit.ToString())];

    public static DocumentType<OutboxRow> Row { get; } = new(
        Containers.Outbox,
        1,
        OutboxJson.Context.OutboxRow,
        row => row.Id,
        row => new Dictionary<string, object?>
        {
            ["state"] = StateText(row.State),
            ["nextAt"] = row.NextAt is { } at ? DocumentTypes.Stamp(at) : null,
            ["tenant"] = row.Tenant,
            ["troubleAt"] = row.InTrouble ? DocumentTypes.Stamp(row.CreatedAt) : null,
        });

    public static string Partition(string id) => id[..1];

    public static string StateText(OutboxState state) => state.ToString().ToLowerInvariant();

    /// <summary>The row queued under a key; null when none is.</summary>
    public static ValueTask<Document<OutboxRow>?> FindAsync(this IDocumentStore store, string tenant, string key, CancellationToken cancellationToken)
    {
        var id = OutboxRow.IdOf(tenant, key);
        return store.GetAsync(Row, Partition(id), id, cancellationToken);
    }
}
