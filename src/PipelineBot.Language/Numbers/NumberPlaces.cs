using PipelineBot.Language.Text;

namespace PipelineBot.Language.Numbers;

/// <summary>What stands around figures and decides whether they are a number of their own.</summary>
internal static class NumberPlaces
{
    public static bool CanStart(string text, int i)
    {
        var before = Scan.At(text, i - 1);
        if (Scan.IsCjk(text[i]))
        {
            return !ChineseDigits.IsNumeral(before) && before is not ('几' or '数' or '第')
                && !(before == '上' && ChineseDigits.SmallUnit(text[i]) > 0) && !IsFractionBefore(text, i);
        }

        return Scan.IsWordChar(text[i]) && Scan.AtWordStart(text, i) && before != '第' && !IsFractionBefore(text, i)
            && !(i > 1 && before is '.' or ',' && Scan.IsDigit(text[i - 2]))
            && EnglishNumber.SmallWord(Before.Word(text, before == '-' ? i - 1 : i)) < 0;
    }

    /// <summary>Whether the figures end with their last one: not 三十多, 十几, 1.2.3, "twenty" of "twenty twenty-six".</summary>
    public static bool CanEnd(string text, int start, int end)
    {
        var next = Scan.At(text, end);
        if (next is '几' or '多' or '余' or '餘' || IsAbout(text, end) || (next == '分' && Scan.At(text, end + 1) == '之') || (next == '.' && Scan.IsDigit(Scan.At(text, end + 1))))
        {
            return false;
        }

        if (Scan.IsCjk(text[end - 1]))
        {
            return !ChineseDigits.IsNumeral(next) || BeginsDate(text, end);
        }

        return (Scan.AtWordEnd(text, end) || Scan.IsCjk(text[start])) && !(Scan.IsLetter(text[start]) && EnglishNumber.ContinuesAt(text, end));
    }

    /// <summary>How the number at <paramref name="start"/> is tied to a number before it.</summary>
    public static RangeTie TieBefore(string text, int start)
    {
        var dash = Scan.At(text, start - 1) is '-' or '\u2013';
        if (dash || Scan.At(text, Before.SkipSpaces(text, start) - 1) is '~' or '\u301C')
        {
            var at = dash ? start - 1 : Before.SkipSpaces(text, start) - 1;
            return IsFigureEnd(text, dash ? at : Before.SkipSpaces(text, at)) ? RangeTie.Sign : RangeTie.None;
        }

        var wordStart = Before.SkipSpaces(text, start);
        if (Scan.At(text, wordStart - 1) is '到' or '至' or '或')
        {
            return IsBareEnd(text, Before.SkipSpaces(text, wordStart - 1)) ? RangeTie.Word : RangeTie.None;
        }

        var word = Before.Word(text, start);
        return word is "to" or "or" && IsBareEnd(text, Before.SkipSpaces(text, wordStart - word.Length)) ? RangeTie.Word : RangeTie.None;
    }

    /// <summary>Whether a dash or ~ ties the number that ends here to another behind it.</summary>
    public static bool IsTiedBehind(string text, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        return Scan.At(text, next) is '~' or '\u301C'
            ? IsFigureStart(text, Scan.SkipSpaces(text, next + 1))
            : Scan.At(text, end) is '-' or '\u2013' && IsFigureStart(text, end + 1);
    }

    /// <summary>Whether a minus stands before: glued to the number with nothing in front of it, 负 or "minus".</summary>
    public static bool IsNegative(string text, int start) =>
        (Scan.At(text, start - 1) == '-' && (start < 2 || text[start - 2] is ' ' or '\n' or '(' or ':' or '=' || Scan.At(text, start - 2) == '-'))
        || Scan.At(text, Before.SkipSpaces(text, start) - 1) is '负' or '負'
        || Before.Word(text, start) is "minus" or "negative";

    private static bool IsFractionBefore(string text, int i) => Scan.At(text, i - 1) == '之' && Scan.At(text, i - 2) == '分';

    // 十来个, 100来万: about ten.
    private static bool IsAbout(string text, int i) => Scan.At(text, i) == '来' && Scan.At(text, i + 1) is '个' or '万' or '天' or '家' or '块' or '年' or '人' or '月';

    // 50万十二月五日
    private static bool BeginsDate(string text, int i) => MixedNumber.TryRead(text, i, out _, out var end) && MixedNumber.IsOfTime(text, end);

    private static bool IsFigureEnd(string text, int end) => IsBareEnd(text, end)
        || ChineseDigits.IsNumeral(Scan.At(text, end - 1))
        || Scan.At(text, end - 1) == '%'
        || (Scan.At(text, end - 1) is 'k' or 'w' or 'm' or 'n' && Scan.IsDigit(Scan.At(text, end - 2)));

    private static bool IsBareEnd(string text, int end) => Scan.IsDigit(Scan.At(text, end - 1))
        || ChineseDigits.Digit(Scan.At(text, end - 1)) >= 0 || ChineseDigits.SmallUnit(Scan.At(text, end - 1)) > 0
        || EnglishNumber.SmallWord(Before.Word(text, end)) >= 0;

    private static bool IsFigureStart(string text, int i) => Scan.IsDigit(Scan.At(text, i)) || ChineseDigits.IsNumeral(Scan.At(text, i))
        || (Scan.At(text, i) is '$' or '¥' or '€' or '£' && Scan.IsDigit(Scan.At(text, i + 1)));
}
