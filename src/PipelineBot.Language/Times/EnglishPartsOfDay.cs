using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>am, pm, "in the morning", "at night", and the part of the day a date beside names: "tonight at 8".</summary>
internal static class EnglishPartsOfDay
{
    private static readonly (string Words, PartOfDay Part)[] Taken =
    [
        ("o'clock", PartOfDay.Unknown), ("oclock", PartOfDay.Unknown),
        ("in the morning", PartOfDay.EarlyMorning), ("in the afternoon", PartOfDay.Afternoon), ("in the evening", PartOfDay.Evening), ("at night", PartOfDay.Evening),
        ("in the night", PartOfDay.Evening),
    ];

    private static readonly (string Words, PartOfDay Part)[] Beside =
    [
        ("tonight", PartOfDay.Evening), ("this morning", PartOfDay.Morning), ("this afternoon", PartOfDay.Afternoon), ("this evening", PartOfDay.Evening),
        ("tomorrow morning", PartOfDay.Morning), ("tomorrow afternoon", PartOfDay.Afternoon), ("tomorrow evening", PartOfDay.Evening), ("tomorrow night", PartOfDay.Evening),
    ];

    /// <summary>am or pm at a place, spaces before it aside.</summary>
    public static PartOfDay AmPm(string text, int i, out int end)
    {
        var start = Scan.SkipSpaces(text, i);
        end = Scan.LongestOf(text, start, ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "a m", "p m"]);
        if (end > 0)
        {
            return text[start] == 'a' ? PartOfDay.Am : PartOfDay.Pm;
        }

        end = i;
        return PartOfDay.Unknown;
    }

    /// <summary>What is said behind or before an hour about its half of the day.</summary>
    /// <param name="start">Where the hour begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="partEnd">Behind the words that belong to the time itself: "this evening" is left to the date.</param>
    public static PartOfDay Behind(string text, int start, int end, out int partEnd)
    {
        if (AmPm(text, end, out partEnd) is var half and not PartOfDay.Unknown)
        {
            return half;
        }

        var part = PartOfDay.Unknown;
        foreach (var (words, candidate) in Taken)
        {
            if (Scan.Words(text, Scan.SkipSpaces(text, partEnd), words) is var taken and > 0)
            {
                (part, partEnd) = (candidate, taken);
            }
        }

        if (part != PartOfDay.Unknown)
        {
            return part;
        }

        foreach (var (words, candidate) in Beside)
        {
            if (Scan.Words(text, Scan.SkipSpaces(text, partEnd), words) > 0)
            {
                return candidate;
            }
        }

        return InFront(text, start);
    }

    private static PartOfDay InFront(string text, int i)
    {
        var word = Before.Word(text, i);
        if (word is "at" or "by" or "around")
        {
            word = Before.Word(text, Before.SkipSpaces(text, i) - word.Length);
        }

        return word switch
        {
            "morning" => PartOfDay.Morning,
            "afternoon" => PartOfDay.Afternoon,
            "evening" or "tonight" or "night" => PartOfDay.Evening,
            _ => PartOfDay.Unknown,
        };
    }
}
