using NodaTime;
using NodaTime.Text;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Calendars;

/// <summary>The calendars that come with the product. Of a year whose holidays are not in them only the week is known.</summary>
public static class BuiltInCalendars
{
    private const string ChinaTable = "calendars/china.csv";

    /// <summary>Friday and Saturday free, no holidays.</summary>
    public static WorkCalendar SundayToThursday { get; } =
        new() { Id = "sun-thu", Name = new("Sunday to Thursday", "周日到周四", "週日到週四"), Weekend = [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday] };

    /// <summary>Mainland China as the State Council published it; the sources stand in the table.</summary>
    public static WorkCalendar China { get; } =
        WorkCalendar.Of("china", new("Mainland China", "中国大陆", "中國大陸"), WorkCalendar.Default.Weekend, Read(ChinaTable));

    public static IReadOnlyList<WorkCalendar> All { get; } = [WorkCalendar.Default, SundayToThursday, China];

    /// <summary>Null for an id it does not have. <c>default</c>, as older data says, is Monday to Friday.</summary>
    public static WorkCalendar? Find(string id) => id == "default" ? WorkCalendar.Default : All.FirstOrDefault(calendar => calendar.Id == id);

    /// <summary>Lines of date, kind, name in simplified Chinese, English and traditional Chinese, below a header; # begins a comment.</summary>
    private static List<CalendarDay> Read(string table)
    {
        using var stream = typeof(BuiltInCalendars).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The assembly lacks its table {table}.");
        using var reader = new StreamReader(stream);
        var days = new List<CalendarDay>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] is '#' or 'd')
                continue;
            var cells = line.Split(',');
            days.Add(new CalendarDay(LocalDatePattern.Iso.Parse(cells[0]).Value, Enum.Parse<CalendarDayKind>(cells[1], ignoreCase: true), new LocalizedText(cells[3], cells[2], cells[4])));
        }

        return days;
    }
}
