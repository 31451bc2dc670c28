using System.Globalization;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Check-in settings": when the person's check-ins come, when the next one does, and their leave.</summary>
public sealed class CheckInSettings(CheckInSchedules schedules) : ICommand
{
    public string Name => "checkin.settings";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|see|what are|show me)? (the|my|our)? (check in|check ins|checkin|checkins) (settings|setting|schedule|times|time)",
        "when (is|comes|do i get|are) (the|my)? (next)? (check in|check ins|checkin|checkins)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查看|看一下|查|查一下)?(我的)?(每日|每天)?(的)?(签到|打卡)(的)?(设置|时间|安排|计划)",
        "(我)?(的)?(下次|下一次)(签到|打卡)(是)?(什么时候|几点|哪天)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "settings.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var lang = turn.Language;
        List<string> sentences = [];
        if (await schedules.OfAsync(turn.TenantId, turn.Person.Id, cancellationToken) is not { Value: { Stopped: false } stored })
        {
            sentences.Add(Text(turn, "schedule.none"));
        }
        else
        {
            var schedule = await schedules.PlannedAsync(stored, turn.Now, cancellationToken);
            sentences.Add(Text(turn, "settings.when", CheckInSchedules.Days(schedule, lang), schedule.At.ToString("HH':'mm", CultureInfo.InvariantCulture), schedule.ZoneOrUtc().Id, CheckInSchedules.NextDay(schedule, lang)));
            if (schedule.PausedUntil is { } until && until > turn.Today)
                sentences.Add(Text(turn, "settings.paused", Say.Date(lang, until)));
        }

        var leave = turn.Person.Absences.Where(a => a.To >= turn.Today).ToList();
        if (leave.Count > 0)
            sentences.Add(Text(turn, "settings.leave", Say.Phrases(lang, leave.Select(a => a.From == a.To ? Say.Date(lang, a.From) : Text(turn, "settings.days", Say.Date(lang, a.From), Say.Date(lang, a.To))))));
        return TurnOutcome.Say(OutboundActivity.Message(Say.Sentences(lang, [.. sentences])));
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(turn.Language, key, arguments);
}
