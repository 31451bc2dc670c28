using PipelineBot.Language.Numbers;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Times;

/// <summary>half past nine, a quarter to five, ten past 9, 20 minutes to eight.</summary>
internal static class RelativeTimes
{
    public static Found<TimeReading>? TryRead(string text, int i, bool whole)
    {
        if (!TryMinutes(text, i, out var minutes, out var end, out var sure))
        {
            return null;
        }

        end = Scan.SkipSpaces(text, end);
        var past = Scan.LongestOf(text, end, ["past", "after"]);
        var to = Scan.LongestOf(text, end, ["to", "before", "till"]);
        var hourStart = Scan.SkipSpaces(text, Math.Max(past, to));
        if (Math.Max(past, to) < 0 || (to > 0 && minutes == 30) || !EnglishTimes.TryHour(text, hourStart, out var hour, out var hourEnd) || hour is < 1 or > 12)
        {
            return null;
        }

        var part = EnglishPartsOfDay.Behind(text, i, hourEnd, out var partEnd);

        // "five to nine" may be a span and "3 after 5" anything; a quarter, or "minutes", can only be a time.
        if (!sure && part == PartOfDay.Unknown && !whole && (Scan.IsDigit(text[i]) || (to > 0 && Before.Word(text, i) is not ("at" or "by" or "until" or "before" or "around"))))
        {
            return null;
        }

        if (!Scan.AtWordEnd(text, partEnd) || Clock.Read(hour, 0, part) is not { } full)
        {
            return null;
        }

        var shift = past > 0 ? minutes : -minutes;
        return new(
            partEnd,
            new TimeReading(full.Time.PlusMinutes(shift), full.Alternative?.PlusMinutes(shift)),
            full.IsAmbiguous ? 0.5 : 0.9);
    }

    private static bool TryMinutes(string text, int i, out int minutes, out int end, out bool sure)
    {
        (minutes, sure) = (15, true);
        end = Scan.LongestOf(text, i, ["quarter", "a quarter"]);
        if (end > 0)
        {
            return true;
        }

        end = Scan.Words(text, i, "half");
        if (end > 0)
        {
            minutes = 30;
            return true;
        }

        if (!NumberReader.TryRead(text, i, out var value, out end) || value is < 1 or > 59 || value != decimal.Truncate(value))
        {
            return false;
        }

        minutes = (int)value;
        var unit = Scan.LongestOf(text, Scan.SkipSpaces(text, end), ["minutes", "minute", "mins", "min"]);
        sure = unit > 0;
        end = Math.Max(end, unit);
        return sure || minutes % 5 == 0;
    }
}
