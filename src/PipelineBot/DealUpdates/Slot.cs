namespace PipelineBot.DealUpdates;

public enum SlotType
{
    Stage,
    Date,
    Money,
    Text,
    Person,
    Milestone,
    Waiting,
}

/// <summary>
/// A piece a change needs. <paramref name="Name"/> is one of <see cref="Understanding.SlotNames"/>: the phrase slot, the member of card data and the text key
/// <c>{change}.ask.{slot}</c> of its question.
/// </summary>
public sealed record Slot(string Name, SlotType Type, bool Required = true)
{
    /// <summary>For a milestone: whether a finished one may be meant.</summary>
    public bool AnyState { get; init; }
}
