namespace PipelineBot.BotFramework.Activities;

/// <param name="Title">What the button shows.</param>
/// <param name="Value">What is said, as the person, when it is pressed.</param>
public sealed record SuggestedAction(string Type, string Title, string Value)
{
    public static SuggestedAction Say(string text) => new("imBack", text, text);
}
