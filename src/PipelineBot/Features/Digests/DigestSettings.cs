using System.Globalization;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Scheduling;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>"Digest settings": when this place gets one, about whom, and when the next comes, as a card to change it.</summary>
public sealed class DigestSettings(DigestSchedules schedules) : ICommand
{
    public string Name => "digest.settings";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|see|what are)? (the|my|our)? digest (settings|setting|schedule|status|time|times)",
        "(what|wat|which) time (is|does|do we get|do i get|comes) (the|my|our)? (next|daily)? digest (come|coming|set for|set|sent|scheduled|go out|arrive|due)?",
        "when (is|comes|do i get|do we get) (the|my|our)? (next)? digest",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查看|看一下)?(每日)?(摘要|汇总)(的)?(设置|时间|安排|状态|计划)",
        "(下次|下一次)?(摘要|汇总)(什么时候|几点)(发|发送)?",
        "(每日|团队)?(摘要|汇总|日报)(的)?设置(查询|查看|查一下|看看|看下|看一下)",
        "(看|看看|查|查看|看一下)?(现在|目前)?(的)?(每日)?(摘要|汇总)(是)?(怎么|咋|如何)(设|设置|安排|定)(的)?(啊|呀)?",
        "(每日)?(摘要|汇总)(现在|目前)?(设|定|设在|定在|是)?(几点|什么时候|哪几天|每天几点)(发)?(的)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => DigestTexts.Set.Get(turn.Language, "settings.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (!DigestAccess.MayAsk(turn.Person) || DigestAccess.PlaceOf(turn) is null)
            return ScheduleDigest.Say(turn.Language, "refused");
        return TurnOutcome.Say(DigestSettingsForm.Render(turn, await schedules.NowAsync(turn, cancellationToken)));
    }

    /// <summary>"Working days at 09:00 (Asia/Shanghai), Alex Wilber's team. Next: Mon 23 Nov 2026 09:00."</summary>
    internal static string Describe(SalesTurn turn, Schedule schedule)
    {
        var lang = turn.Language;
        var texts = DigestTexts.Set;
        var days = schedule.Weekdays.Count == 0
            ? texts.Get(lang, "days.working")
            : Say.List(lang, schedule.Weekdays.Select(day => Say.Weekday(lang, day)));
        var when = texts.Get(lang, "when", days, schedule.At.ToString("HH:mm", CultureInfo.InvariantCulture), schedule.Zone, turn.Organisation.Find(schedule.ScopePersonId)?.Name ?? schedule.ScopePersonId);
        if (schedule.Stopped)
            return when + texts.Get(lang, "when.stopped");
        if (schedule.NextAt is not { } next)
            return when + texts.Get(lang, "when.never");
        var local = next.InZone(schedule.ZoneOrUtc());
        return when + texts.Get(lang, "when.next", Say.Date(lang, local.Date), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
