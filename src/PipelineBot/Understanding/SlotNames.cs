using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>The slots phrases may use, by name, and what each takes. One list for all features, so that a slot means the same everywhere.</summary>
public static class SlotNames
{
    public const string Deal = "deal";
    public const string Stage = "stage";
    public const string Date = "date";
    public const string Money = "money";
    public const string Person = "person";
    public const string Milestone = "milestone";
    public const string Reason = "reason";
    public const string Evidence = "evidence";
    public const string Next = "next";
    public const string Waiting = "waiting";
    public const string Tongue = "tongue";
    public const string Zone = "zone";
    public const string Time = "time";
    public const string Range = "range";

    /// <summary>A calendar of working days; its value is the calendar's id.</summary>
    public const string Calendar = "calendar";

    /// <summary>The digest and the check-in, by any of their names; for the sentences no phrase covers.</summary>
    public const string Digest = "digest";
    public const string CheckIn = "checkin";

    /// <summary>How far a date is moved; for the sentences no phrase covers.</summary>
    public const string Shift = "shift";

    /// <summary>How much an amount rises or falls; for the sentences no phrase covers.</summary>
    public const string Raise = "raise";

    public static IReadOnlyDictionary<string, SlotKind> Kinds { get; } = new Dictionary<string, SlotKind>
    {
        [Deal] = SlotKind.Known(Deal),
        [Stage] = SlotKind.Typed(Stage),
        [Date] = SlotKind.Typed(Date),
        [Money] = SlotKind.Typed(Money),
        [Person] = SlotKind.Known(Person),
        [Milestone] = SlotKind.Known(Milestone),
        [Reason] = SlotKind.Text,
        [Evidence] = SlotKind.Text,
        [Next] = SlotKind.Text,
        [Waiting] = SlotKind.Typed(Waiting),
        [Tongue] = SlotKind.Typed(Tongue),
        [Zone] = SlotKind.Name,
        [Time] = SlotKind.Known(Time),
        [Range] = SlotKind.Typed(Range),
        [Calendar] = SlotKind.Typed(Calendar),
    };
}
