using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using Activity = PipelineBot.BotFramework.Activities.Activity;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// Load, decide, commit, answer. The claim on the activity, the state of the conversation and everything the bot decided are one commit;
/// a conflict loads and decides again, at most <see cref="Attempts"/> times. Only here is anything written or sent.
/// </summary>
public sealed partial class TurnRunner(IDocumentStore store, IBot bot, TurnAnswers answers, IClock clock, ILogger<TurnRunner> logger) : ITurnRunner
{
    public const int Attempts = 3;

    /// <summary>Teams sends an activity again for minutes at most; a day leaves room for an outage.</summary>
    private static readonly Duration ClaimLife = Duration.FromDays(1);

    private readonly ConversationGates gates = new();

    public async Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (began, result) = (Stopwatch.GetTimestamp(), TurnTelemetry.Fault);
        using var span = TurnTelemetry.Start("turn");
        using var turn = await gates.EnterAsync(activity.Conversation?.Id ?? "", cancellationToken);

        var turnId = TurnId.Of(activity);
        try
        {
            (var answer, result) = await HandleAsync(activity, turnId, cancellationToken);
            return answer;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Faulted(logger, turnId.Value, FaultText.Types(exception), exception.StackTrace);
            return await ApologiseAsync(activity, turnId, TurnFailure.Fault, cancellationToken);
        }
        finally
        {
            TurnTelemetry.Done(began, span, activity, result);
        }
    }

    private async Task<(TurnAnswer Answer, string Result)> HandleAsync(Activity activity, TurnId turnId, CancellationToken cancellationToken)
    {
        var claimKey = TurnContainers.Claim(turnId.Value);
        if (await RecordedAsync(turnId, claimKey, cancellationToken) is { } before)
            return (before, TurnTelemetry.Repeated);

        var stateKey = TurnContainers.State(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", activity.From?.Id ?? "");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var loaded = await store.GetAsync(stateKey, cancellationToken);
            var state = loaded is null ? new ConversationState() : JsonSerializer.Deserialize(loaded.Json.Span, TurnJson.Context.ConversationState)!;
            var context = new TurnContext(activity, turnId.Value, clock.GetCurrentInstant(), state);
            var outcome = await DecideAsync(context, cancellationToken);

            var prepared = answers.Prepare(context, outcome);
            if (outcome.LeavesNoTrace)
                return (await answers.SpeakAsync(context, outcome, prepared, cancellationToken), TurnTelemetry.Answered);
            var writes = new List<DocumentWrite>(outcome.Writes);
            AddState(writes, stateKey, loaded, context);
            if (turnId.Repeatable)
                writes.Add(ClaimOf(claimKey, prepared.Answer, context.Now));

            var commit = await CommitAsync(writes, cancellationToken);
            if (commit.Committed)
            {
                var answer = await answers.SpeakAsync(context, outcome, prepared, cancellationToken);
                await RememberSentAsync(turnId, outcome, cancellationToken);
                return (answer, TurnTelemetry.Answered);
            }

            TurnTelemetry.Conflicted();
            Log.Conflicted(logger, turnId.Value, commit.Conflict!.Value.Container, attempt);
            // Another instance may have handled the same delivery: then any of its writes can be the one that conflicted.
            if (await RecordedAsync(turnId, claimKey, cancellationToken) is { } meanwhile)
                return (meanwhile, TurnTelemetry.Repeated);
        }

        return (await ApologiseAsync(activity, turnId, TurnFailure.Busy, cancellationToken), TurnTelemetry.GivenUp);
    }

    private async ValueTask<TurnOutcome> DecideAsync(TurnContext context, CancellationToken cancellationToken)
    {
        using var span = TurnTelemetry.Start("decide");
        return await bot.OnTurnAsync(context, cancellationToken);
    }

    private async ValueTask<CommitResult> CommitAsync(List<DocumentWrite> writes, CancellationToken cancellationToken)
    {
        if (writes.Count == 0)
            return new CommitResult(null, []);
        using var span = TurnTelemetry.Start("commit");
        return await store.CommitAsync(writes, cancellationToken);
    }

    private async Task RememberSentAsync(TurnId turnId, TurnOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not { WhenSent: { } tell, SentId: { Length: > 0 } id })
            return;
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                var writes = await tell(id, cancellationToken);
                if (writes.Count == 0 || (await store.CommitAsync(writes, cancellationToken)).Committed)
                    return;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The turn is saved and said.
            Log.NotRemembered(logger, turnId.Value, FaultText.Types(exception), exception.StackTrace);
        }
    }

    /// <summary>Needs nothing that may have been the trouble: no store, and an empty state.</summary>
    private Task<TurnAnswer> ApologiseAsync(Activity activity, TurnId turnId, TurnFailure failure, CancellationToken cancellationToken)
    {
        var context = new TurnContext(activity, turnId.Value, clock.GetCurrentInstant(), new ConversationState());
        return answers.FailAsync(context, bot.Apologise(context, failure), cancellationToken);
    }

    /// <summary>The answer an earlier delivery was given; null when this is the first.</summary>
    private async Task<TurnAnswer?> RecordedAsync(TurnId turnId, DocumentKey claimKey, CancellationToken cancellationToken)
    {
        if (!turnId.Repeatable || await store.GetAsync(claimKey, cancellationToken) is not { } claim)
            return null;

        Log.Repeated(logger, turnId.Value);
        var record = JsonSerializer.Deserialize(claim.Json.Span, TurnJson.Context.TurnRecord)!;
        return new TurnAnswer(record.Status, record.Body is { } body ? (ReadOnlyMemory<byte>?)JsonSerializer.SerializeToUtf8Bytes(body, TurnJson.Context.JsonElement) : null);
    }

    private static void AddState(List<DocumentWrite> writes, DocumentKey key, StoredDocument? loaded, TurnContext context)
    {
        var state = context.State;
        var json = JsonSerializer.SerializeToUtf8Bytes(state, TurnJson.Context.ConversationState);
        if (loaded is null && state is { Dialog: null, Notes.Count: 0, Extra: null })
            return;
        var promoted = new Dictionary<string, object?>
        {
            ["person"] = TurnContainers.PersonOf(context.TenantId, context.UserId),
            ["seenOn"] = LocalDatePattern.Iso.Format(context.Now.InUtc().Date),
        };
        if (loaded is null)
            writes.Add(DocumentWrite.Create(key, json, promoted));
        else if (!IsSame(loaded.Json.Span, json))
            writes.Add(DocumentWrite.Replace(key, loaded.ETag, json, promoted));
    }

    private static DocumentWrite ClaimOf(DocumentKey key, TurnAnswer answer, Instant now)
    {
        var record = new TurnRecord
        {
            Status = answer.Status,
            Body = answer.Body is { } body ? JsonElement.Parse(body.Span) : null,
            ExpiresAt = TurnRecord.Stamp(now + ClaimLife),
        };
        var promoted = new Dictionary<string, object?> { ["expiresAt"] = record.ExpiresAt };
        return DocumentWrite.Create(key, JsonSerializer.SerializeToUtf8Bytes(record, TurnJson.Context.TurnRecord), promoted);
    }

    /// <summary>An engine may keep parsed JSON and give it back in another order or spacing.</summary>
    private static bool IsSame(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> now) =>
        stored.SequenceEqual(now) || JsonElement.DeepEquals(JsonElement.Parse(stored), JsonElement.Parse(now));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Turn {TurnId} was handled before; answering the same again")]
        public static partial void Repeated(ILogger logger, string turnId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Turn {TurnId} met a conflict in {Container} at attempt {Attempt}")]
        public static partial void Conflicted(ILogger logger, string turnId, string container, int attempt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Where the reply of turn {TurnId} stands could not be stored: {Exceptions} at {Stack}")]
        public static partial void NotRemembered(ILogger logger, string turnId, string exceptions, string? stack);

        [LoggerMessage(Level = LogLevel.Error, Message = "Turn {TurnId} failed: {Exceptions} at {Stack}")]
        public static partial void Faulted(ILogger logger, string turnId, string exceptions, string? stack);
    }
}
