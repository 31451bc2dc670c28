using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>"I promise Megan to get the discount approved by Friday", and "Megan promised me …": a dated promise between the two. Without a day the day is asked for.</summary>
public sealed class MakePromise(PromiseKeeper keeper, PromisePeople people, Disclosure disclosure) : ICommand
{
    private const string What = "what";
    private const string Mine = "(i|i've|i have|we|we've|we have) (just|also)? (promise|promised|owe|owed|commit to|committed to|gave my word to)";
    private const string Theirs = "(promised|promises|has promised|owes|'s promised|committed to|gave) (me|us)";
    private const string To = "(to|that i will|that i'll|that i would|that i'd|i will|i'll|i would|i'd|that we|we will|we'll|that she will|that he will|that they will|that|:)";
    private const string By = "(by|until|till|before|on|due|due by|for|no later than|latest)";
    private const string Promised = "(答应|承诺|保证|许诺|应承|应允)(了|过)?";
    private const string Before = "(之前|以前|前|内|之内)?";

    public string Name => "promise.make";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        $"{Mine} {{person}} {To}? {{what:name}} {By}? {{date}}",
        $"{Mine} {{person}} {To}? {{what:name}}",
        $"(promise|add promise|note promise|new promise|note a promise|add a promise|record a promise) (to|for)? {{person}} {To}? {{what:name}} {By}? {{date}}",
        $"(promise|add promise|note promise|new promise|note a promise|add a promise|record a promise) (to|for)? {{person}} {To}? {{what:name}}",
        $"(my|a) promise to {{person}} (is)? {To}? {{what:name}} {By}? {{date}}",
        $"{{person}} {Theirs} {To}? {{what:name}} {By}? {{date}}",
        $"{{person}} {Theirs} {To}? {{what:name}}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        $"我(已经|已|刚|刚刚|也)?{Promised}{{person}}(,|:)?(在|于)?{{date}}{Before}(要|会|把|将)?{{what:name}}",
        $"我(已经|已|刚|刚刚|也)?{Promised}{{person}}(,|:)?(要|会)?{{what:name}}(,)?(在|于)?{{date}}{Before}(完成|搞定|做完|做好|办好|给|交)?",
        $"我(已经|已|刚|刚刚|也)?{Promised}{{person}}(,|:)?(要|会|把)?{{what:name}}",
        $"我(跟|向|对|和|给){{person}}{Promised}(,|:)?(在|于)?{{date}}{Before}(要|会|把|将)?{{what:name}}",
        $"{{person}}{Promised}(我|我们)(,|:)?(在|于)?{{date}}{Before}(要|会|把|将)?{{what:name}}",
        $"{{person}}{Promised}(我|我们)(,|:)?(要|会|把)?{{what:name}}",
        $"(记|记下|记一下|加|加个|添加|新增)(一个|个|一条)?承诺(:|,)?(我)?(给|对)?{{person}}(:|,)?{{date}}{Before}{{what:name}}",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "make.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (other, problem) = people.Read(turn, match);
        if (other is null)
            return TurnOutcome.Say(problem ?? OutboundActivity.Message(Text(turn, "make.who")));
        if (other.Id == turn.Person.Id)
            return TurnOutcome.Say(OutboundActivity.Message(Text(turn, "refused.SamePerson")));

        var (from, to) = IsTheirs(turn, match) ? (other, turn.Person) : (turn.Person, other);
        var said = match.Slots.GetValueOrDefault(What)?.Text ?? "";
        var date = match.Slots.GetValueOrDefault(SlotNames.Date);
        if (date?.Value is DateReading { Impossible: false, Alternative: null, Date: { } due })
            return await AnswerAsync(turn, disclosure, await keeper.MakeAsync(turn, from, to, said, due, cancellationToken), cancellationToken);
        var question = date is null ? Text(turn, "make.when") : Text(turn, "make.when.unclear", Quoted.Of(date.Text));
        return await disclosure.AnswerAsync(turn, PromiseCards.Ask(turn.Language, from.Id, to.Id, question, Cut(said), turn.TodayOf(from.Id)), cancellationToken);
    }

    internal static async ValueTask<TurnOutcome> AnswerAsync(SalesTurn turn, Disclosure disclosure, PromiseUpdate update, CancellationToken cancellationToken)
    {
        var outcome = update.Refused ? TurnOutcome.Say(update.Answer) : await disclosure.ReportAsync(turn, update.Answer, Text(turn, "shared"), cancellationToken);
        outcome.Notices.AddRange(update.Notices);
        return outcome.And(update.Writes);
    }

    /// <summary>Who promised stands before whom it was promised to.</summary>
    private static bool IsTheirs(SalesTurn turn, PhraseMatch match)
    {
        var person = match.Slots[SlotNames.Person].Span;
        var head = turn.Text.AsSpan(0, Math.Clamp(person.Start, 0, turn.Text.Length));
        var what = match.Slots.GetValueOrDefault(What)?.Span.Start ?? turn.Text.Length;
        var between = turn.Text[Math.Clamp(person.Start + person.Length, 0, turn.Text.Length)..Math.Clamp(Math.Max(what, person.Start + person.Length), 0, turn.Text.Length)];
        return !head.Contains("promise", StringComparison.OrdinalIgnoreCase) && !head.Contains('我')
            && (between.Contains('我') || between.Contains(" me", StringComparison.OrdinalIgnoreCase) || between.Contains(" us", StringComparison.OrdinalIgnoreCase));
    }

    private static string Cut(string said) => said.Length <= Sales.Texts.TextLimits.Short ? said : said[..Sales.Texts.TextLimits.Short];

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => PromiseTexts.Set.Get(turn.Language, key, arguments);
}
