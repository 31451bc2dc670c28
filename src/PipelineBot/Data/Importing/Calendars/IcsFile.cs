using System.Text;

namespace PipelineBot.Data.Importing.Calendars;

/// <summary>The events of one UID: an event and what replaces single occurrences of it.</summary>
/// <param name="Line">The line of the file the first of them begins on, from 1.</param>
/// <param name="Lines">Their content lines, unfolded, from BEGIN:VEVENT to END:VEVENT.</param>
internal sealed record IcsEvent(int Line, IReadOnlyList<string> Lines);

/// <summary>Cuts an iCalendar file into its events, so that one that is broken is named and the others are taken.</summary>
internal static class IcsFile
{
    /// <summary>Bytes; a calendar of holidays is a thousandth of it.</summary>
    private const long LongestFile = 10_000_000;

    private const string Begin = "BEGIN:VEVENT";
    private const string End = "END:VEVENT";

    /// <exception cref="DataFailure">The file is not there, too large, not UTF-8 or no calendar.</exception>
    public static IReadOnlyList<IcsEvent> Read(string path)
    {
        var lines = Lines(path);
        if (!lines.Exists(line => line.Text.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)))
            throw new DataFailure($"{path}: is no iCalendar file: it has no BEGIN:VCALENDAR.");

        var events = new List<IcsEvent>();
        var byUid = new Dictionary<string, int>(StringComparer.Ordinal);
        (int Line, List<string> Lines)? open = null;
        foreach (var (number, text) in lines)
        {
            if (text.Trim().Equals(Begin, StringComparison.OrdinalIgnoreCase))
            {
                // One that was never ended is given away as it is, and reported when it cannot be read.
                if (open is { } unfinished)
                    Keep(unfinished.Line, unfinished.Lines);
                open = (number, []);
            }

            open?.Lines.Add(text);
            if (open is { } done && text.Trim().Equals(End, StringComparison.OrdinalIgnoreCase))
            {
                Keep(done.Line, done.Lines);
                open = null;
            }
        }

        if (open is { } last)
            Keep(last.Line, last.Lines);
        return events;

        void Keep(int line, List<string> content)
        {
            var uid = content.Find(l => l.StartsWith("UID:", StringComparison.OrdinalIgnoreCase));
            if (uid is not null && byUid.TryGetValue(uid, out var at))
            {
                events[at] = events[at] with { Lines = [.. events[at].Lines, .. content] };
                return;
            }

            if (uid is not null)
                byUid[uid] = events.Count;
            events.Add(new IcsEvent(line, content));
        }
    }

    /// <summary>Unfolded: a line that begins with a blank goes on the one before.</summary>
    private static List<(int Number, string Text)> Lines(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
                throw new DataFailure($"{path}: is larger than {LongestFile / 1_000_000} MB; no calendar of holidays is.");
            var lines = new List<(int Number, StringBuilder Text)>();
            var number = 0;
            foreach (var line in File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)))
            {
                number++;
                if (line is [' ' or '\t', ..] && lines.Count > 0)
                    lines[^1].Text.Append(line, 1, line.Length - 1);
                else
                    lines.Add((number, new StringBuilder(line)));
            }

            return lines.ConvertAll(l => (l.Number, l.Text.ToString()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFailure($"{path}: cannot be read: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new DataFailure($"{path}: is not UTF-8.", e);
        }
    }
}
