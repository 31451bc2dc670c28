namespace PipelineBot.BotFramework.Cards;

/// <summary>Buttons in the body. Some older Teams clients honour an action's fallback only here.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
