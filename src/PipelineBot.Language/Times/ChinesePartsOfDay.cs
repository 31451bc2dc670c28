using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>早上, 下午, 晚上 and the like.</summary>
internal static class ChinesePartsOfDay
{
    private static readonly (string Words, PartOfDay Part)[] All =
    [
        ("凌晨", PartOfDay.EarlyMorning), ("清晨", PartOfDay.Morning), ("清早", PartOfDay.Morning), ("大清早", PartOfDay.Morning), ("一早", PartOfDay.Morning),
        ("早上", PartOfDay.Morning), ("早晨", PartOfDay.Morning), ("早间", PartOfDay.Morning), ("上午", PartOfDay.Morning), ("早", PartOfDay.Morning),
        ("中午", PartOfDay.Noon), ("午间", PartOfDay.Noon), ("下午", PartOfDay.Afternoon), ("午后", PartOfDay.Afternoon), ("傍晚", PartOfDay.Afternoon),
        ("晚上", PartOfDay.Evening), ("晚间", PartOfDay.Evening), ("夜晚", PartOfDay.Evening), ("夜里", PartOfDay.Evening), ("夜间", PartOfDay.Evening),
        ("半夜", PartOfDay.Evening), ("深夜", PartOfDay.Evening), ("晚", PartOfDay.Evening),
    ];

    /// <summary>The part of the day that begins here: its end, or the same place when there is none.</summary>
    public static PartOfDay At(string text, int i, out int end)
    {
        var part = PartOfDay.Unknown;
        end = i;
        foreach (var (words, candidate) in All)
        {
            if (words.Length > end - i && Scan.StartsWith(text, i, words))
            {
                (part, end) = (candidate, i + words.Length);
            }
        }

        // The 早 of 明早 belongs to the day, which a date recogniser reads.
        if (end == i + 1 && IsDayBefore(text, i))
        {
            (part, end) = (PartOfDay.Unknown, i);
        }

        return part;
    }

    /// <summary>The part of the day a date before names with it: 明晚8点.</summary>
    public static PartOfDay Before(string text, int i)
    {
        i = Text.Before.SkipSpaces(text, i);
        return !IsDayBefore(text, i - 1) ? PartOfDay.Unknown : Scan.At(text, i - 1) switch
        {
            '早' => PartOfDay.Morning,
            '晚' or '夜' => PartOfDay.Evening,
            _ => PartOfDay.Unknown,
        };
    }

    private static bool IsDayBefore(string text, int i) => Scan.At(text, i - 1) is '今' or '明' or '昨';
}
