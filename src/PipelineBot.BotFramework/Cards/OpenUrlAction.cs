namespace PipelineBot.BotFramework.Cards;

public sealed record OpenUrlAction(string Url) : CardAction;
