namespace PipelineBot.BotFramework.Activities;

/// <summary>Somebody named in a message with @. Only the id identifies: the sender can edit the visible name.</summary>
/// <param name="Text">The stretch of the message's text that is the mention, <c>&lt;at&gt;Name&lt;/at&gt;</c>; may be missing.</param>
public sealed record Mention(string Id, string? Name, string? Text);
