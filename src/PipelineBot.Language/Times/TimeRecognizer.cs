using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>Finds times of day: 9:00, 9am, half past nine, at 9, noon, 17h30, 早上9点, 下午三点半, 晚上八点一刻, 差五分九点.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A part of the day decides the half: "9 in the evening", 晚上9点; also one said before (明晚8点, "tomorrow evening at 8") or
/// behind ("8 tonight"), which stays outside the span when it names a day too.</item>
/// <item>Without one see <see cref="TimeReading.Time"/>; the hours from one to six have an alternative and confidence 0.5. A nought in front
/// (03:30) is the clock of 24 hours.</item>
/// <item>A bare number is an hour only behind "at", and as a whole answer. 9.30 is a time only there, too.</item>
/// <item>Left out: 9:5, 24:00, seconds, 一点 for "a bit", 三点建议 ("three points"), whiles (9小时) and spans of minutes.</item>
/// </list>
/// Times have no date and no zone. "9:30-10:30" is two times.
/// </remarks>
public static class TimeRecognizer
{
    private static readonly string[] Ignorable =
    [
        "at", "on", "by", "around", "about", "it is", "its", "it", "is", "make it", "set it to", "to", "every day", "daily", "please", "pls", "thanks", "ok",
        "sharp", "the", "then", "let", "s", "say", "maybe",
        "就", "在", "改到", "改成", "改为", "到", "每天", "大概", "大约", "左右", "吧", "了", "请", "好", "那", "那就", "是", "的", "准时",
    ];

    private static readonly Openers EnglishBeginnings = new("noon", "midday", "mid day", "midnight");

    /// <summary>All times in the text, in order, not overlapping.</summary>
    public static IReadOnlyList<Recognized<TimeReading>> Recognize(string text) => Read(Folding.Fold(text), whole: false);

    /// <summary>
    /// Reads a prompt's answer: the whole text is one time, politeness aside. Here a bare 9 is nine o'clock, and 9.30, "nine thirty"
    /// and 下午3 are times too.
    /// </summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out Recognized<TimeReading>? result)
    {
        var folded = Folding.Fold(text);
        result = EveryPlace.Only(folded, Read(folded, whole: true), Ignorable);
        return result is not null;
    }

    private static List<Recognized<TimeReading>> Read(string folded, bool whole) => EveryPlace.Read(folded, (text, i) =>
    {
        var chinese = Scan.IsCjk(text[i]) || Scan.IsDigit(text[i]) ? ChineseTimes.TryRead(text, i, whole) : null;
        return chinese ?? (Scan.IsWordChar(text[i]) && Scan.AtWordStart(text, i) && EnglishBeginnings.MayStandAt(text, i) ? EnglishTimes.TryRead(text, i, whole) : null);
    });
}
