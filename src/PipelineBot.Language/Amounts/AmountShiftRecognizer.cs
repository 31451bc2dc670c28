using System.Diagnostics.CodeAnalysis;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Amounts;

/// <summary>
/// Finds by how much an amount changes: "up by 50k", "add 10k", "20k off", "10 % more", "doubled", 涨5万, 便宜两万, 打九五折, 让三个点, 翻倍. What it becomes
/// ("up to 50k", 涨到50万) is an amount, and is left to <see cref="MoneyRecognizer"/>.
/// </summary>
public static class AmountShiftRecognizer
{
    private const double Certain = 1, ByOneWord = 0.45, Wished = 0.4;

    // What the customer asks for is not agreed yet.
    private static readonly string[] Wishes = ["want", "ask", "request", "demand", "hoping", "expect", "客户要", "客户想", "对方要", "对方想", "他们要", "他们想", "要求", "想要", "还想"];

    private static readonly (string Word, decimal Factor)[] Words =
    [
        ("doubled", 2), ("doubles", 2), ("tripled", 3), ("triples", 3), ("halved", 0.5m), ("halves", 0.5m), ("翻了一番", 2), ("翻一番", 2), ("翻了一倍", 2), ("翻一倍", 2), ("翻倍", 2), ("翻番", 2), ("腰斩", 0.5m), ("砍半", 0.5m),
    ];

    // A chance, not a price: "60 % more likely", 赢率涨10%.
    private static readonly string[] Chances = ["probab", "chance", "likel", "odds", "概率", "把握", "赢率", "胜率", "进度", "可能"];

    private static readonly string[] PercentWords = ["percent", "per cent", "pct"];

    private static readonly string[] Ignorable = ["it", "is", "its", "the", "amount", "price", "about", "please", "pls", "to", "of", "on", "就", "请", "吧", "了", "金额", "价格", "报价", "那", "再", "大概"];

    /// <summary>All of them, in order. One that is a single word ("doubled") has confidence 0.45, one that somebody only wants 0.4, any other 1.</summary>
    public static IReadOnlyList<Recognized<AmountShift>> Recognize(string text) => Read(text).Shifts;

    /// <summary>Reads a prompt's answer: the whole text is one, politeness aside, or what <see cref="AmountShift.Canonical"/> gave.</summary>
    public static bool TryParseWhole(string text, [NotNullWhen(true)] out AmountShift? result)
    {
        if (AmountShift.FromCanonical(text) is { } canonical)
        {
            result = canonical;
            return true;
        }

        var folded = Folding.Fold(text);
        result = EveryPlace.Only(folded, Find(folded, MoneyRecognizer.Recognize(folded)), Ignorable)?.Value;
        return result is not null;
    }

    /// <summary>Both sorts of amounts, for one is not the other.</summary>
    internal static AmountsOfText Read(string text)
    {
        var money = MoneyRecognizer.Recognize(text);
        var shifts = Find(Folding.Fold(text), money);
        var plain = money.Count == 0 || shifts.Count == 0
            ? money
            : [.. money.Where(m => !shifts.Exists(s => s.Span.Start <= m.Span.Start && m.Span.Start + m.Span.Length <= s.Span.Start + s.Span.Length))];
        return new AmountsOfText(text, plain, shifts);
    }

