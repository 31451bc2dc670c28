using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Calendars;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Texts;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Importing.Calendars;

/// <summary>
/// Imports the holidays and make-up workdays of one calendar, from CSV or iCalendar. Days are matched by date; those the file does not name stay as they are.
/// All of it is one document, written once.
/// </summary>
internal sealed class CalendarImport(IDocumentStore store, string tenant, string id, FileMap map, LocalDate today, FileReport report)
{
    private static readonly HashSet<string> HolidayWords = [.. "holiday free off dayoff publicholiday 休 休息 假 假日 假期 放假 节假日 節假日 法定节假日".Split(' ')];
    private static readonly HashSet<string> WorkdayWords = [.. "workday work working workingday makeup makeupday makeupworkday 班 上班 补班 補班 调休上班 調休上班 工作日 补班日".Split(' ')];

    private readonly Cells cells = new(map.DateFormats);
    private readonly Dictionary<LocalDate, (ImportedDay Day, int Line)> taken = [];

    /// <param name="weekend">Null when nobody said: then it stays as it is.</param>
    public async Task RunAsync(string path, IReadOnlyList<IsoDayOfWeek>? weekend, CancellationToken cancellationToken)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".ics" or ".ical")
            TakeEvents(path);
        else
            TakeRows(path);

        var stored = await store.GetAsync(CalendarDocuments.Calendar, tenant, CalendarDocuments.CalendarId(id), cancellationToken);
        var before = stored?.Value ?? new CalendarDocument { Id = id };
        var after = before with { Days = Merged(before), Weekend = weekend ?? before.Weekend };
        if (stored is null || !after.Days.SequenceEqual(before.Days) || !Same(after.Weekend, before.Weekend))
        {
            var write = stored is null ? CalendarDocuments.Calendar.Write(tenant, after, null) : CalendarDocuments.Calendar.Write(stored, after);
            if (!(await store.CommitAsync([write], cancellationToken)).Committed)
                throw new DataFailure("Somebody else changed the calendar meanwhile; import again.");
        }

        report.End();
    }

    private static bool Same(IReadOnlyList<IsoDayOfWeek>? one, IReadOnlyList<IsoDayOfWeek>? other) =>
        one is null || other is null ? one is null && other is null : one.SequenceEqual(other);

    private List<ImportedDay> Merged(CalendarDocument before)
    {
        var days = new SortedDictionary<LocalDate, ImportedDay>(before.Days.DistinctBy(d => d.Date).ToDictionary(d => d.Date));
        foreach (var (day, line) in taken.Values)
        {
            var known = days.GetValueOrDefault(day.Date);
            if (known is null && days.Count >= CalendarDocument.MostDays)
            {
                report.Skip(line, $"{day.Date:uuuu-MM-dd}: the calendar has {CalendarDocument.MostDays} days already");
                continue;
            }

            report.Add(known is null ? Tally.OneCreated : known == day ? Tally.OneUnchanged : Tally.OneUpdated);
            days[day.Date] = day;
        }

        return [.. days.Values];
    }

    private void TakeRows(string path)
    {
        using var table = Table.Open(path, Fields.Calendar, map, report);
        if (!table.Header.Has("date"))
            throw new DataFailure($"{path}: no column is the date; the map file can say which one is.");
        foreach (var row in table.Rows())
        {
            var kind = row.Text("kind") is { } word ? KindOf(word) : CalendarDayKind.Holiday;
            if (row.Text("date") is not { } written)
                report.Skip(row.Line, "no date");
            else if (cells.Date(written) is not { } date)
                report.Skip(row.Line, $"date '{Cells.Shown(written)}' is not a date");
            else if (kind is null)
                report.Skip(row.Line, $"kind '{Cells.Shown(row.Text("kind")!)}' is neither holiday nor workday");
            else
                Take(new ImportedDay(date, kind.Value, row.Text("name", TextLimits.Short) ?? ""), row.Line, row);
        }
    }

    private void TakeEvents(string path)
    {
        report.Begin();
        var reader = new IcsDays(today);
        foreach (var block in IcsFile.Read(path))
        {
            report.RowRead();
            var (days, problem) = reader.Of(block);
            if (problem is not null)
                report.Skip(block.Line, problem);
            else if (days.Count == 0)
                report.Count($"not between {reader.Span}; not taken");
            foreach (var day in days)
                Take(day, block.Line, null);
        }
    }

    private void Take(ImportedDay day, int line, Row? row)
    {
        foreach (var notice in row?.Notices ?? [])
            report.Line(notice);
        if (taken.TryAdd(day.Date, (day, line)))
            return;
        var earlier = taken[day.Date];
        if (earlier.Day.Kind != day.Kind || row is not null)
            report.Skip(line, $"{day.Date:uuuu-MM-dd} already is on line {earlier.Line}{(earlier.Day.Kind == day.Kind ? "" : ", as the other kind")}");
        else
            report.Count("a day that has a name already");
    }

    private static CalendarDayKind? KindOf(string word)
    {
        var folded = FieldSet.Fold(word);
        return HolidayWords.Contains(folded) ? CalendarDayKind.Holiday : WorkdayWords.Contains(folded) ? CalendarDayKind.Workday : null;
    }
}
