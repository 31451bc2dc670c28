using System.Globalization;
using NodaTime;
using PipelineBot.Language.Numbers;

namespace PipelineBot.Scheduling;

/// <summary>A time of day as people say it: 9:00, 21.30, 9am, half past eight in figures only; 9点, 上午9点半, 下午三点一刻, 中午12点. A bare number is a whole hour.</summary>
public static class LocalTimeWords
{
    private const int MostCharacters = 30;

    private static readonly (string Word, int From, int Plus)[] PartsOfDay =
    [
        ("凌晨", 0, 0), ("清晨", 0, 0), ("早上", 0, 0), ("早晨", 0, 0), ("上午", 0, 0), ("早", 0, 0),
        ("中午", 1, 12), ("下午", 1, 12), ("傍晚", 1, 12), ("晚上", 1, 12), ("晚", 1, 12),
    ];

    public static bool TryRead(string said, out LocalTime time)
    {
        time = default;
        var text = new string([.. said.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c))]);
        if (text.Length is 0 or > MostCharacters)
            return false;
        if (text is "noon" or "midday" or "正午" or "中午")
        {
            time = LocalTime.Noon;
            return true;
        }

        var (hours, minutes) = Chinese(text) ?? English(text) ?? (-1, -1);
        if (hours is < 0 or > 23 || minutes is < 0 or > 59)
            return false;
        time = new LocalTime(hours, minutes);
        return true;
    }

    private static (int Hours, int Minutes)? Chinese(string text)
    {
        var part = PartsOfDay.FirstOrDefault(p => text.StartsWith(p.Word, StringComparison.Ordinal));
        var rest = part.Word is null ? text : text[part.Word.Length..];
        var at = rest.AsSpan().IndexOfAny('点', '點', '时');
        if (at < 0)
            return part.Word is null ? null : Figures(rest) is { } figures ? Later(figures, part) : null;
        if (Whole(rest[..at]) is not { } hours || Minutes(rest[(at + 1)..].TrimStart('钟')) is not { } minutes)
            return null;
        return Later((hours, minutes), part);
    }

    private static int? Minutes(string text) => text switch
    {
        "" or "整" => 0,
        "半" => 30,
        "一刻" or "1刻" => 15,
        "三刻" or "3刻" => 45,
        _ => Whole(text.EndsWith('分') ? text[..^1] : text),
    };

    private static (int Hours, int Minutes) Later((int Hours, int Minutes) time, (string? Word, int From, int Plus) part) =>
        part.Word is not null && time.Hours >= part.From && time.Hours < 12 && part.Plus > 0 && !(part.Word == "中午" && time.Hours > 3) ? (time.Hours + part.Plus, time.Minutes) : time;

    private static (int Hours, int Minutes)? English(string text)
    {
        var rest = text.Replace(".m.", "m", StringComparison.Ordinal).Replace("o'clock", "", StringComparison.Ordinal);
        var afternoon = rest.EndsWith("pm", StringComparison.Ordinal);
        var morning = rest.EndsWith("am", StringComparison.Ordinal);
        if (!afternoon && !morning)
            return Figures(rest);
        if (Figures(rest[..^2]) is not { Hours: >= 1 and <= 12 } time)
            return null;
        return ((time.Hours % 12) + (afternoon ? 12 : 0), time.Minutes);
    }

    /// <summary>9, 9:05, 09.05; never 9:5, which is as likely a slip.</summary>
    private static (int Hours, int Minutes)? Figures(string text)
    {
        var at = text.AsSpan().IndexOfAny(':', '.');
        if (at < 0)
            return Digits(text, 1, 2) is { } hour ? (hour, 0) : null;
        return Digits(text[..at], 1, 2) is { } hours && Digits(text[(at + 1)..], 2, 2) is { } minutes ? (hours, minutes) : null;
    }

    private static int? Digits(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit) ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static int? Whole(string text)
    {
        var plain = text.TrimStart('零');
        if (Digits(plain, 1, 2) is { } digits)
            return digits;
        return NumberRecognizer.TryParseWhole(plain, out var number) && number is >= 0 and < 60 && number == Math.Floor(number.Value) ? (int)number.Value : null;
    }
}
