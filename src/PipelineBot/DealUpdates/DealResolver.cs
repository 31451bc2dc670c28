using PipelineBot.Conversation;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;
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

    /// <summary>The very name, or one nobody could take for another.</summary>
    public bool IsExact => Found is not null && !Guessed;
}

public static class DealResolver
{
    public const string LastDealNote = "deal";
    private const int MostChoices = 5;

    /// <summary>The name that was said last: "the other one" is another deal of that name.</summary>
    private const string ChoiceNote = "choice";

    private static readonly HashSet<string> Pointing = new(FoldedComparer.Instance)
    {
        "it", "it's", "it'll", "it'd", "this", "that", "this deal", "that deal", "the deal", "this one", "that one", "the same", "the same deal", "same deal", "this opportunity", "that opportunity",
        "the opportunity", "its", "它", "这个", "那个", "这单", "那单", "这一单", "那一单", "这个单子", "那个单子", "这单子", "那单子", "该单", "该单子", "这个商机", "那个商机", "该商机", "此商机",
        "这个项目", "那个项目", "该项目", "此项目", "这个客户", "该客户", "本项目", "本商机", "本单", "这笔单子", "这个案子", "这案子", "呢单", "呢张单", "这个case",
        "这个单", "那个单", "这破单", "这破单子", "那破单", "那破单子", "这单儿", "那单儿", "该项", "刚才那个", "刚才那单", "刚才的单子", "刚才的商机", "刚刚那个", "同一个", "它的",
    };

    private static readonly HashSet<string> Others = new(FoldedComparer.Instance)
    {
        "the other", "the other one", "other one", "another one", "the other deal", "other", "另一个", "另外一个", "另外那个", "另一单", "另外一单", "另一个商机", "另一个单子", "另一个项目", "另一家",
    };

    /// <summary>Finds "it" and its like in a sentence; less sure than any name.</summary>
    public static ISlotRecognizer Pronouns { get; } =
        new TermRecognizer<string>(Pointing.Concat(Others).Where(word => word is not ("this" or "that" or "its" or "other" or "这个" or "那个" or "它的")).Select(word => (word, (IReadOnlyList<string>)[word])), 0.4);

    public static bool IsPronoun(string said) => Pointing.Contains(said.Trim());

    public static bool IsOther(string said) => Others.Contains(said.Trim());

    public static DealResolution Resolve(SalesTurn turn, string said)
    {
        var name = said.Trim();
        if (IsPronoun(name))
            return new DealResolution(LastSpokenOf(turn), false, []);
        if (IsOther(name) && OtherThan(turn, LastSpokenOf(turn)?.Id) is { } other)
            return new DealResolution(other, false, []);
        if (turn.Directory.Deals.GetValueOrDefault(name) is { } byId && IsVisible(turn, byId))
            return new DealResolution(byId, false, []);

        if (turn.Directory.DealsSpottedBy(turn.Person).Whole(name) is { } spotted && Spotted(turn, spotted) is { } known)
            return known;

        var near = turn.DealsNamed(name).Where(m => m.Score >= Nearness.Offered).ToList();
        if (near.Count == 0)
            return new DealResolution(null, false, near);

        var open = near.Where(m => m.Value.Status == Sales.Deals.DealStatus.Open).ToList();
        var candidates = near[0].Score >= 1 || open.Count == 0 || open[0].Score < near[0].Score ? near : open;
        var second = candidates.Count > 1 ? candidates[1].Score : 0;
        // "Contoso and Zorblax" is near Contoso, and yet not only that.
        var isMore = candidates[0].Score < 1 && DealNames.AreSeveral(name) && !DealNames.AreSeveral(candidates[0].Value.Name);
        return Nearness.IsClear(second, candidates[0].Score) && !isMore
            ? new DealResolution(candidates[0].Value, candidates[0] is { Kind: NameMatchKind.Fuzzy } or { Score: < Nearness.Certain }, near)
            : new DealResolution(null, false, near);
    }

    /// <summary>A name or a short form of it; an open deal is meant before a closed one.</summary>
    private static DealResolution? Spotted(SalesTurn turn, Spotted<DealHead> spotted)
    {
        // The directory may have learned since that a deal was closed.
        var deals = spotted.Values.Select(d => Visible(turn, d.Id)).OfType<DealHead>().ToList();
        var open = deals.Where(d => d.Status == Sales.Deals.DealStatus.Open).ToList();
        return (open.Count > 0 ? open : deals) switch
        {
            [] => null,
            [var one] => new DealResolution(one, spotted.Confidence < Nearness.Certain, [new NameMatch<DealHead>(one, one.Name, spotted.Confidence, NameMatchKind.Prefix)]),
            var several => new DealResolution(null, false, [.. several.Take(MostChoices).Select(d => new NameMatch<DealHead>(d, d.Name, Nearness.Taken, NameMatchKind.Prefix))]),
        };
    }

    /// <summary>The deal last spoken of in this conversation, if the person may still see it.</summary>
    public static DealHead? LastSpokenOf(SalesTurn turn) => turn.State.Notes.TryGetValue(LastDealNote, out var id) ? Visible(turn, id) : null;

    /// <summary>A list in which only one deal stands speaks of it.</summary>
    public static void SpeakOf(SalesTurn turn, IEnumerable<string> dealIds)
    {
        if (dealIds.Distinct().Take(2).ToList() is [var only])
            turn.State.Notes[LastDealNote] = only;
    }

    /// <summary>Keeps the name that was said, which could have meant several deals.</summary>
    public static void Offer(SalesTurn turn, string said)
    {
        if (!IsPronoun(said) && !IsOther(said))
            turn.State.Notes[ChoiceNote] = said;
    }

    /// <summary>The deals the last name could have meant, as far as the person may still see them; looked up only when somebody speaks of the other one.</summary>
    public static IEnumerable<DealHead> Offered(SalesTurn turn) =>
        turn.State.Notes.TryGetValue(ChoiceNote, out var said) ? turn.DealsNamed(said).Where(m => m.Score >= Nearness.Offered).Select(m => m.Value) : [];

    /// <summary>The other deal of the last choice; null when there is none or more than one.</summary>
    public static DealHead? OtherThan(SalesTurn turn, string? dealId)
    {
        var offered = Offered(turn).ToList();
        var others = offered.Where(d => d.Id != dealId).ToList();
        return others.Count == 1 && offered.Count == 2 ? others[0] : null;
    }

    private static DealHead? Visible(SalesTurn turn, string id) => turn.Directory.Deals.GetValueOrDefault(id) is { } deal && IsVisible(turn, deal) ? deal : null;

    private static bool IsVisible(SalesTurn turn, DealHead deal) => turn.Directory.IsVisible(turn.Person, deal);
}
