namespace PipelineBot.BotFramework.Cards;

public sealed record TeamsOptions
{
    public static TeamsOptions FullWidth { get; } = new() { Width = "Full" };

    public string? Width { get; init; }

    /// <summary>Each mention's text must stand in a TextBlock or Fact of the card.</summary>
    public IReadOnlyList<Activities.OutboundEntity>? Entities { get; init; }
}
