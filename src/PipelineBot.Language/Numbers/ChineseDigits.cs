namespace PipelineBot.Language.Numbers;

/// <summary>The characters Chinese numbers are written with, the financial forms included.</summary>
internal static class ChineseDigits
{
    /// <summary>Every <see cref="IsNumeral">numeral</see>.</summary>
    public static IEnumerable<char> All => Enumerable.Range('\u3007', '\u9FFF' - '\u3007').Select(c => (char)c).Where(IsNumeral);

    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '兩' or '贰' or '貳' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>十, 百, 千 or 0.</summary>
    public static int SmallUnit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>万, 亿 or 0.</summary>
    public static long BigUnit(char c) => c switch
    {
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    /// <summary>廿 and 卅, tens in one character; or 0.</summary>
    public static int Tens(char c) => c switch
    {
        '廿' => 20,
        '卅' => 30,
        _ => 0,
    };

    public static bool IsNumeral(char c) => Digit(c) >= 0 || SmallUnit(c) > 0 || BigUnit(c) > 0 || Tens(c) > 0;
}
