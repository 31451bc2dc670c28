using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Durations;

/// <summary>Finds whiles: two weeks, a fortnight, an hour and a half, 3 working days, 三天, 两个星期, 半年, 一个半月, 三个工作日.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The span is the while alone: "in", "for", 后 and 内 are left to what reads dates and sentences.</item>
/// <item>Left out: about-so-long (几天, 十几天, 两三天, 三个多月, "a few days"), spans (2-3 days, 三到五天), dates (三月, 3日, 2026年, 周一, 第三天,
/// 下半年, 一季度), frequencies ("twice a week", 两周一次), and negative ones. 3日内 is three days.</item>
/// <item>Counts run to 999, minutes to 100000. A month can be halved and nothing else; an hour is broken into whole minutes.</item>
/// <item>"a week" where "a" may mean "each" has confidence 0.5, "a couple of days" is two with 0.7.</item>
/// </list>
/// </remarks>
public static class DurationRecognizer
{
    private static readonly string[] Ignorable =
    [
        "in", "for", "about", "around", "roughly", "it is", "its", "it", "is", "by", "within", "after", "another", "please", "pls", "thanks", "say", "maybe",
        "later", "more", "take", "takes", "give me", "then", "ok", "from now",
        "大概", "大约", "约", "就", "再", "要", "需要", "左右", "吧", "了", "请", "后", "之后", "以后", "内", "之内", "以内", "好", "好的", "给我", "推迟", "延后", "延期", "的", "时间",
    ];

    private static readonly Openers Beginnings = new("fortnight");

    /// <summary>All whiles in the text, in order, not overlapping.</summary>
    public static IReadOnlyList<Recognized<DurationReading>> Recognize(string text) => EveryPlace.Read<DurationReading>(Folding.Fold(text), Read);

    /// <summary>Reads a prompt's answer: the whole text is one while, politeness aside.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<DurationReading>? result)
    {
        var folded = Folding.Fold(text);
        result = EveryPlace.Only(folded, EveryPlace.Read<DurationReading>(folded, Read), Ignorable);
        return result is not null;
    }

    private static Found<DurationReading>? Read(string text, int i)
    {
        if (!Beginnings.MayStandAt(text, i))
        {
            return null;
        }

        var chinese = Scan.IsCjk(text[i]) || Scan.IsDigit(text[i]) ? ChineseDurations.TryRead(text, i) : null;
        return chinese ?? (Scan.IsWordChar(text[i]) && Scan.AtWordStart(text, i) ? EnglishDurations.TryRead(text, i) : null);
    }
}
