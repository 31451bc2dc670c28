using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TableRow";

    public ContainerStyle? Style { get; init; }
}
