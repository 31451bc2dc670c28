using System.Diagnostics.Metrics;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Telemetry;
using PipelineBot.Texts;

namespace PipelineBot.Limits;

/// <summary>
/// In front of the turn runner: above the limit one kind answer a minute, then silence. Always 200, since a channel sends again what it is refused; nothing
/// is loaded, claimed or stored. Being installed and removed is never held back.
/// </summary>
public sealed partial class LimitedTurnRunner(ITurnRunner inner, TrafficGate gate, IConnectorClient connector, ILogger<LimitedTurnRunner> logger) : ITurnRunner
{
    private static readonly Meter Meter = new(WorkMetrics.MeterName);

    private static readonly Counter<long> Limited = Meter.CreateCounter<long>(
        "pipelinebot.activities.limited", "{activity}", "Activities that were not handled because their sender or tenant sent too many, by scope.");

    public Task<TurnAnswer> RunAsync(Activity activity, CancellationToken ct)
    {
        if (activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate)
            return inner.RunAsync(activity, ct);
        var decision = gate.Enter(activity.TenantId() ?? "", activity.From?.AadObjectId ?? activity.From?.Id ?? "");
        if (decision.Verdict == TrafficVerdict.Pass)
            return inner.RunAsync(activity, ct);

        Limited.Add(1, new KeyValuePair<string, object?>("pipelinebot.limit.scope", decision.Scope));
        return decision.Verdict == TrafficVerdict.Tell ? TellAsync(activity, decision.Scope, ct) : Task.FromResult(Silence(activity));
    }

    private async Task<TurnAnswer> TellAsync(Activity activity, string scope, CancellationToken ct)
    {
        Log.Limited(logger, scope);
        var text = CommonTexts.Set.Get(Languages.ToAnswer(activity.Text ?? "", null, activity.Language()), "slower." + scope);
        if (activity.IsInvoke(InvokeNames.AdaptiveCardAction))
            return TurnAnswer.Of(AdaptiveCardResponse.Message(text));
        if (activity.Type != ActivityTypes.Message || ConversationReference.Of(activity) is not { } reference)
            return Silence(activity);
        var reply = OutboundActivity.Message(text);
        if (activity.ExpectsReplies())
            return new TurnAnswer(200, ExpectedReplies.ToUtf8(reference, activity.Id, [reply]));
        try
        {
            await connector.SendAsync(reference, reply, ct);
        }
        catch (Exception exception) when (exception is ConnectorException or HttpRequestException or OperationCanceledException)
        {
            Log.NotSent(logger, exception.GetType().Name);
        }

        return TurnAnswer.Empty;
    }

    /// <summary>What a channel takes as handled: a click needs a body, and a blank one shows nothing.</summary>
    private static TurnAnswer Silence(Activity activity) =>
        activity.IsInvoke(InvokeNames.AdaptiveCardAction) ? TurnAnswer.Of(AdaptiveCardResponse.Message(" "))
        : activity.ExpectsReplies() && ConversationReference.Of(activity) is { } reference ? new TurnAnswer(200, ExpectedReplies.ToUtf8(reference, activity.Id, []))
        : TurnAnswer.Empty;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "More activities than one {Scope} may send a minute: those above are not handled")]
        public static partial void Limited(ILogger logger, string scope);

        [LoggerMessage(Level = LogLevel.Information, Message = "That somebody sends too much could not be told: {Exception}")]
        public static partial void NotSent(ILogger logger, string exception);
    }
}
