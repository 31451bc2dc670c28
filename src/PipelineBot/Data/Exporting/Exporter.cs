using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Data.Csv;
using PipelineBot.Data.Importing.Deals;
using PipelineBot.Data.Importing.People;
using PipelineBot.Feedback;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Exporting;

/// <summary>Writes everything of a tenant as five CSV files, by name (events by time), so that equal data gives equal files.</summary>
internal sealed class Exporter(IDocumentStore store, string tenant, PipelineSet pipelines, TextWriter output, ProgressLine progress)
{
    private static readonly string[] DealColumns =
        ["id", "name", "account", "owner", "pipeline", "stage", "amount", "currency", "product", "lead_source", "created", "close_date", "closed_on", "close_reason", "next_step"];

    private static readonly string[] MilestoneColumns = ["id", "deal_id", "title", "goal", "standard", "owner", "due", "state", "done_on", "evidence"];
    private static readonly string[] PeopleColumns = ["id", "name", "email", "role", "manager", "team", "time_zone", "language"];
    private static readonly string[] FeedbackColumns = ["at", "person", "message", "reaction", "text"];
    internal static readonly string[] EventColumns = ["at", "actor", "deal_id", "kind", "field", "old", "new", "source"];

    public async Task RunAsync(string folder, Instant now, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await PeopleAsync(Path.Combine(folder, "people.csv"), cancellationToken);
        await DealsAsync(Path.Combine(folder, "deals.csv"), Path.Combine(folder, "milestones.csv"), cancellationToken);
        await EventsAsync(Path.Combine(folder, "events.csv"), now, cancellationToken);
        await FeedbackAsync(Path.Combine(folder, "feedback.csv"), cancellationToken);
    }

    private async Task PeopleAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new CsvOutput(path, PeopleColumns);
        await foreach (var document in Work(DocumentTypes.Person, "person", cancellationToken))
        {
            var person = document.Value;
            await file.WriteAsync([person.Id, person.Name, person.Email, PersonWords.Of(person), person.ManagerId, person.Team, person.TimeZone, person.Language]);
        }

        Done(file, path);
    }

    private async Task DealsAsync(string dealPath, string milestonePath, CancellationToken cancellationToken)
    {
        await using var deals = new CsvOutput(dealPath, DealColumns);
        await using var milestones = new CsvOutput(milestonePath, MilestoneColumns);
        await foreach (var document in Work(DocumentTypes.Deal, "deal", cancellationToken))
        {
            var deal = document.Value;
            await deals.WriteAsync(Cells(deal));
            foreach (var milestone in deal.Milestones)
                await milestones.WriteAsync(Cells(deal, milestone));
            if (deals.Rows % 500 == 0)
                progress.Show(string.Create(CultureInfo.InvariantCulture, $"{deals.Rows} deals"));
        }

        Done(deals, dealPath);
        Done(milestones, milestonePath);
    }

    private async Task EventsAsync(string path, Instant now, CancellationToken cancellationToken)
    {
        await using var file = new CsvOutput(path, EventColumns);
        foreach (var partition in EventMonths.PartitionsOf(tenant, now))
        {
            await foreach (var document in store.QueryAsync(DocumentTypes.Event, partition, [], "at", pageSize: 1000, cancellationToken: cancellationToken))
            {
                foreach (var row in Rows(document.Value))
                    await file.WriteAsync(row);
            }
        }

        Done(file, path);
    }

    private async Task FeedbackAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new CsvOutput(path, FeedbackColumns);
        await foreach (var document in Work(FeedbackDocuments.Feedback, FeedbackDocuments.TypeName, cancellationToken, "day"))
        {
            var given = document.Value;
            await file.WriteAsync([InstantPattern.ExtendedIso.Format(given.At), given.PersonId, given.MessageId, given.Liked ? "like" : "dislike", given.Text]);
        }

        Done(file, path);
    }

    private IAsyncEnumerable<Document<T>> Work<T>(DocumentType<T> type, string kind, CancellationToken cancellationToken, string orderBy = "name") =>
        store.QueryAsync(type, tenant, [new Filter("type", Comparison.Equal, kind)], orderBy, pageSize: 1000, cancellationToken: cancellationToken);

    private void Done(CsvOutput file, string path)
    {
        file.Complete();
        progress.Clear();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {file.Rows} rows"));
    }

    private string?[] Cells(Deal deal) =>
    [
        deal.Id, deal.Name, deal.Account, deal.OwnerId, deal.PipelineId, StageWords.Write(deal, pipelines.Of(deal)),
        deal.Amount?.Amount.ToString(CultureInfo.InvariantCulture), deal.Amount?.Currency, deal.Product, deal.LeadSource,
        Day(deal.Created), Day(deal.CloseDate), Day(deal.ClosedOn), deal.CloseReason, deal.NextStep,
    ];

    private static string?[] Cells(Deal deal, Milestone milestone) =>
    [
        milestone.Id, deal.Id, milestone.Title, milestone.Goal, milestone.Standard, milestone.OwnerId, Day(milestone.Due),
        milestone.State.ToString().ToLowerInvariant(), Day(milestone.DoneOn),
        milestone.State == MilestoneState.Dropped ? milestone.DropReason : milestone.Evidence,
    ];

    internal static IEnumerable<string?[]> Rows(DealEvent e)
    {
        var (at, source) = (InstantPattern.ExtendedIso.Format(e.At), e.Source.ToString().ToLowerInvariant());
        return e.Fields.DefaultIfEmpty().Select(field => (string?[])[at, e.ActorId, e.DealId, e.Kind, field?.Field, field?.Old, field?.New, source]);
    }

    private static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
