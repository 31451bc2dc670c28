using PipelineBot.Conversation;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;
using PipelineBot.Sales.People;
using PipelineBot.Storage;

namespace PipelineBot.DealUpdates;

/// <summary>Which deal a name means, among those the person may see.</summary>
/// <param name="Found">The one deal meant; null when it has to be asked.</param>
/// <param name="Guessed">The name was near, not the same.</param>
/// <param name="Near">The deals it may be, best first.</param>
public sealed record DealResolution(DealHead? Found, bool Guessed, IReadOnlyList<NameMatch<DealHead>> Near)
{
    /// <summary>The resemblance is slight.</summary>
    public bool Unsure => Guessed && Near.Count > 0 && Near[0].Score < Nearness.Sure;
}

public static class DealResolver
{
    public const string LastDealNote = "deal";
    private const int MostChoices = 5;

    private static readonly string[] Pointing =
    [
        "it", "it's", "it'll", "it'd", "this", "that", "this deal", "that deal", "the deal", "this one", "that one",
        "它", "这个", "那个", "这单", "那单", "这个单子", "那个单子", "这单子", "那单子", "这个商机", "该商机", "这个项目", "那个项目", "该项目", "这个客户",
        "本项目", "本商机", "本单", "这一单", "这笔单子", "这个案子", "这案子", "呢单", "呢张单", "这个case",
    ];

    /// <summary>Finds "it" and its like in a sentence; less sure than any name.</summary>
    public static ISlotRecognizer Pronouns { get; } = new TermRecognizer<string>(Pointing.Where(word => word is not ("this" or "that" or "这个" or "那个")).Select(word => (word, (IReadOnlyList<string>)[word])), 0.4);

    public static bool IsPronoun(string said) => Pointing.Contains(said.Trim(), FoldedComparer.Instance);

    public static DealResolution Resolve(SalesTurn turn, string said)
    {
        var name = said.Trim();
        if (IsPronoun(name))
            return new DealResolution(LastSpokenOf(turn), false, []);
        if (turn.Directory.Deals.GetValueOrDefault(name) is { } byId && IsVisible(turn, byId))
            return new DealResolution(byId, false, []);

        if (turn.Directory.DealsSpottedBy(turn.Person).Whole(name) is { } spotted && Spotted(turn, spotted) is { } known)
            return known;

        var near = turn.Directory.DealsVisibleTo(turn.Person).Find(name, MostChoices).Where(m => m.Score >= Nearness.Offered).ToList();
        if (near.Count == 0)
            return new DealResolution(null, false, near);

        var open = near.Where(m => m.Value.Status == Sales.Deals.DealStatus.Open).ToList();
        var candidates = near[0].Score >= 1 || open.Count == 0 || open[0].Score < near[0].Score ? near : open;
        var second = candidates.Count > 1 ? candidates[1].Score : 0;
        return Nearness.IsClear(second, candidates[0].Score)
            ? new DealResolution(candidates[0].Value, candidates[0] is { Kind: NameMatchKind.Fuzzy } or { Score: < Nearness.Certain }, near)
            : new DealResolution(null, false, near);
    }

    /// <summary>A name or a short form of it; an open deal is meant before a closed one.</summary>
    private static DealResolution? Spotted(SalesTurn turn, Spotted<DealHead> spotted)
    {
        // The directory may have learned since that a deal was closed.
        var deals = spotted.Values.Select(d => turn.Directory.Deals.GetValueOrDefault(d.Id)).OfType<DealHead>().Where(d => IsVisible(turn, d)).ToList();
        var open = deals.Where(d => d.Status == Sales.Deals.DealStatus.Open).ToList();
        return (open.Count > 0 ? open : deals) switch
        {
            [] => null,
            [var one] => new DealResolution(one, false, []),
            var several => new DealResolution(null, false, [.. several.Take(MostChoices).Select(d => new NameMatch<DealHead>(d, d.Name, Nearness.Taken, NameMatchKind.Prefix))]),
        };
    }

    /// <summary>The deal last spoken of in this conversation, if the person may still see it.</summary>
    public static DealHead? LastSpokenOf(SalesTurn turn) =>
        turn.State.Notes.TryGetValue(LastDealNote, out var id) && turn.Directory.Deals.GetValueOrDefault(id) is { } deal && IsVisible(turn, deal) ? deal : null;

    private static bool IsVisible(SalesTurn turn, DealHead deal) => turn.Directory.IsVisible(turn.Person, deal);
}
