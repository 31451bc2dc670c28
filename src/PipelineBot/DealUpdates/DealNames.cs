using System.Buffers;
using PipelineBot.Conversation;
using PipelineBot.Language.Names;

namespace PipelineBot.DealUpdates;

/// <summary>"Contoso and Fabrikam", 海澜和星河: the deals of one breath.</summary>
public static class DealNames
{
    private const int MostPlaces = 12;

    private static readonly string[] Joints = [" and ", " & ", " + ", " plus ", ", and ", ",", "，", "、", "和", "跟", "与", "及", "以及", "还有"];
    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Joints.Select(joint => joint[0])]);
    private static readonly string[] AllOfThem = [" both", " all", "都", "全都", "全部", "两个", "两单", "两家"];

    /// <summary>
    /// The names in what stands where one deal is named. Several only if the whole is no deal's name and every part is one: "Research and Development"
    /// stays one deal.
    /// </summary>
    public static IReadOnlyList<string> In(SalesTurn turn, string said)
    {
        if (said.Length > 200 || !AreSeveral(said) || DealResolver.Resolve(turn, said).IsExact)
            return [said];
        return Split(turn, said, MostPlaces) is { Count: > 1 } names ? names : [said];
    }

    /// <summary>Whether a name is a deal's, or of several deals; a known deal and somebody unknown ("Contoso and Zorblax") has to be asked about, so it counts too.</summary>
    public static bool AreKnown(SalesTurn turn, string said) => !IsAny(said)
        && (DealResolver.Resolve(turn, said).IsExact || In(turn, said).Count > 1
        || Places(said).Take(MostPlaces).Any(p => IsWhole(turn, said[..p.At]) || IsWhole(turn, said[(p.At + p.Length)..])));

    /// <summary>"Mark a deal as lost": none is named, however like one it sounds.</summary>
    private static bool IsAny(string said) => said.Trim().ToUpperInvariant() is "A DEAL" or "ONE DEAL" or "AN OPPORTUNITY" or "AN OPP" or "A DEAL AS" or "SOME DEAL" or "ANOTHER DEAL" or "MY DEAL" or "A CLIENT" or "A CUSTOMER" or "A DEAL OF MINE" or "ONE OF MY DEALS";

    /// <summary>
    /// A name does not go over a comma: between the deals of a row ("Contoso, Fabrikam and Tailspin", 海澜、星河) the sentence gets an "and". Only between
    /// names that are known; the same text when there is no such row.
    /// </summary>
    public static string InOneRow(SalesTurn turn, string text)
    {
        if (text.Length > 400 || (!text.Contains('、', StringComparison.Ordinal) && !(text.Contains(", ", StringComparison.Ordinal) && text.Contains(" and ", StringComparison.OrdinalIgnoreCase))))
            return text;
        var names = turn.Directory.DealsSpottedBy(turn.Person).Recognize(text).Select(n => (n.Span.Start, n.Span.End)).Distinct().ToList();
        var row = text;
        foreach (var (_, end) in names)
        {
            if (text.AsSpan(end).StartsWith("、", StringComparison.Ordinal) && names.Any(n => n.Start == end + 1))
                row = $"{row[..end]}和{row[(end + 1)..]}";
        }

        // "A, B and C", and not "lost A, B won": what stands before the "and" is the name alone.
        foreach (var (_, end) in names.OrderByDescending(n => n.End))
        {
            if (text.AsSpan(end).StartsWith(", ", StringComparison.Ordinal) && names.Any(n => n.Start == end + 2 && text.AsSpan(n.End).StartsWith(" and ", StringComparison.OrdinalIgnoreCase) && names.Any(last => last.Start == n.End + 5)))
                row = $"{row[..end]} and {row[(end + 2)..]}";
        }

        return row;
    }

    /// <summary>Where a name a text begins with may end, longest first; a name has few words.</summary>
    public static IEnumerable<int> Ends(string text)
    {
        const int MostTried = 8;
        return Enumerable.Range(1, Math.Max(0, Math.Min(text.Length, 80) - 1))
            .Where(i => !(char.IsAsciiLetterOrDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1])) && !char.IsWhiteSpace(text[i - 1]))
            .Take(MostTried)
            .Reverse();
    }

    /// <summary>Whether a text could be more than one name.</summary>
    public static bool AreSeveral(string said) => Places(said).Any();

    /// <summary>Null when the text is no row of names.</summary>
    private static List<string>? Split(SalesTurn turn, string text, int places)
    {
        foreach (var (at, length) in Places(text).Take(places))
        {
            if (Known(turn, text[..at]) is { } first && Split(turn, text[(at + length)..], places - 1) is { } rest)
                return [first, .. rest];
        }

        return Known(turn, text) is { } last ? [last] : null;
    }

    private static IEnumerable<(int At, int Length)> Places(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!Beginnings.Contains(text[i]))
                continue;
            foreach (var joint in Joints)
            {
                if (string.Compare(text, i, joint, 0, joint.Length, StringComparison.OrdinalIgnoreCase) == 0 && i + joint.Length < text.Length)
                    yield return (i, joint.Length);
            }
        }
    }

    private static string? Known(SalesTurn turn, string name)
    {
        name = name.Trim();
        // 成都 is a name with 都 at its end; 星河都 is not.
        foreach (var word in AllOfThem)
        {
            if (name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !DealResolver.Resolve(turn, name).IsExact && Names(turn, name[..^word.Length].Trim()))
                return name[..^word.Length].Trim();
        }

        return Names(turn, name) ? name : null;
    }

    private static bool IsWhole(SalesTurn turn, string name) => DealResolver.Resolve(turn, name.Trim()) is { IsExact: true } resolution && !SaysMore(name.Trim(), resolution);

    /// <summary>"Contoso to lead" has Contoso in it, and more.</summary>
    private static bool SaysMore(string name, DealResolution resolution) => resolution.Near is [{ Kind: NameMatchKind.Contains } best, ..] && name.Length > best.Name.Length;

    /// <summary>What has a joint in it itself is a name only when it is the very one.</summary>
    private static bool Names(SalesTurn turn, string name) =>
        name.Length > 0 && DealResolver.Resolve(turn, name) is var resolution
        && (IsWhole(turn, name) || (!AreSeveral(name) && !SaysMore(name, resolution) && (resolution.Found is not null || (resolution.Near.Count > 0 && resolution.Near[0].Score >= Nearness.Taken))));
}
