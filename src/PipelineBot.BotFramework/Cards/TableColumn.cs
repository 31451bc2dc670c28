namespace PipelineBot.BotFramework.Cards;

/// <param name="Width">Weight relative to the other columns.</param>
public sealed record TableColumn(int Width = 1)
{
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}
