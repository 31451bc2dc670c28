using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Calendars;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Storage.Documents;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Calendars;

/// <summary>"Calendar China": what a team's working days are counted by from now on. Schedules follow by themselves, since they are looked at every day.</summary>
public sealed class ChooseCalendar(IDocumentStore store) : ICommand
{
    private const string Team = "team";
    private const string Other = "other";

    public string Name => "calendar.choose";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(set|change|switch)? (the|our|my|team|the team|our team|my team)? (work|working|holiday)? calendar (to|is|=|:)? {calendar}",
        "(set|change|switch)? (the|our)? (team|work|working|holiday)? calendar (to|is|=|:)? {calendar} for (the)? (team)? {team:name}",
        "(set|change|switch) (the)? (team|work|working|holiday)? calendar (of|for) (the)? (team)? {team:name} (to|=|:) {calendar}",
        "(use|switch to|follow|we use|we follow|let's use) (the)? {calendar} (holidays|public holidays|calendar|holiday calendar|work calendar)",
        "(set|change|switch) (the|our|my|team|the team|our team)? (work|working|holiday)? calendar to {other:name}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将)?(我们|我们团队|团队|本团队)?(的)?(工作)?日历(设置|设定|设|改|换|切换|切|用)?(为|成|到|是|用|:)?{calendar}(的)?(节假日|放假|日历)?",
        "(以后)?(请)?(我们|我们团队|团队)?(用|使用|按|按照|采用|跟|切换到|切到|换成){calendar}(的)?(节假日|法定节假日|假期|放假安排|节假日安排|日历|工作日历)(走|来|吧)?",
        "(把|将)?{team:name}(团队|组)?的(工作)?日历(设置|设定|设|改|换|切换)(为|成|到){calendar}",
        "(把|将)?(我们|我们团队|团队|本团队)?(的)?(工作)?日历(设置|设定|设|改|换|切换)(为|成|到){other:name}",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => CalendarAnswers.Text(turn, "choose.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (lang, calendars) = (turn.Language, turn.Directory.Calendars);
        if (match.Slots.GetValueOrDefault(SlotNames.Calendar)?.Value is not string id || calendars.Find(id) is not { } calendar)
        {
            var known = Say.List(lang, calendars.All.Select(c => c.Name.In(lang)));
            return CalendarAnswers.Say(turn, CalendarAnswers.Text(turn, "choose.unknown", Quoted.Of(match.Slots.GetValueOrDefault(Other)?.Text ?? ""), known));
        }

        var (team, problem) = TeamOf(turn, match.Slots.GetValueOrDefault(Team)?.Text);
        if (team is null)
            return CalendarAnswers.Say(turn, problem!);
        var before = calendars.Of(team);
        if (calendars.HasChosen(team) && before.Id == calendar.Id)
            return CalendarAnswers.Say(turn, [CalendarAnswers.Text(turn, "choose.same", team, calendar.Name.In(lang)), .. CalendarAnswers.Describe(turn, calendar)]);

        var chosen = new TeamCalendar { Team = team, CalendarId = calendar.Id };
        var stored = await store.GetAsync(CalendarDocuments.Team, turn.TenantId, CalendarDocuments.TeamId(team), cancellationToken);
        var write = stored is null ? CalendarDocuments.Team.Write(turn.TenantId, chosen, null) : CalendarDocuments.Team.Write(stored, stored.Value with { CalendarId = calendar.Id });
        return CalendarAnswers.Say(turn, [CalendarAnswers.Text(turn, "choose.done", team, before.Name.In(lang), calendar.Name.In(lang)), .. CalendarAnswers.Describe(turn, calendar)]).And(write);
    }

    /// <summary>The team named, else the person's own, else the only one they may choose for.</summary>
    private static (string? Team, string? Problem) TeamOf(SalesTurn turn, string? said)
    {
        var allowed = CalendarTeams.Of(turn);
        if (said is null && turn.Person.Team.Length > 0)
            return (turn.Person.Team, null);
        if (said is null)
        {
            return allowed switch
            {
                [var only] => (only, null),
                [] => (null, CalendarAnswers.Text(turn, "choose.noTeams")),
                _ => (null, CalendarAnswers.Text(turn, "choose.whichTeam", allowed[0], Say.List(turn.Language, allowed))),
            };
        }

        var name = said.Trim();
        if (allowed.FirstOrDefault(t => t.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } team)
            return (team, null);
        return (null, CalendarTeams.All(turn).Contains(name, StringComparer.OrdinalIgnoreCase)
            ? CalendarAnswers.Text(turn, "choose.notYours", Quoted.Of(name))
            : CalendarAnswers.Text(turn, "choose.noSuchTeam", Quoted.Of(name), Say.List(turn.Language, allowed)));
    }
}
