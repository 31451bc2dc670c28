using PipelineBot.Conversation;
using PipelineBot.Language.Names;
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

    private static readonly string[] Pronouns =
        ["it", "this", "that", "this deal", "that deal", "the deal", "this one", "that one", "它", "这个", "那个", "这单", "那单", "这个单子", "那个单子", "这个商机", "该商机", "这个项目", "那个项目"];

    public static bool IsPronoun(string said) => Pronouns.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase);

    public static DealResolution Resolve(SalesTurn turn, string said)
    {
        var name = said.Trim();
        if (IsPronoun(name))
            return new DealResolution(LastSpokenOf(turn), false, []);
        if (turn.Directory.Deals.GetValueOrDefault(name) is { } byId && IsVisible(turn, byId))
            return new DealResolution(byId, false, []);

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

    /// <summary>The deal last spoken of in this conversation, if the person may still see it.</summary>
    public static DealHead? LastSpokenOf(SalesTurn turn) =>
        turn.State.Notes.TryGetValue(LastDealNote, out var id) && turn.Directory.Deals.GetValueOrDefault(id) is { } deal && IsVisible(turn, deal) ? deal : null;

    private static bool IsVisible(SalesTurn turn, DealHead deal) =>
        deal.SharedWith.Contains(turn.Person.Id) || Access.VisibleOwners(turn.Person, turn.Organisation).Includes(deal.OwnerId);
}
