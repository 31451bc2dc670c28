using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Calendars;

/// <summary>"Calendar": which one the person's team works by, the next days off and the next make-up workday.</summary>
public sealed class ShowCalendar : ICommand
{
    public string Name => "calendar.show";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|see|show me|what is|what's|which is)? (the|our|team|work|working|the team|our team|our working|the work)? calendar (settings)?",
        "(what|which) (calendar|holidays|holiday calendar) (do we use|do we have|do we follow|is set|are set|applies|apply)",
        "(when is|when's|what is|what's) (the|our)? next (public|bank|national)? (holiday|day off|long weekend|make up day|make up workday)",
        "(show|list|see)? (the|our|next|upcoming)? (public|bank|national)? holidays",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查看|看一下|看下|显示|查|查一下)?(我们|我们团队|团队|本团队)?(的)?(工作)?日历(设置)?",
        "(我们|团队|现在|现在用的|目前)?(用|用的)(是)?(哪个|什么|哪一个|啥)(工作)?日历",
        "(下|下一)(个|次)?(节假日|假期|放假|法定假日|调休上班)(是)?(在)?(什么时候|哪天|几号|啥时候)?",
        "(看|看看|查看|看一下|看下|查|查一下)?(我们|今年|接下来)?(的)?(节假日|放假|假期)(安排|日历)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => CalendarAnswers.Text(turn, "show.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (team, name) = (turn.Person.Team, turn.Calendar.Name.In(turn.Language));
        var which = team.Length > 0 ? CalendarAnswers.Text(turn, "show.team", team, name) : CalendarAnswers.Text(turn, "show.noTeam", name);
        return ValueTask.FromResult(CalendarAnswers.Say(turn, [which, .. CalendarAnswers.Describe(turn, turn.Calendar)]));
    }
}
