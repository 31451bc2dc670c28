using PipelineBot.Conversation;
using PipelineBot.Storage;

namespace PipelineBot.DealUpdates;

/// <summary>The deal a correction or a short answer names: "the renewal one", 另一个, 续约那个.</summary>
/// <param name="Exact">Nobody could take the name for another's.</param>
public sealed record MeantDeal(DealHead Deal, string Said, bool Exact)
{
    private static readonly string[] Heads = ["the ", "it's ", "deal "];
    private static readonly string[] Tails = [" one", " deal", "的那个", "那个", "那一个", "那单", "那一单", "这个", "这单", "的"];

    /// <param name="not">The deal that was taken before, if any: the other one is meant.</param>
    public static MeantDeal? Of(SalesTurn turn, string said, string? not, bool onlyExact)
    {
        if (DealResolver.IsOther(said))
            return DealResolver.OtherThan(turn, not ?? DealResolver.LastSpokenOf(turn)?.Id) is { } other ? new MeantDeal(other, other.Name, true) : null;
        foreach (var name in (ReadOnlySpan<string>)[said, Bare(said)])
        {
            if (DealResolver.IsPronoun(name))
                continue;
            if (OfOffered(turn, name, not) is { } offered)
                return new MeantDeal(offered, name, true);
            if (DealResolver.Resolve(turn, name) is { Found: { } found, Unsure: false } resolution && (resolution.IsExact || !onlyExact))
                return new MeantDeal(found, name, resolution.IsExact);
        }

        return null;
    }

    /// <summary>A word that only one deal of the choice just offered has.</summary>
    private static DealHead? OfOffered(SalesTurn turn, string name, string? not)
    {
        if (name.Length < 2)
            return null;
        var offered = DealResolver.Offered(turn).Where(d => d.Id != not).ToList();
        if (offered.Find(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            return same;
        var having = offered.Where(d => d.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return having.Count == 1 ? having[0] : null;
    }

    private static string Bare(string said)
    {
        var name = said.Trim();
        foreach (var head in Heads)
        {
            if (name.StartsWith(head, StringComparison.OrdinalIgnoreCase))
                name = name[head.Length..].Trim();
        }

        foreach (var tail in Tails)
        {
            if (name.Length > tail.Length + 1 && name.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                return name[..^tail.Length].Trim();
        }

        return name;
    }
}
