namespace PipelineBot.BotFramework.Cards;

/// <summary>Unfolds a card inside the card. Its buttons send its own inputs and those of the cards around it.</summary>
public sealed record ShowCardAction(AdaptiveCard Card) : CardAction;
