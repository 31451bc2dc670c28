using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;

namespace PipelineBot.Sales.OneOnOnes;

/// <summary>The most telling thing that happened to a deal, in the order they are told in.</summary>
public enum AgendaChangeKind
{
    Won,
    Lost,
    Created,

    /// <summary>Handed over to the person.</summary>
    TakenOver,

    /// <summary>Open again, in another stage, of another amount, or with another close date.</summary>
    Changed,
}

/// <summary>What became of a deal over a time: then and now, so that what was changed and taken back is not told.</summary>
/// <param name="Before">The deal with the fields it had then; the same as <paramref name="After"/> for one that was created.</param>
/// <param name="At">The last change.</param>
public sealed record AgendaChange(AgendaChangeKind Kind, Deal Before, Deal After, Instant At)
{
    private static readonly string[] Told = ["status", "stage", "amount", "closeDate", "owner"];

    public bool StageMoved => Before.StageId != After.StageId || Before.PipelineId != After.PipelineId;

    public Money? WasAmount => Before.Amount == After.Amount ? null : Before.Amount;

    public bool AmountChanged => Before.Amount != After.Amount;

    public bool CloseDateMoved => Before.CloseDate != After.CloseDate;

    /// <param name="events">Of this deal, of the time that is asked about.</param>
    /// <returns><c>null</c> when nothing worth telling is different now.</returns>
    internal static AgendaChange? Of(Deal deal, IEnumerable<DealEvent> events)
    {
        var happened = events.OrderBy(each => each.At).ThenBy(each => each.Id, StringComparer.Ordinal).ToList();
        // What was there before it was imported is no news, and what a new deal was first called is its beginning.
        var made = happened.FindLastIndex(each => each.Fields.Any(field => field is { Field: "name", Old: null }));
        var created = made >= 0 && happened[made].Kind == DealEvent.CreatedKind;
        var before = deal;
        foreach (var name in Told)
        {
            if (happened.Skip(made + 1).SelectMany(each => each.Fields).FirstOrDefault(field => field.Field == name) is { } first)
                before = DealDiff.Write(before, name, first.Old) ?? before;
        }

        AgendaChangeKind? kind = deal.Status switch
        {
            DealStatus.Won when created || before.Status != DealStatus.Won => AgendaChangeKind.Won,
            DealStatus.Lost when created || before.Status != DealStatus.Lost => AgendaChangeKind.Lost,
            _ when created => AgendaChangeKind.Created,
            _ when before.OwnerId != deal.OwnerId => AgendaChangeKind.TakenOver,
            _ when before.Status != deal.Status || before.StageId != deal.StageId || before.Amount != deal.Amount || before.CloseDate != deal.CloseDate => AgendaChangeKind.Changed,
            _ => null,
        };
        return kind is { } told ? new AgendaChange(told, created ? deal : before, deal, happened[^1].At) : null;
    }
}
