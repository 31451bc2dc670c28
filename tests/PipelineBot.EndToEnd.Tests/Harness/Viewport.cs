namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>How wide the window is.</summary>
public enum Viewport
{
    /// <summary>A desk's.</summary>
    Desk,

    /// <summary>The 390 pixels of a phone; the cards are as narrow as there.</summary>
    Phone,

    /// <summary>So narrow that beside the client's list of chats 470 pixels are left for the conversation: what is shown in the documentation.</summary>
    Conversation,
}
