using System.Net;

namespace PipelineBot.BotFramework.Activities;

public sealed record OutboundEntity
{
    public required string Type { get; init; }

    /// <summary>For a mention: the exact text that must stand in the message.</summary>
    public string? Text { get; init; }

    public OutboundAccount? Mentioned { get; init; }

    /// <summary>A mention; put its <see cref="Text"/> into the message where the name should stand.</summary>
    public static OutboundEntity Mention(string id, string name) =>
        new() { Type = "mention", Text = $"<at>{WebUtility.HtmlEncode(name)}</at>", Mentioned = new OutboundAccount(id, name) };
}
