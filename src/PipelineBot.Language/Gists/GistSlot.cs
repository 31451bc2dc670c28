namespace PipelineBot.Language.Gists;

/// <summary>A value a <see cref="GistKind"/> takes.</summary>
/// <param name="Name">The slot's name in the matches.</param>
/// <param name="Shape">How its value is found.</param>
/// <param name="Recognizers">For <see cref="GistShape.Value"/>: the keys of the recognisers whose values fit, any of them.</param>
/// <param name="Required">Whether the intent says too little without it.</param>
/// <param name="Implies">Whether the value alone tells the intent: an amount beside a deal is the deal's amount.</param>
public sealed record GistSlot(string Name, GistShape Shape, IReadOnlyList<string> Recognizers, bool Required = false, bool Implies = false)
{
    /// <summary>Whether its value counts only beside a cue: "the customer" is whom we wait for behind "waiting for".</summary>
    public bool NeedsCue { get; init; }

    /// <summary>Of a rest that is needed: whether a clause before the command may say it.</summary>
    public bool MayComeBefore { get; init; }

    public static GistSlot Value(string name, bool required = false, bool implies = false, params IReadOnlyList<string> recognizers) =>
        new(name, GistShape.Value, recognizers.Count > 0 ? recognizers : [name], required, implies);

    public static GistSlot Rest(string name) => new(name, GistShape.Rest, []);

    public static GistSlot Following(string name) => new(name, GistShape.Following, []);

    public static GistSlot NewName(string name) => new(name, GistShape.NewName, []);
}

/// <summary>How a slot's value is found in a text no phrase covers.</summary>
public enum GistShape
{
    /// <summary>A recogniser finds it.</summary>
    Value,

    /// <summary>What is said beside or after the rest: a reason, evidence.</summary>
    Rest,

    /// <summary>The words that follow the cue, up to the next value: the name of something new.</summary>
    NewName,

    /// <summary>Everything that follows the cue: the wording of a next step.</summary>
    Following,
}
