using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>9:00, 9am, 9.30 p.m., 930am, 17h30, 9 o'clock, nine thirty, half past nine, quarter to 5, noon, midnight, at 9.</summary>
internal static class EnglishTimes
{
    private static readonly string[] Counted =
    [
        "percent", "per cent", "pct", "million", "thousand", "billion", "hundred", "k", "m", "usd", "eur", "cny", "rmb", "dollars", "euros",
        "day", "days", "week", "weeks", "month", "months", "hour", "hours", "minutes", "mins", "min", "years", "year", "people", "deals", "points", "of", "x", "times",
    ];

    public static Found<TimeReading>? TryRead(string text, int i, bool whole)
    {
        if (Named(text, i) is { } named)
        {
            return named;
        }

        if (!NumberPlaces.CanStart(text, i) || (Scan.At(text, i - 1) == ':' && Scan.IsDigit(Scan.At(text, i - 2))))
        {
            return null;
        }

        return RelativeTimes.TryRead(text, i, whole) ?? Spoken(text, i, whole);
    }

    /// <summary>An hour in figures with its minutes: 9:05, 17h30, and 9.30 where a time is expected. Never 9:5, which is as likely a slip.</summary>
    public static bool TryFigures(string text, int i, bool expected, out int hour, out int minute, out int end)
    {
        minute = 0;
        if (!Scan.TryInt(text, i, 2, out hour, out end))
        {
            return false;
        }

        var mark = Scan.At(text, end);
        if (!(mark is ':' or 'h' || (mark == '.' && expected)) || !Scan.TryInt(text, end + 1, 2, out minute, out var minuteEnd) || minuteEnd != end + 3)
        {
            return false;
        }

        end = minuteEnd;
        return !(Scan.At(text, end) is ':' or '.' && Scan.IsDigit(Scan.At(text, end + 1))) && Scan.At(text, end) is not '%';
    }

    /// <summary>A whole hour in figures or a word, 0 to 24.</summary>
    public static bool TryHour(string text, int i, out int hour, out int end)
    {
        if (Scan.TryInt(text, i, 2, out hour, out end))
        {
            return hour <= 24;
        }

        end = Scan.WordEnd(text, i);
        hour = EnglishNumber.SmallWord(text.AsSpan(i, end - i));
        return hour is >= 1 and <= 12;
    }

    private static Found<TimeReading>? Named(string text, int i)
    {
        var end = Scan.LongestOf(text, i, ["noon", "midday", "12 noon", "twelve noon", "mid day"]);
        if (end > 0)
        {
            return Clock.Found(end, 12, 0, PartOfDay.WholeDay, 0.95);
        }

        end = Scan.LongestOf(text, i, ["midnight", "12 midnight", "mid night"]);
        return end > 0 ? Clock.Found(end, 0, 0, PartOfDay.WholeDay, 0.95) : null;
    }

    private static Found<TimeReading>? Spoken(string text, int i, bool whole)
    {
        var at = Before.Word(text, i) is "at" || Scan.At(text, i - 1) == '@';
        var written = TryFigures(text, i, expected: true, out var hour, out var minute, out var end);
        var dotted = written && Scan.At(text, end - 3) == '.';
        if (!written && !TryJoined(text, i, out hour, out minute, out end))
        {
            if (!TryHour(text, i, out hour, out end))
            {
                return null;
            }

            minute = Scan.IsDigit(text[i]) ? 0 : SpokenMinutes(text, ref end);
        }

        var part = EnglishPartsOfDay.Behind(text, i, end, out var partEnd);
        if (!Scan.AtWordEnd(text, partEnd))
        {
            return null;
        }

        if (partEnd > end)
        {
            return Clock.Found(partEnd, hour, minute, part, 0.95);
        }

        var expected = whole || (at && !IsCounted(text, end));
        if (!Scan.AtWordEnd(text, end) || (!written && Scan.WordEnd(text, i) - i > 2 && Scan.IsDigit(text[i])) || (!expected && (dotted || (!written && part is PartOfDay.Unknown)))
            || (!written && IsCounted(text, end)))
        {
            return null;
        }

        part = part != PartOfDay.Unknown ? part : text[i] == '0' && written ? PartOfDay.WholeDay : PartOfDay.Unknown;
        return Clock.Found(end, hour, minute, part, written && !dotted ? 0.9 : 0.6);
    }

    // "nine thirty", "ten forty five", "nine oh five"
    private static int SpokenMinutes(string text, ref int end)
    {
        var next = Scan.At(text, end) == '-' ? end + 1 : Scan.SkipSpaces(text, end);
        if (Scan.Words(text, next, "oh") is var oh and > 0)
        {
            var digit = Scan.SkipSpaces(text, oh);
            var digitEnd = Scan.WordEnd(text, digit);
            if (EnglishNumber.SmallWord(text.AsSpan(digit, digitEnd - digit)) is var single and > 0 and < 10)
            {
                end = digitEnd;
                return single;
            }

            return 0;
        }

        if (Scan.IsLetter(Scan.At(text, next)) && EnglishNumber.TryRead(text, next, out var value, out var minuteEnd, out _) && value is >= 10 and < 60)
        {
            end = minuteEnd;
            return (int)value;
        }

        return 0;
    }

    // 930am, 1140 pm
    private static bool TryJoined(string text, int i, out int hour, out int minute, out int end)
    {
        (hour, minute) = (0, 0);
        if (!Scan.TryInt(text, i, 4, out var figures, out end) || end - i < 3 || EnglishPartsOfDay.AmPm(text, end, out _) == PartOfDay.Unknown)
        {
            return false;
        }

        (hour, minute) = (figures / 100, figures % 100);
        return true;
    }

    private static bool IsCounted(string text, int end) =>
        Scan.At(text, end) is ':' or '.' or '/' or '-' or '%' or ',' && (Scan.At(text, end) == '%' || Scan.IsDigit(Scan.At(text, end + 1)))
        || Scan.At(text, Scan.SkipSpaces(text, end)) is '%' or '$' or '€' or '£' or '¥'
        || Scan.IsCjk(Scan.At(text, end))
        || Scan.IsDigit(Scan.At(text, Scan.SkipSpaces(text, end)))
        || Scan.LongestOf(text, Scan.SkipSpaces(text, end), Counted) > 0;
}
