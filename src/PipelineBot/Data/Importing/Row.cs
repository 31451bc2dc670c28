using PipelineBot.Data.Csv;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing;

/// <summary>One row by the names of its fields, with the map's words and defaults put in, and what there is to say about it.</summary>
internal sealed class Row(CsvRecord record, Header header, FileMap map, FileReport report)
{
    private readonly List<Notice> notices = [];
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> defaulted = new(StringComparer.Ordinal);

    public int Line => record.Line;

    public IReadOnlyList<Notice> Notices => notices;

    /// <summary>Why none of the row can be trusted; <c>null</c> when it can.</summary>
    public string? Problem => record.Cells.Length > header.Count
        ? $"{record.Cells.Length} cells under a header of {header.Count} (is a text with a comma not quoted?)"
        : record.Malformed;

    public void Say(string text) => notices.Add(new Notice(Line, text));

    /// <summary>Counted over the file, not said for this line.</summary>
    public void Count(string remark) => report.Count(remark);

    /// <summary>The text of a field; <c>null</c> when it is empty, which leaves the stored value as it is.</summary>
    public string? Text(string field) => texts.TryGetValue(field, out var text) ? text : texts[field] = ReadText(field);

    /// <summary>The value if the row itself says it; nothing if it is the map's default, which is for what is new.</summary>
    public T? Said<T>(string field, T? value) => defaulted.Contains(field) ? default : value;

    /// <summary>A text that is at most so long; one that is longer is not taken, and that is said.</summary>
    public string? Text(string field, int limit)
    {
        if (Text(field) is not { } text)
            return null;
        if (text.Length <= limit)
            return text;
        Say($"{field} has {text.Length} characters, {limit} at most; {Cells.NotTaken}");
        return null;
    }

    private string? ReadText(string field)
    {
        var index = header.IndexOf(field);
        var raw = index >= 0 && index < record.Cells.Length ? FormulaGuard.Remove(record.Cells[index]) : "";
        var text = CleanText.Of(raw);
        if (text.Length != raw.Length && text != raw.Trim(' '))
            Count($"{field}: line breaks, control characters or repeated spaces were made single spaces");
        if (map.Values.TryGetValue(field, out var words) && words.TryGetValue(text, out var meant))
        {
            if (meant != text)
                Count($"{field} '{text}' read as '{meant}'");
            text = meant;
        }

        if (text.Length == 0 && map.Defaults.TryGetValue(field, out var given))
        {
            text = given;
            defaulted.Add(field);
        }

        return text.Length == 0 ? null : text;
    }
}
