namespace PipelineBot.Features.NewDeals;

/// <summary>A new deal under way. What was said is kept as said until it is read.</summary>
public sealed class NewDealDraft
{
    public string Name { get; set; } = "";

    public string? Account { get; set; }

    public string? MoneySaid { get; set; }

    public string? DateSaid { get; set; }

    /// <summary>ISO; read from <see cref="DateSaid"/>.</summary>
    public string? Date { get; set; }

    /// <summary>A deal of the same name exists and another one is wanted all the same.</summary>
    public bool DuplicateWanted { get; set; }
}
