namespace PipelineBot.BotFramework.Cards;

/// <summary>Buttons in the body. Some older Teams clients honour an action's fallback only here.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <summary>Teams shows no more in one set.</summary>
    public const int Most = 6;

    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>The same elements, with every set of more than <see cref="Most"/> actions as several that follow each other.</summary>
    internal static IReadOnlyList<CardElement> InRows(IReadOnlyList<CardElement> elements) =>
        elements.Any(IsTooLong) ? [.. elements.SelectMany(element => IsTooLong(element) ? ((ActionSet)element).Rows() : (IEnumerable<CardElement>)[element])] : elements;

    private static bool IsTooLong(CardElement element) => element is ActionSet { Actions.Count: > Most };

    private IEnumerable<ActionSet> Rows() =>
        Actions.Chunk(Most).Select((row, i) => i == 0 ? this with { Actions = row } : this with { Actions = row, Id = null, Separator = null, Spacing = PipelineBot.BotFramework.Cards.Spacing.Small });
}
