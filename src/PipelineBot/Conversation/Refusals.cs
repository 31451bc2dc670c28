using System.Diagnostics.Metrics;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.Conversation;

/// <summary>
/// Keeps the record of who was refused: one line in the log under the category of this class, and a count. The sender is written as twelve digits that are the
/// same for the same person (<see cref="SenderOf"/>; <c>export-person</c> prints them), so that the log holds no personal data and somebody who tries again
/// and again is seen all the same.
/// </summary>
public sealed partial class Refusals(ILogger<Refusals> logger)
{
    /// <summary>The activity names no tenant, or something that is none.</summary>
    public const string NoTenant = "NoTenant";

    /// <summary>Nobody of that id is on the tenant's list: a guest, a colleague of another department, an id made up.</summary>
    public const string Unknown = "Unknown";

    /// <summary>On the list, and not active any more.</summary>
    public const string Left = "Left";

    /// <summary>The card, the question or the message is somebody else's.</summary>
    public const string NotTheirs = "NotTheirs";

    /// <summary>It is shown in another conversation than the one the click came from.</summary>
    public const string OtherPlace = "OtherPlace";

    /// <summary>Somebody in the room may not read what was to be shown there.</summary>
    public const string Outsiders = "Outsiders";

    private static readonly Meter Meter = new(Telemetry.WorkMetrics.MeterName);

    private static readonly Counter<long> Counted = Meter.CreateCounter<long>(
        "pipelinebot.turn.refusals", "{refusal}", "Turns in which somebody was refused something, by what they wanted and why not.");

    public static string SenderOf(string tenant, string userId) => userId.Length == 0 ? "nobody" : DocumentId.Of("sender", tenant, userId)[..12];

    public void Record(TurnContext turn, Refusal refusal)
    {
        Counted.Add(1, new("pipelinebot.refusal.wanted", refusal.Wanted), new("pipelinebot.refusal.reason", refusal.Why));
        Log.Refused(logger, turn.TurnId, SenderOf(turn.TenantId, turn.UserId), refusal.Wanted, refusal.Why);
    }

    /// <summary>Of what the bot was about to say by itself.</summary>
    /// <param name="kind">What kind of message it is.</param>
    public void RecordOwn(string kind, string rowId, Refusal refusal)
    {
        Counted.Add(1, new("pipelinebot.refusal.wanted", refusal.Wanted), new("pipelinebot.refusal.reason", refusal.Why));
        Log.OwnRefused(logger, kind, rowId, refusal.Wanted, refusal.Why);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A {Kind} in outbox row {RowId} was refused {Wanted}: {Reason}")]
        public static partial void OwnRefused(ILogger logger, string kind, string rowId, string wanted, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Turn {TurnId} of sender {Sender} was refused {Wanted}: {Reason}")]
        public static partial void Refused(ILogger logger, string turnId, string sender, string wanted, string reason);
    }
}
