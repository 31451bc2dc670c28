using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Outbox;

namespace PipelineBot.Features.CheckIns;

/// <summary>Messages about a check-in that wait for their time: "later", and the one reminder of a day.</summary>
internal static class CheckInQueue
{
    public const string Kind = Scheduling.Schedule.CheckIn;

    public static readonly Duration LaterAfter = Duration.FromHours(1);

    private static readonly Duration ReminderAfter = Duration.FromHours(3);

    /// <summary>Nobody is asked or reminded after this local time, the time itself included.</summary>
    public static readonly LocalTime QuietFrom = new(20, 0);

    public static OutboxRow Row(string tenant, CheckInDocument checkIn, string key, ConversationReference to, OutboundActivity activity, Instant now, Instant at)
    {
        var id = CheckInDocument.IdOf(checkIn.PersonId, checkIn.Date);
        return OutboxRow.Of(tenant, string.Join('|', Kind, id, key), Kind, id, to with { Locale = null }, checkIn.PersonId, activity, now, at);
    }

    /// <summary>When to remind of a check-in asked now; null when that would be another day, or too late in the evening.</summary>
    public static Instant? ReminderAt(Instant now, DateTimeZone zone)
    {
        var local = (now + ReminderAfter).InZone(zone);
        return local.Date == now.InZone(zone).Date && local.TimeOfDay < QuietFrom ? local.ToInstant() : null;
    }

    /// <summary>The messages still queued about it will not be sent. Deleting one that was sent already does no harm.</summary>
    public static IEnumerable<DocumentWrite> TakenBack(CheckInDocument checkIn) =>
        checkIn.Queued.Distinct().Select(id => DocumentWrite.Delete(OutboxDocuments.Row.Key(OutboxDocuments.Partition(id), id)));
}
