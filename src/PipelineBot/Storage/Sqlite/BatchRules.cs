using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// What makes a batch wrong whatever is stored. Checked before it is queued: a mistake inside the shared transaction would take other callers' batches down.
/// </summary>
internal static class BatchRules
{
    /// <summary>16 MiB. Far above any document the bot writes; below what would hold up everybody behind it.</summary>
    public const int MaximumDocumentBytes = 16 * 1024 * 1024;

    public static void Check(TableSet tables, IReadOnlyList<DocumentWrite> writes)
    {
        var keys = writes.Count > 1 ? new HashSet<DocumentKey>(writes.Count) : null;
        foreach (var write in writes)
        {
            KeyText.Check(write.Key);
            var table = tables[write.Key.Container];
            foreach (var (field, value) in write.Promoted)
            {
                table.CheckField(field);
                PromotedValue.Of(table, field, value);
            }

            if (write.Condition == WriteCondition.ETagMatches && write.ETag is null)
                throw new ArgumentException($"The write of {write.Key} asks for a matching ETag and names none.");
            if (write.Json is { Length: > MaximumDocumentBytes } json)
                throw new ArgumentException($"The document {write.Key} has {json.Length} bytes; the largest that is stored has {MaximumDocumentBytes}.");
            if (keys?.Add(write.Key) == false)
                throw new ArgumentException($"The batch writes {write.Key} twice.");
        }
    }
}
