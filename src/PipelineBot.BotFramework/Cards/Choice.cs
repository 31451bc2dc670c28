namespace PipelineBot.BotFramework.Cards;

/// <param name="Title">Shown, as plain text.</param>
/// <param name="Value">Comes back; no comma when several may be chosen.</param>
public sealed record Choice(string Title, string Value);