    /// <param name="money">The amounts of the text.</param>
    private static List<Recognized<AmountShift>> Find(string text, IReadOnlyList<Recognized<MoneyReading>> money)
    {
        var found = new List<Recognized<AmountShift>>();
        var said = text;
        // "Minus" makes no amount of what follows it.
        if (text.Contains("minus ", StringComparison.Ordinal))
        {
            said = text.Replace("minus ", "lower ", StringComparison.Ordinal);
            money = MoneyRecognizer.Recognize(said);
        }

        // 金额 -2万: nothing is in front of the sign, and it is no dash between two figures.
        for (var at = said.IndexOf(" -", StringComparison.Ordinal); at >= 0; at = said.IndexOf(" -", at + 1, StringComparison.Ordinal))
        {
            if (Scan.IsDigit(Scan.At(said, at + 2)) && said.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
            {
                said = $"{said[..(at + 1)]}降{said[(at + 2)..]}";
                money = MoneyRecognizer.Recognize(said);
            }
        }

        foreach (var sum in money)
        {
            var end = sum.Span.Start + sum.Span.Length;
            if (IsSum(sum.Value, sum.Confidence) && !IsShare(text, end) && AmountShiftWords.Direction(said, sum.Span.Start, end, out var from, out var to) is not 0 and var direction)
            {
                found.Add(new(new AmountShift(1, direction * sum.Value.Amount, sum.Value.Currency) { IsBare = sum.Confidence <= MoneyReader.Unclear }, TextSpan.FromBounds(from, to), Certain));
            }
        }

        foreach (var word in Words)
        {
            if (text.IndexOf(word.Word, StringComparison.Ordinal) is var at and >= 0 && Scan.Words(text, at, word.Word) is var end and > 0 && Scan.AtWordStart(text, at) && Scan.Words(text, Scan.SkipSpaces(text, end), "down") < 0)
            {
                found.Add(new(new AmountShift(word.Factor, 0), TextSpan.FromBounds(at, end), ByOneWord));
                break;
            }
        }

        Rebates(text, found);
        Shares(text, found);
        if (found.Count > 0 && Array.Exists(Wishes, word => text.Contains(word, StringComparison.Ordinal)))
        {
            found = found.ConvertAll(one => one with { Confidence = Wished });
        }

        found.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
        return found;
    }

    // "Down 3" and "add 2" say nothing of money.
    private static bool IsSum(MoneyReading money, double confidence) => confidence > MoneyReader.Unclear || (confidence == MoneyReader.Unclear && money.Amount >= 5);

    private static bool IsShare(string text, int end) => Scan.At(text, Scan.SkipSpaces(text, end)) is '%' or '折' or '个' || Scan.LongestOf(text, Scan.SkipSpaces(text, end), PercentWords) > 0;

    private static void Shares(string text, List<Recognized<AmountShift>> found)
    {
        if (text.AsSpan().IndexOfAny('%', '点') < 0 && !text.Contains("percent", StringComparison.Ordinal) && !text.Contains("pct", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var chance in Chances)
        {
            if (text.Contains(chance, StringComparison.Ordinal))
            {
                return;
            }
        }

        for (var i = 0; i < text.Length;)
        {
            if (!NumberPlaces.CanStart(text, i) || !NumberReader.TryRead(text, i, out var value, out var end) || value is <= 0 or >= 1000)
            {
                i = Scan.IsWordChar(text[i]) ? Scan.WordEnd(text, i) : i + 1;
                continue;
            }

            if (PercentEnd(text, end) is var percentEnd and > 0 && AmountShiftWords.Direction(text, i, percentEnd, out var from, out var to) is not 0 and var direction
                && (direction > 0 || value < 100))
            {
                found.Add(new(new AmountShift(1 + (direction * value / 100), 0), TextSpan.FromBounds(from, to), Certain));
            }

            i = Math.Max(end, i + 1);
        }
    }

    // 打九五折, 95折, 8.5折; not 打九折后50万, which says what it is then.
    private static void Rebates(string text, List<Recognized<AmountShift>> found)
    {
        for (var end = text.IndexOf('折'); end >= 0; end = text.IndexOf('折', end + 1))
        {
            if (Scan.At(text, end + 1) is '后' or '线' or '旧' or '合' || Tenths(text, end, out var start) is not (> 0 and < 100 and var value))
            {
                continue;
            }

            var from = start;
            for (var steps = 0; steps < 3 && Scan.At(text, from - 1) is '个' or '了' or '到' or ' '; steps++)
            {
                from--;
            }

            from = Scan.At(text, from - 1) is '打' or '给' or '按' ? from - 1 : start;
            found.Add(new(new AmountShift(value < 10 ? value / 10 : value / 100, 0), TextSpan.FromBounds(from, end + 1), Certain));
        }
    }

    // The figures before a place: 九五 is 95, as 95 and 9.5 are.
    private static decimal Tenths(string text, int end, out int start)
    {
        start = Before.SkipSpaces(text, end);
        var (stop, figures, point) = (start, 0m, 0m);
        var unit = 1m;
        while (stop - start < 4)
        {
            var c = Scan.At(text, start - 1);
            var digit = Scan.IsDigit(c) ? c - '0' : ChineseDigits.Digit(c);
            if (digit >= 0)
            {
                (figures, unit) = (figures + (digit * unit), unit * 10);
            }
            else if (c is '.' or '点' && point == 0 && unit > 1)
            {
                point = unit;
            }
            else
            {
                break;
            }

            start--;
        }

        return point > 0 ? figures / point : figures;
    }

    private static int PercentEnd(string text, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        return Scan.At(text, next) == '%' ? next + 1
            : Scan.StartsWith(text, next, "个百分点") ? next + 4
            : Scan.StartsWith(text, next, "个点") && Scan.At(text, next + 2) is not ('位' or '子' or '钟' or '儿') ? next + 2
            : Scan.LongestOf(text, next, PercentWords);
    }
}
