using System.Runtime.CompilerServices;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;

namespace PipelineBot.Understanding;

/// <summary>Finds what the team calls by name: the deals the speaker may see, colleagues, and milestones.</summary>
public sealed class KnownNames(PipelineSet pipelines)
{
    private readonly ConditionalWeakTable<TenantDirectory, Titles> titles = [];
    private readonly IReadOnlyList<string> templates =
        [.. pipelines.All.SelectMany(p => p.Stages).SelectMany(s => s.Milestones).SelectMany(m => new[] { m.Title.En, m.Title.Zh }).Where(title => title.Length > 0).Distinct()];

    /// <summary>A deal, or "it": values are <see cref="Spotted{T}"/> of <see cref="DealHead"/>, or a word.</summary>
    public static ISlotRecognizer Deals(SalesTurn turn) => SlotRecognizers.AnyOf(turn.Directory.DealsSpottedBy(turn.Person), DealResolver.Pronouns);

    public static ISlotRecognizer People(SalesTurn turn) => turn.Directory.PeopleSpotter;

    /// <summary>Values are <see cref="Spotted{T}"/> of the titles; whose milestone it is, the deal tells.</summary>
    public ISlotRecognizer Milestones(SalesTurn turn) => new WholeNames(Spotter(turn.Directory), MilestoneWords.WithoutVerb);

    /// <summary>
    /// Whose milestone is meant when no deal was named ("site visit done"): the deal last spoken of, if it has an open one called so, else the only open
    /// deal that has. Null when several have, or none.
    /// </summary>
    public DealHead? DealOfMilestone(SalesTurn turn, string said)
    {
        if (Spotter(turn.Directory).Whole(said) is not { } spotted)
            return null;
        if (DealResolver.LastSpokenOf(turn) is { } last && Has(last, spotted.Values))
            return last;

        DealHead? only = null;
        foreach (var deal in turn.Directory.Deals.Values)
        {
            if (!Has(deal, spotted.Values) || !turn.Directory.IsVisible(turn.Person, deal))
                continue;
            if (only is not null)
                return null;
            only = deal;
        }

        return only;
    }

    /// <summary>Whether any milestone is called so.</summary>
    public bool IsMilestone(SalesTurn turn, string said) => Spotter(turn.Directory).Whole(said) is not null;

    private static bool Has(DealHead deal, IReadOnlyList<string> titles) =>
        deal is { Status: DealStatus.Open, Milestones.Count: > 0 } && deal.Milestones.Any(title => titles.Contains(title, StringComparer.OrdinalIgnoreCase));

    private NameSpotter<string> Spotter(TenantDirectory directory)
    {
        if (!titles.TryGetValue(directory, out var known) || known.Count != directory.TitleCount)
            titles.AddOrUpdate(directory, known = new Titles(directory.TitleCount, MilestoneWords.Spotter(templates.Concat(directory.MilestoneTitles).Concat(MilestoneWords.Usual).Distinct(StringComparer.OrdinalIgnoreCase))));
        return known.Spotter;
    }

    private sealed record Titles(int Count, NameSpotter<string> Spotter);
}
