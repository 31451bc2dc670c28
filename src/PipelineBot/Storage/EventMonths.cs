using NodaTime;

namespace PipelineBot.Storage;

/// <summary>Events are kept by month, and nobody lists the months: from the first there can be to how far a clock that was set ahead may have gone.</summary>
public static class EventMonths
{
    private static readonly YearMonth First = new(2010, 1);

    private const int MonthsAhead = 120;

    /// <summary>The partitions of a tenant, the oldest first.</summary>
    public static IEnumerable<string> PartitionsOf(string tenant, Instant now)
    {
        var last = now.InUtc().Date.PlusMonths(MonthsAhead).ToYearMonth();
        for (var month = First; month.CompareTo(last) <= 0; month = month.PlusMonths(1))
            yield return DocumentTypes.EventPartition(tenant, month.OnDayOfMonth(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());
    }
}
