namespace PipelineBot.BotFramework.Cards;

/// <summary>Columns and rows. Phones render it unevenly: give a <c>Fallback</c>.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>The client's default is true.</summary>
    public bool? FirstRowAsHeader { get; init; }

    public bool? ShowGridLines { get; init; }

    public ContainerStyle? GridStyle { get; init; }
}
