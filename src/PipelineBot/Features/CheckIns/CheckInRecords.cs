using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.CheckIns;

/// <summary>Reads stored check-ins.</summary>
public sealed class CheckInRecords(IDocumentStore store)
{
    public ValueTask<Document<CheckInDocument>?> FindAsync(string tenant, string personId, LocalDate date, CancellationToken cancellationToken) =>
        store.GetAsync(CheckInStorage.Type, tenant, CheckInDocument.IdOf(personId, date), cancellationToken);

    /// <summary>The check-ins of these people from a day on, that day included; by person, at most one for each day.</summary>
    public async ValueTask<ILookup<string, CheckInDocument>> SinceAsync(string tenant, IReadOnlyList<string> people, LocalDate from, CancellationToken cancellationToken)
    {
        List<Filter> filters =
        [
            new("type", Comparison.Equal, CheckInStorage.TypeName),
            new("owner", Comparison.In, people),
            new("nextDue", Comparison.GreaterOrEqual, LocalDatePattern.Iso.Format(from)),
        ];
        var found = new List<CheckInDocument>();
        await foreach (var document in store.QueryAsync(CheckInStorage.Type, tenant, filters, cancellationToken: cancellationToken))
            found.Add(document.Value);
        return found.ToLookup(c => c.PersonId, StringComparer.Ordinal);
    }
}
