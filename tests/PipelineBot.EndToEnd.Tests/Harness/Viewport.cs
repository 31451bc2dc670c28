namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>How wide the window is: a desk's, or the 390 pixels of a phone.</summary>
public enum Viewport
{
    Desk,
    Phone,
}
