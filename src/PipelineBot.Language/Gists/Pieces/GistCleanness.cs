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
        var (left, all) = (0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            var weight = text.Weight(i);
            all += weight;
            left += IsLeft(text, i) ? weight : 0;
        }

        return all == 0 ? 0 : (double)left / all;
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
        return unknown == 0 ? Cleanness.Clean : unknown * 8 <= all ? Cleanness.Nearly : unknown == text.Told(from, to) ? Cleanness.Told : Cleanness.Noisy;
    }
}
