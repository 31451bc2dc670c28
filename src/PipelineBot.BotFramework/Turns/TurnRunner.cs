using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using Activity = PipelineBot.BotFramework.Activities.Activity;

namespace PipelineBot.BotFramework.Turns;

/// <summary>
/// Load, decide, commit, answer. That the activity was answered, the state of the conversation and everything the bot decided are one commit;
/// a conflict loads and decides again, at most <see cref="Attempts"/> times. Only here is anything written or sent.
/// </summary>
public sealed partial class TurnRunner(IDocumentStore store, IBot bot, TurnAnswers answers, IClock clock, ILogger<TurnRunner> logger) : ITurnRunner
{
    public const int Attempts = 6;

    /// <summary>A personal chat has one message at a time; twenty at once, sent again by Teams within minutes, are more than anyone writes.</summary>
    private const int AnsweredRemembered = 32;

    /// <summary>Milliseconds, at most and for each attempt before: several who change the same thing meet less often.</summary>
    private const int LongestPause = 15;

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
        var stateKey = TurnContainers.State(activity.ChannelId ?? "", activity.Conversation?.Id ?? "", activity.From?.Id ?? "");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var loaded = await store.GetAsync(stateKey, cancellationToken);
            var state = loaded is null ? new ConversationState() : JsonSerializer.Deserialize(loaded.Json.Span, TurnJson.Context.ConversationState)!;
            if (state.Answered?.Contains(turnId.Value) == true)
            {
                Log.Repeated(logger, turnId.Value);
                return (TurnAnswer.Empty, TurnTelemetry.Repeated);
            }

            var context = new TurnContext(activity, turnId.Value, clock.GetCurrentInstant(), state);
            var asked = state.Dialog is not null;
            var outcome = await DecideAsync(context, cancellationToken);

            var prepared = answers.Prepare(context, outcome);
            if (outcome.LeavesNoTrace)
                return (await answers.SpeakAsync(context, outcome, prepared, cancellationToken), TurnTelemetry.Answered);
            var writes = WritesOf(context, outcome, prepared.Answer, turnId, stateKey, loaded, asked);
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
            await Task.Delay(Random.Shared.Next(LongestPause * attempt), cancellationToken);
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

    /// <summary>
    /// What the bot decided comes first: on an engine that commits one document at a time it is what the commit is about. That the activity was answered stands in the
    /// state, where there is one and nothing more than a 200 was answered; otherwise in a claim of its own, with the answer. Mere notes beside that are soft.
    /// </summary>
    private static List<DocumentWrite> WritesOf(TurnContext context, TurnOutcome outcome, TurnAnswer answer, TurnId turnId, DocumentKey stateKey, StoredDocument? loaded, bool asked)
    {
        var writes = new List<DocumentWrite>(outcome.Writes);
        var inState = turnId.Repeatable && answer == TurnAnswer.Empty && (loaded is not null || !IsEmpty(context.State));
        if (inState)
            context.State.Answered = [.. (context.State.Answered ?? []).TakeLast(AnsweredRemembered - 1), turnId.Value];
        else if (turnId.Repeatable)
            writes.Add(ClaimOf(TurnContainers.Claim(turnId.Value), answer, context.Now));
        if (StateOf(stateKey, loaded, context) is { } state)
            writes.Add(state with { Soft = !inState && !asked && context.State.Dialog is null });
        return writes;
    }

    private static bool IsEmpty(ConversationState state) => state is { Dialog: null, Notes.Count: 0, Extra: null };

    /// <summary>Null when there is nothing to write.</summary>
    private static DocumentWrite? StateOf(DocumentKey key, StoredDocument? loaded, TurnContext context)
    {
        var state = context.State;
        if (loaded is null && IsEmpty(state))
            return null;
        var json = JsonSerializer.SerializeToUtf8Bytes(state, TurnJson.Context.ConversationState);
        var promoted = new Dictionary<string, object?>
        {
            ["person"] = TurnContainers.PersonOf(context.TenantId, context.UserId),
            ["seenOn"] = LocalDatePattern.Iso.Format(context.Now.InUtc().Date),
        };
        if (loaded is null)
            return DocumentWrite.Create(key, json, promoted);
        return IsSame(loaded.Json.Span, json) ? null : DocumentWrite.Replace(key, loaded.ETag, json, promoted);
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
        return DocumentWrite.Create(key, JsonSerializer.SerializeToUtf8Bytes(record, TurnJson.Context.TurnRecord), promoted) with { Soft = true };
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
