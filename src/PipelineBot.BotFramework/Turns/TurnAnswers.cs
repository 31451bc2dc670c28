using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Turns;

/// <summary>What a turn's outcome means on the wire: the HTTP answer, and what is sent through the Connector beside it.</summary>
internal sealed record PreparedAnswer(TurnAnswer Answer, IReadOnlyList<OutboundActivity> ToSend, OutboundActivity? Replacement);

/// <summary>
/// Speaks for the runner, after the commit. A message is answered by replies in order through the Connector (or in the response, for <c>expectReplies</c>);
/// a card action is answered in the HTTP response, and its message replaced for everyone. A reply that cannot be sent is logged: what was saved stays saved.
/// </summary>
public sealed partial class TurnAnswers(IConnectorClient connector, ILogger<TurnAnswers> logger)
{
    internal PreparedAnswer Prepare(TurnContext context, TurnOutcome outcome)
    {
        var activity = context.Activity;
        if (outcome.Answer is { } answer)
            return new PreparedAnswer(answer, outcome.Replies, null);

        if (context.IsCardAction)
            return PrepareCardAction(context, outcome);

        if (activity.Type == ActivityTypes.Invoke)
            return new PreparedAnswer(TurnAnswer.Empty, outcome.Replies, null);

        if (context.Reference is { } reference && activity.ExpectsReplies())
            return new PreparedAnswer(new TurnAnswer(200, ExpectedReplies.ToUtf8(reference, activity.Id, outcome.Replies)), [], null);

        return new PreparedAnswer(TurnAnswer.Empty, outcome.Replies, null);
    }

    internal async Task<TurnAnswer> SpeakAsync(TurnContext context, TurnOutcome outcome, PreparedAnswer prepared, CancellationToken cancellationToken)
    {
        // Whatever an automatic refresh sent or updated would make Teams refresh again, about once a second (CA-43).
        if (context.IsCardAction && CardActionValue.TriggerOf(context.Activity) == CardActionValue.Automatic)
            return prepared.Answer;

        using var span = TurnTelemetry.Start("send");
        if (context.Reference is { } here)
        {
            if (prepared.Replacement is { } card && context.Activity.ReplyToId is { Length: > 0 } messageId)
                await TryAsync(context, () => connector.UpdateAsync(here, messageId, card, cancellationToken));
            foreach (var reply in prepared.ToSend)
            {
                await TryAsync(context, async () =>
                {
                    var sent = await connector.SendAsync(here, reply, cancellationToken);
                    outcome.SentId ??= sent.ActivityId;
                });
            }
        }

        foreach (var (where, activityId, activity) in outcome.Updates)
            await TryAsync(context, () => connector.UpdateAsync(where, activityId, activity, cancellationToken));
        foreach (var (to, notice) in outcome.Notices)
            await TryAsync(context, () => connector.SendAsync(to, notice, cancellationToken));
        return prepared.Answer;
    }

    internal Task<TurnAnswer> FailAsync(TurnContext context, OutboundActivity apology, CancellationToken cancellationToken)
    {
        var outcome = TurnOutcome.Say(apology);
        outcome.ReplaceCardForEveryone = false;
        return SpeakAsync(context, outcome, Prepare(context, outcome), cancellationToken);
    }

    private static PreparedAnswer PrepareCardAction(TurnContext context, TurnOutcome outcome)
    {
        if (outcome.Beside is { } beside)
            return new PreparedAnswer(TurnAnswer.Of(AdaptiveCardResponse.Message(beside)), outcome.Replies, null);
        if (outcome.Replies.Count == 0)
            return new PreparedAnswer(Acknowledged, [], null);

        var first = outcome.Replies[0];
        var rest = outcome.Replies.Skip(1).ToList();
        if (first.CardContent is not { } card)
            return new PreparedAnswer(TurnAnswer.Of(AdaptiveCardResponse.Message(first.Text ?? "")), rest, null);

        return new PreparedAnswer(TurnAnswer.Of(AdaptiveCardResponse.Card(card)), rest, outcome.ReplaceCardForEveryone ? first : null);
    }

    private static readonly TurnAnswer Acknowledged = TurnAnswer.Of(AdaptiveCardResponse.Message(" "));

    private async Task TryAsync(TurnContext context, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception exception) when (exception is ConnectorException or HttpRequestException or OperationCanceledException)
        {
            Log.NotSent(logger, context.TurnId, exception);
        }
        catch (Exception fault)
        {
            // The turn is saved: a message that was made wrong must not keep the next one back, nor make the turn look failed.
            Log.NotMade(logger, context.TurnId, FaultText.Types(fault), fault.StackTrace);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A reply of turn {TurnId} could not be sent; what the turn saved stays saved")]
        public static partial void NotSent(ILogger logger, string turnId, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "A reply of turn {TurnId} was no message that can be sent: {Exceptions} at {Stack}")]
        public static partial void NotMade(ILogger logger, string turnId, string exceptions, string? stack);
    }
}
