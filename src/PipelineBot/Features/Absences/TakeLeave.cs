using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Calendars;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Absences;

/// <summary>
/// "I'm on leave from 12/1 to 12/5": no check-ins on these days, the last included. Said of oneself only, and in these words only: a customer who is on
/// leave is no business of this.
/// </summary>
public sealed class TakeLeave(LeaveKeeper keeper) : ICommand
{
    private const string Who = "(i am|i'm|im|i will be|i'll be|i am going|i'm going|i am going to be|i'm going to be|i go)";
    private const string Away = "(on leave|on vacation|on holiday|on holidays|on pto|on annual leave|on sick leave|on parental leave|out of office|out of the office|ooo|off work|off)";
    private const string Take = "(i take|i'll take|i will take|i'm taking|i am taking|i have|i've got|i booked|i've booked|i have booked|taking)";
    private const string Leave = "(leave|vacation|holiday|holidays|pto|time off|a day off|days off|annual leave|sick leave|a vacation|a holiday)";
    private const string From = "(from|on|for|starting|:)?";
    private const string Ask = "(要|会|打算|准备|想)?";
    private const string Absent = "(休假|请假|度假|休年假|请年假|年假|休病假|请病假|病假|休产假|休陪产假|休婚假|请事假|事假|休息|放假|调休|不上班|在休假|在度假|去度假)";

    public string Name => "absence.take";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        $"{Who}? {Away} {From} {{range}}",
        $"{Who}? {Away} {From} {{date}}",
        $"{Who}? {Away} (from)? {{date}} (to|until|till|through|-) {{until:date}}",
        $"{Who} away {From} {{range}}",
        $"{Who} away {From} {{date}}",
        $"{Take} {Leave} {From} {{range}}",
        $"{Take} {Leave} {From} {{date}}",
        $"{Take} {{range}} off",
        $"{Take} {{date}} off",
        $"{{range}} {Who} {Away}",
        $"{{date}} {Who} {Away}",
        "(my)? (leave|vacation|pto) (is)? (from|on|:)? {range}",
        $"{Who} (on leave|on vacation|on holiday|on pto|off work|ooo|out of office)",
        "(take|book|note|add) (my)? (leave|vacation|time off)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        $"(我)?{Ask}(从)?{{range}}(都)?{Ask}{Absent}(了)?",
        $"(我)?{Ask}(从)?{{date}}(都)?{Ask}{Absent}(了)?",
        $"(我)?{Ask}(从)?{{date}}(到|至|-){{until:date}}(都)?{Ask}{Absent}(了)?",
        $"我{Ask}{Absent}(,|:)?(从)?{{range}}",
        $"我{Ask}{Absent}(,|:)?(从)?{{date}}",
        $"我{Ask}{Absent}(,|:)?(从)?{{date}}(到|至|-){{until:date}}",
        $"我{{range}}{Ask}(不在|不在公司|外出度假)",
        $"{{range}}我{Ask}{Absent}(了)?",
        $"{{date}}我{Ask}{Absent}(了)?",
        "我(要|想|准备|打算)(请假|休假|休年假|请年假|度假)(了)?",
        "(登记|申请)(我的)?(休假|请假|年假)",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "take.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (leave, problem) = AbsenceReading.Of(turn, match);
        if (leave is null)
            return TurnOutcome.Say(OutboundActivity.Message(problem!));

        // Told of as one with what it joins: the check-ins begin after all of it.
        var whole = Absence.Add(turn.Person.Absences, leave, turn.Today).FirstOrDefault(a => a.Contains(leave.To)) ?? leave;
        var kept = await keeper.KeepAsync(turn, absences => Absence.Add(absences, leave, turn.Today), whole, cancellationToken);
        var next = kept.Next is { } day ? Text(turn, "take.next", Say.Date(turn.Language, day)) : Text(turn, "take.noCheckIns");
        return TurnOutcome.Say(OutboundActivity.Message(Say.Sentences(turn.Language, Text(turn, whole.From == whole.To ? "take.done.day" : "take.done", LeaveKeeper.Days(turn, whole)), next))).And(kept.Writes);
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => AbsenceTexts.Set.Get(turn.Language, key, arguments);
}
