using NodaTime;
using PipelineBot.Language.Numbers;

namespace PipelineBot.Features.CheckIns;

/// <summary>Reads a time of day: 9, 9:30, 9am, 5.30 pm, noon, 9点, 九点半, 上午9点一刻, 下午3点20分.</summary>
internal static class TimeOfDayText
{
    private static readonly (string Word, int From)[] DayParts =
    [
        ("凌晨", 0), ("早上", 0), ("早晨", 0), ("上午", 0), ("清晨", 0), ("中午", 11), ("下午", 12), ("傍晚", 12), ("晚上", 12), ("晚间", 12),
    ];

    public static bool TryParse(string text, out LocalTime time)
    {
        time = default;
        var rest = text.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();
        if (rest.Length is 0 or > 20)
            return false;
        if (rest is "noon" or "midday" or "正午" or "中午")
            return Make(12, 0, out time);

        int? afternoon = null;
        foreach (var (word, from) in DayParts.Where(p => rest.StartsWith(p.Word, StringComparison.Ordinal)))
            (rest, afternoon) = (rest[word.Length..].Trim(), from);
        if (End(ref rest, ["pm", "p.m.", "p.m"]))
            afternoon = 12;
        else if (End(ref rest, ["am", "a.m.", "a.m"]))
            afternoon = 0;
        else
            End(ref rest, ["o'clock", "o’clock", "整"]);

        if (!Split(rest, out var hour, out var minute) || hour > 23 || (afternoon is not null && hour > 12 && afternoon == 0))
            return false;
        hour = afternoon switch
        {
            12 when hour < 12 => hour + 12,
            11 when hour < 11 => hour + 12,
            0 when hour == 12 => 0,
            _ => hour,
        };
        return Make(hour, minute, out time);
    }

    private static bool Split(string text, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var at = text.IndexOfAny([':', '.', '点', '时', 'h']);
        if (at < 0)
            return Whole(text, out hour);
        if (!Whole(text[..at], out hour))
            return false;
        var tail = text[(at + 1)..].Trim().TrimStart('钟').TrimEnd('分').Trim();
        return tail switch
        {
            "" => text[at] is '点' or '时' or 'h',
            "半" => (minute = 30) == 30,
            "一刻" => (minute = 15) == 15,
            "三刻" => (minute = 45) == 45,
            _ => Whole(tail, out minute) && minute < 60,
        };
    }

    private static bool Whole(string text, out int value)
    {
        value = 0;
        var number = text.Trim();
        if (number.Length is 0 or > 4)
            return false;
        // 〇五 and 05 are five.
        if (number.All(char.IsAsciiDigit))
            return int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out value) && value < 100;
        if (!NumberRecognizer.TryParseWhole(number.TrimStart('零', '〇'), out var read) || read is not { } whole || whole != decimal.Truncate(whole) || whole is < 0 or >= 100)
            return false;
        value = (int)whole;
        return true;
    }

    private static bool End(ref string text, ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (!text.EndsWith(ending, StringComparison.Ordinal))
                continue;
            text = text[..^ending.Length].Trim();
            return true;
        }

        return false;
    }

    private static bool Make(int hour, int minute, out LocalTime time)
    {
        time = new LocalTime(hour, minute);
        return true;
    }
}
