using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Calendars;

/// <summary>The calendars of a tenant, built-in and imported, and which team uses which. Does not change: a change makes another.</summary>
public sealed class TeamCalendars
{
    private readonly Dictionary<string, WorkCalendar> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byTeam;
    private readonly Lazy<ISlotRecognizer> words;

    /// <param name="usual">The id of the calendar of teams that chose none; Monday to Friday when there is none of that id.</param>
    public TeamCalendars(string usual, IEnumerable<CalendarDocument> imported, IEnumerable<TeamCalendar> chosen)
    {
        foreach (var calendar in BuiltInCalendars.All)
            byId[calendar.Id] = calendar;
        foreach (var document in imported)
            byId[document.Id] = Calendar(document);
        byTeam = chosen.GroupBy(c => c.Team, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last().CalendarId, StringComparer.OrdinalIgnoreCase);
        Usual = Find(usual) ?? WorkCalendar.Default;
        words = new(() => CalendarWords.RecognizerOf(All));
    }

    /// <summary>Nothing but the built-in ones, Monday to Friday for everybody.</summary>
    public static TeamCalendars BuiltIn { get; } = new("", [], []);

    public IReadOnlyCollection<WorkCalendar> All => byId.Values;

    /// <summary>Of whoever belongs to no team, or to one that chose none.</summary>
    public WorkCalendar Usual { get; }

    /// <summary>Finds the calendars in a sentence; values are their ids.</summary>
    public ISlotRecognizer Words => words.Value;

    public WorkCalendar? Find(string id) => byId.GetValueOrDefault(id) ?? BuiltInCalendars.Find(id);

    public WorkCalendar Of(string? team) => team is { Length: > 0 } && byTeam.GetValueOrDefault(team) is { } id ? Find(id) ?? Usual : Usual;

    /// <summary>Whether the team itself chose its calendar.</summary>
    public bool HasChosen(string team) => byTeam.ContainsKey(team);

    private static WorkCalendar Calendar(CalendarDocument document)
    {
        var days = document.Days.Select(d => new CalendarDay(d.Date, d.Kind, new LocalizedText(d.Name, d.Name)));
        if (BuiltInCalendars.Find(document.Id) is not { } ours)
            return WorkCalendar.Of(document.Id, new LocalizedText(document.Id, document.Id), document.Weekend ?? WorkCalendar.Default.Weekend, days);
        var own = ours.Holidays.Select(date => new CalendarDay(date, CalendarDayKind.Holiday, ours.DayNames[date]))
            .Concat(ours.MakeUpWorkdays.Select(date => new CalendarDay(date, CalendarDayKind.Workday, ours.DayNames[date])));
        return WorkCalendar.Of(ours.Id, ours.Name, document.Weekend ?? ours.Weekend, own.Concat(days));
    }
}
