using PipelineBot.Language.Text;

namespace PipelineBot.Language.Durations;

/// <summary>天, 周, 星期, 工作日 and the others, and the words that only begin like them.</summary>
internal static class ChineseDurationUnits
{
    private static readonly (string Words, DurationUnit Unit)[] All =
    [
        ("工作日", DurationUnit.WorkingDay), ("工作天", DurationUnit.WorkingDay), ("分钟", DurationUnit.Minute), ("分鐘", DurationUnit.Minute), ("刻钟", DurationUnit.Minute),
        ("刻鐘", DurationUnit.Minute), ("小时", DurationUnit.Hour), ("小時", DurationUnit.Hour), ("钟头", DurationUnit.Hour), ("鐘頭", DurationUnit.Hour),
        ("天", DurationUnit.Day), ("日", DurationUnit.Day), ("周", DurationUnit.Week), ("週", DurationUnit.Week), ("星期", DurationUnit.Week), ("礼拜", DurationUnit.Week),
        ("月", DurationUnit.Month), ("季度", DurationUnit.Quarter), ("季", DurationUnit.Quarter), ("年", DurationUnit.Year),
    ];

    public static DurationUnit At(string text, int i, out int end)
    {
        i = Scan.SkipSpaces(text, i);
        var best = DurationUnit.None;
        end = i;
        foreach (var (words, unit) in All)
        {
            if (words.Length > end - i && Scan.StartsWith(text, i, words))
            {
                (best, end) = (unit, i + words.Length);
            }
        }

        return IsOtherWord(best, Scan.At(text, end)) ? DurationUnit.None : best;
    }

    // 周年, 年底, 天津, 月底
    private static bool IsOtherWord(DurationUnit unit, char next) => unit switch
    {
        DurationUnit.Week => next is '年' or '岁' or '边' or '期' or '报' or '会',
        DurationUnit.Day => next is '津' or '气' or '猫' or '下' or '然',
        DurationUnit.Month => next is '底' or '末' or '初' or '中' or '份' or '度' or '报',
        DurationUnit.Year => next is '级' or '底' or '末' or '初' or '中' or '度' or '会' or '报' or '代' or '龄' or '货' or '终',
        _ => false,
    };
}
