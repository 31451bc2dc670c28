using System.Globalization;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Conversation;
using PipelineBot.Outbox;
using PipelineBot.Texts;

namespace PipelineBot.Features.Deliveries;

/// <summary>What a message was, when it was to arrive, and why it did not, in words.</summary>
internal static class DeliveryWords
{
    /// <param name="team">Whose team a digest is about; empty when that is not known.</param>
    public static string What(SalesTurn turn, OutboxRow row, string team)
    {
        var kind = Text(turn, row.Kind switch
        {
            "digest" => "kind.digest",
            "checkin" => "kind.checkin",
            "nudge" => "kind.nudge",
            _ => "kind.message",
        });
        if (row.PersonId.Length > 0)
            return Text(turn, "what.person", kind, turn.Organisation.Find(row.PersonId)?.Name ?? Text(turn, "somebody"));
        var place = row.Reference.ConversationType == ConversationTypes.Channel ? "what.channel" : "what.group";
        return team.Length > 0 ? Text(turn, place + ".team", kind, team) : Text(turn, place, kind);
    }

    public static string When(SalesTurn turn, OutboxRow row) => Moment(turn, row.DueAt ?? row.CreatedAt);

    public static string Why(SalesTurn turn, OutboxRow row) => row.State switch
    {
        OutboxState.Unknown => Text(turn, "why.unknown"),
        OutboxState.Pending when row.Attempts == 0 => Text(turn, "why.forgotten"),
        OutboxState.Pending => Text(turn, "why.waiting", Text(turn, Reason(row.Failure)), row.Attempts, row.NextAt is { } next ? Moment(turn, next) : ""),
        _ => Text(turn, Reason(row.Failure)),
    };

    /// <summary>Of the first word of what the sender noted.</summary>
    private static string Reason(string? failure)
    {
        var word = (failure ?? "").Split(' ')[0];
        return word switch
        {
            "TooLate" => "why.late",
            "Suspended" => "why.closed",
            nameof(ConnectorFailure.Unreachable) => "why.removed",
            nameof(ConnectorFailure.NotFound) => "why.gone",
            nameof(ConnectorFailure.Unauthorized) => "why.credentials",
            nameof(ConnectorFailure.TooLarge) => "why.large",
            nameof(ConnectorFailure.Retryable) => "why.busy",
            _ => "why.refused",
        };
    }

    private static string Moment(SalesTurn turn, Instant at)
    {
        var local = at.InZone(turn.Zone);
        return $"{Say.Date(turn.Language, local.Date)} {local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => DeliveryTexts.Set.Get(turn.Language, key, arguments);
}
