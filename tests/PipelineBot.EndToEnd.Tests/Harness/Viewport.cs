namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>How wide the window is.</summary>
public enum Viewport
{
    /// <summary>A desk's.</summary>
    Desk,

    /// <summary>The 390 pixels of a phone; the cards are as narrow as there.</summary>
    Phone,

    /// <summary>As narrow as the client's conversation becomes without being cut off, its list of chats put away: what is shown in the documentation.</summary>
    Conversation,
}
