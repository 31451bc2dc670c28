namespace PipelineBot.BotFramework.Cards;

/// <summary>One line of a <see cref="FactSet"/>. Both halves are Markdown: people's words go through <see cref="CardText.Escape"/>.</summary>
public sealed record Fact(string Title, string Value);
