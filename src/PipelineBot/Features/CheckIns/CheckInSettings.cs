using System.Globalization;
using System.Text.Json;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns;

/// <summary>"Check-in settings": when the person's check-ins come, and their leave, as a card to change them; its buttons do what saying it does.</summary>
public sealed class CheckInSettings(CheckInSchedules schedules, SkipCheckIn skip, Disclosure disclosure) : ICommand, ICardVerbs
{
    private const string Prefix = "checkin.settings";

    private static readonly LocalTime UsualTime = new(9, 0);

    public string Name => Prefix;

    public IReadOnlyList<string> English { get; } =
    [
        "(show|see|open|change|what are|show me)? (the|my|our)? (daily|scheduled)? (check in|check ins|checkin|checkins) (settings|setting|schedule|status|times|time)",
        "when (is|comes|do i get|are) (the|my)? (next)? (check in|check ins|checkin|checkins)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查看|打开|修改|看一下|查|查一下)?(我的)?(每日|每天|定时)?(的)?(签到|打卡)(的|提醒)?(设置|设定|时间|安排|状态|计划)",
        "(我)?(的)?(下次|下一次)(签到|打卡)(是)?(什么时候|几点|哪天)?",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [Prefix + ScheduleCard.Save] = SaveAsync,
        [Prefix + ScheduleCard.Skip] = async (turn, _, cancellationToken) => turn.IsPersonal ? await skip.SkipTodayAsync(turn, cancellationToken) : Elsewhere(turn),
        [Prefix + ScheduleCard.Stop] = (turn, _, cancellationToken) => ChangeAsync(turn, StopCheckIns.Stopped, _ => Text(turn, "stop.done"), quiet: true, cancellationToken),
        [Prefix + ScheduleCard.Start] = (turn, _, cancellationToken) =>
            ChangeAsync(turn, ResumeCheckIns.Resumed, s => Text(turn, "resume.done", CheckInSchedules.NextDay(s, turn.Language)), quiet: false, cancellationToken),
    };

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "settings.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var stored = await schedules.OfAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        var now = stored is null ? null : await schedules.PlannedAsync(stored.Value, turn.Now, cancellationToken);
        return await disclosure.AnswerAsync(turn, Render(turn, now), cancellationToken);
    }

    private async ValueTask<TurnOutcome> SaveAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (!turn.IsPersonal || turn.Reference is not { } reference)
            return Elsewhere(turn);
        if (ScheduleFormReader.Read(data) is not { } form)
            return Tell(ScheduleTexts.Set.Get(turn.Language, "form.unreadable"));
        if (form.PausedUntil is { } until && until <= turn.Today)
            return Tell(ScheduleTexts.Set.Get(turn.Language, "form.past", Say.Date(turn.Language, until)));
        var (planned, writes) = await schedules.SetAsync(turn, turn.Person, reference, form.At, form.Weekdays, form.PausedUntil, cancellationToken);
        if (form.PausedUntil is not null)
            writes = [.. writes, .. await schedules.QuietAsync(turn, cancellationToken)];
        return TurnOutcome.Say(Render(turn, planned, Text(turn, "settings.saved"))).And(writes);
    }

    private async ValueTask<TurnOutcome> ChangeAsync(SalesTurn turn, Func<Schedule, Schedule> change, Func<Schedule, string> answer, bool quiet, CancellationToken cancellationToken)
    {
        if (!turn.IsPersonal)
            return Elsewhere(turn);
        Schedule? planned = null;
        var outcome = await schedules.ChangeAsync(turn, change, schedule => answer(planned = schedule), quiet, cancellationToken);
        return planned is null ? outcome : TurnOutcome.Say(Render(turn, planned, outcome.Replies[0].Text ?? "")).And(outcome.Writes);
    }

    private static OutboundActivity Render(SalesTurn turn, Schedule? schedule, string note = "") => ScheduleCard.Render(new ScheduleForm
    {
        Language = turn.Language,
        Verbs = Prefix,
        Heading = Text(turn, "settings.heading"),
        Status = Status(turn, schedule),
        Note = note,
        Schedule = schedule ?? new Schedule { At = UsualTime },
        Exists = schedule is not null,
        Tomorrow = turn.Today.PlusDays(1),
    });

    private static string Status(SalesTurn turn, Schedule? schedule)
    {
        var lang = turn.Language;
        List<string> sentences = [];
        if (schedule is null or { Stopped: true })
        {
            sentences.Add(Text(turn, schedule is null ? "settings.none" : "settings.stopped"));
            sentences.Add(Text(turn, "settings.zone", turn.Zone.Id));
        }
        else
        {
            var time = schedule.At.ToString("HH':'mm", CultureInfo.InvariantCulture);
            sentences.Add(Text(turn, "settings.when", CheckInSchedules.Days(schedule, lang), time, schedule.ZoneOrUtc().Id, CheckInSchedules.NextDay(schedule, lang)));
            if (schedule.PausedUntil is { } until && until > turn.Today)
                sentences.Add(Text(turn, "settings.paused", Say.Date(lang, until)));
        }

        var leave = turn.Person.Absences.Where(a => a.To >= turn.Today).ToList();
        if (leave.Count > 0)
            sentences.Add(Text(turn, "settings.leave", Say.Phrases(lang, leave.Select(a => a.From == a.To ? Say.Date(lang, a.From) : Text(turn, "settings.days", Say.Date(lang, a.From), Say.Date(lang, a.To))))));
        return Say.Sentences(lang, [.. sentences]);
    }

    /// <summary>A card that was carried into another conversation: one's own hours are nobody's business there.</summary>
    private static TurnOutcome Elsewhere(SalesTurn turn) => Tell(Text(turn, "card.notYours"));

    private static TurnOutcome Tell(string text) => TurnOutcome.Say(OutboundActivity.Message(text));

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => CheckInTexts.Set.Get(turn.Language, key, arguments);
}
