using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>How much of a clause is explained.</summary>
internal enum Cleanness
{
    Noisy,

    /// <summary>What nothing explains is only told: 联系上了.</summary>
    Told,
    Nearly,
    Clean,
}

/// <summary>Weighs what of some pieces nothing explains.</summary>
internal static class GistCleanness
{
    /// <summary>In letters: "px" and "6th" are no verbs.</summary>
    private const int LeastVerb = 3;

    /// <summary>How much of some pieces nothing explains, and how much they say in all.</summary>
    public static (int Unknown, int All) Unexplained(this GistText text, int from, int to)
    {
        var (unknown, all) = (0, 0);
        for (var i = from; i < to; i++)
        {
            all += text.Weight(i);
            unknown += text.IsOpen(i, GistItemKind.Unknown) ? text.Weight(i) : 0;
        }

        return (unknown, all);
    }

    /// <summary>The share of a text, 0 to 1, that hints at something nobody made of it, or tells of things that are done.</summary>
    public static double LeftOver(this GistText text)
    {
        var all = 0;
        for (var i = 0; i < text.Count; i++)
        {
            all += text.Weight(i);
        }

        return all == 0 ? 0 : (double)text.Left(0, text.Count) / all;
    }

    /// <summary>The weight of the pieces that hint at something nobody made of it, or tell of things that are done.</summary>
    public static int Left(this GistText text, int from, int to)
    {
        var left = 0;
        for (var i = from; i < to; i++)
        {
            left += IsLeft(text, i) ? text.Weight(i) : 0;
        }

        return left;
    }

    private static bool IsLeft(GistText text, int item) => !text[item].Used && !text.Marks.Wordings[text[item].Start] && text[item].Kind switch
    {
        GistItemKind.Cue => !text.Strength.SaysLittle(item),
        GistItemKind.Value => !text.IsTopic(item),
        GistItemKind.Filler => FillerWords.Doing.Contains(text.Folded(item)),
        _ => false,
    };

    /// <summary>What of some pieces is no more than told: it says nothing of what is to be done, and nothing against it.</summary>
    public static int Told(this GistText text, int from, int to)
    {
        var (told, end) = (0, 0);
        for (var i = from; i < to; i++)
        {
            end = Math.Max(end, text[i].Start + text.StoryAt(i));
            told += text.IsOpen(i, GistItemKind.Unknown) && text[i].End <= end ? text.Weight(i) : 0;
        }

        return told;
    }

    public static Cleanness CleannessOf(this GistText text, int from, int to)
    {
        var (unknown, all) = text.Unexplained(from, to);
        return unknown == 0 ? Cleanness.Clean : unknown * 8 <= all || text.Leads(from, to) ? Cleanness.Nearly : unknown == text.Told(from, to) ? Cleanness.Told : Cleanness.Noisy;
    }

    /// <summary>Whether something is said to go somewhere: "Northwind has ascended to needs analysis".</summary>
    public static bool Led(this GistText text, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (text[i].Kind == GistItemKind.Value && text.IsLed(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLed(this GistText text, int i) => !text.IsTopic(i) && !text.IsSubject(i) && text.Strength.Tells(i) && text[i - 1].Kind is GistItemKind.Filler or GistItemKind.Cue
        && (text.Folded(i - 1) is "to" or "into" or "onto" or "until" or "till" || text.Folded(i - 1).EndsWith(" to", StringComparison.Ordinal));

    /// <summary>"Flick Tailspin to first contact": a single word nobody knows, and where it leads.</summary>
    private static bool Leads(this GistText text, int from, int to)
    {
        var (verb, leads) = (-1, false);
        for (var i = from; i < to; i++)
        {
            if (text.IsOpen(i, GistItemKind.Unknown))
            {
                if (verb >= 0 || text.IsChinese(i) || text.Weight(i) < LeastVerb)
                {
                    return false;
                }

                verb = i;
            }

            leads |= verb >= 0 && i > verb + 1 && text.IsOpen(i, GistItemKind.Value) && text.IsLed(i);
        }

        return leads;
    }
}
