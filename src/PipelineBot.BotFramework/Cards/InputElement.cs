namespace PipelineBot.BotFramework.Cards;

/// <summary>
/// A field to fill in. <c>Id</c> names its value in the data that comes back. What the client checks, the bot checks again:
/// any member of the conversation can send anything.
/// </summary>
public abstract record InputElement : CardElement
{
    public string? Label { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>What the client shows when the value is missing or out of bounds.</summary>
    public string? ErrorMessage { get; init; }
}
