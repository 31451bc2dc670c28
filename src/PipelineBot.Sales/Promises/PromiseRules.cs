using NodaTime;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Promises;

public enum PromiseRefusal
{
    /// <summary>Nobody promises themselves anything here: that is a next step.</summary>
    SamePerson,

    TextMissing,
    TextTooLong,

    /// <summary>Before today, or more than two years ahead.</summary>
    DateOutOfRange,

    /// <summary>Kept or dropped already.</summary>
    Closed,

    /// <summary>Neither of the two.</summary>
    NotTheirs,

    /// <summary>Somebody changed it since, or it was taken back already.</summary>
    NothingToUndo,
}

/// <summary>What became of a promise, or why nothing did. Both are <c>null</c> when taking back its making removes it.</summary>
public readonly record struct PromiseDecision(Promise? After, PromiseRefusal? Refusal)
{
    public static implicit operator PromiseDecision(PromiseRefusal refusal) => new(null, refusal);

    public static implicit operator PromiseDecision(Promise after) => new(after, null);
}

/// <summary>Who changes a promise, and when.</summary>
/// <param name="Today">Today where the promiser is.</param>
public sealed record PromiseContext(string ActorId, Instant Now, LocalDate Today);

/// <summary>Making, keeping, moving and dropping promises. Either of the two may do any of it; nobody else may.</summary>
public static class PromiseRules
{
    private const int MostYearsAhead = 2;

    public static PromiseDecision Make(string id, string fromId, string toId, string what, LocalDate due, PromiseContext context)
    {
        var clean = CleanText.Of(what);
        if (fromId == toId) return PromiseRefusal.SamePerson;
        if (clean.Length == 0) return PromiseRefusal.TextMissing;
        if (clean.Length > TextLimits.Short) return PromiseRefusal.TextTooLong;
        if (!MayBe(due, context)) return PromiseRefusal.DateOutOfRange;

        var promise = new Promise { Id = id, FromId = fromId, ToId = toId, What = clean, Due = due, MadeAt = context.Now, ChangedAt = context.Now, ChangedById = context.ActorId };
        return promise.Concerns(context.ActorId) ? promise : PromiseRefusal.NotTheirs;
    }

    public static PromiseDecision Keep(Promise promise, PromiseContext context) => Close(promise, PromiseState.Kept, context);

    public static PromiseDecision Drop(Promise promise, PromiseContext context) => Close(promise, PromiseState.Dropped, context);

    public static PromiseDecision Move(Promise promise, LocalDate due, PromiseContext context)
    {
        if (Barred(promise, context) is { } barred) return barred;
        return MayBe(due, context) ? Changed(promise with { Due = due, TimesMoved = promise.TimesMoved + 1 }, promise, context) : PromiseRefusal.DateOutOfRange;
    }

    /// <summary>Takes back the last change; the promise itself when that made it. Only who made the change may.</summary>
    public static PromiseDecision Undo(Promise promise, PromiseContext context)
    {
        if (promise.ChangedById.Length == 0 || promise.ChangedById != context.ActorId) return PromiseRefusal.NothingToUndo;
        return promise.Before is { } before ? before with { ChangedAt = context.Now, ChangedById = "", Before = null } : default(PromiseDecision);
    }

    private static PromiseDecision Close(Promise promise, PromiseState state, PromiseContext context) =>
        Barred(promise, context) is { } barred ? barred : Changed(promise with { State = state, ClosedOn = context.Today }, promise, context);

    private static PromiseRefusal? Barred(Promise promise, PromiseContext context)
    {
        if (!promise.Concerns(context.ActorId)) return PromiseRefusal.NotTheirs;
        return promise.State == PromiseState.Open ? null : PromiseRefusal.Closed;
    }

    private static Promise Changed(Promise after, Promise before, PromiseContext context) =>
        after with { ChangedAt = context.Now, ChangedById = context.ActorId, Before = before with { Before = null } };

    private static bool MayBe(LocalDate due, PromiseContext context) => due >= context.Today && due <= context.Today.PlusYears(MostYearsAhead);
}
