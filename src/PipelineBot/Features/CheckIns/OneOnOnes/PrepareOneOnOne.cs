using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.People;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>"Prepare 1:1 with Megan": the agenda for a manager and one of their people, in the asker's own chat. "Prepare my 1:1" is the one with one's own manager.</summary>
public sealed class PrepareOneOnOne(AgendaScreen agenda, PromisePeople people, Disclosure disclosure) : ICommand, ICardVerbs
{
    private const int MostNames = 6;
    internal const string Talk = "(1:1|1 1|1on1|1 on 1|one on one|one to one|1 to 1|121|one one)";
    internal const string TalkInChinese = "(一对一|1对1|1:1|1on1|1 on 1|一对一会议|一对一沟通|一对一谈话|一对一面谈|一对一例会)";
    private const string Prepare = "(prepare|prep|prepare for|prep for|plan|get ready for|prepare me for|prep me for|get me ready for|help me prepare|help me prepare for|help me prep|set up|draft|make|show|show me|give me|open|what is on|what's on)";
    private const string Sheet = "(agenda|agendas|notes|prep|brief|briefing|meeting|points|talking points|topics)";

    public string Name => "oneonone.prepare";

    public IReadOnlyList<string> English { get; } =
    [
        $"{Prepare}? (my|the|our|a|an|next|my next|our next)? {Talk} {Sheet}? (with|for) {{person}} {Sheet}?",
        $"{Prepare}? (my|the|our|a|an)? {Sheet} (for|of) (my|the|our|a|next)? {Talk} (with|for)? {{person}}",
        $"{Prepare}? (my|the|our)? {{person}} 's {Talk} {Sheet}?",
        $"{Prepare} {{person}} {Talk}",
        $"{Prepare} (my|the|our|a|an|next|my next)? {Talk} {Sheet}?",
        $"(my|our|the|next|my next)? {Talk} {Sheet}",
        $"(my|our|my next) {Talk}",
        $"{Prepare}? (my|the|our|an)? {Sheet} (for|of) (my|the|our|a|next)? {Talk}",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        $"(请)?(帮我)?(准备|准备一下|准备下|整理|整理一下|生成|做|列|列一下|看|看看|看一下|打开|出)?(一下|一份|个)?(我)?(和|跟|与|同|对){{person}}(的)?(下次|下一次|本周|这周|今天)?(的)?{TalkInChinese}(的)?(议程|材料|提纲|要点|内容|清单)?",
        $"(请)?(帮我)?(准备|准备一下|准备下|整理|整理一下|生成|列|看|看看)?(一下)?{{person}}(的)?{TalkInChinese}(的)?(议程|材料|提纲|要点|内容|清单)?",
        $"{TalkInChinese}(的)?(议程|材料|提纲|要点)(,|:)?(和|跟|与|同)?{{person}}",
        $"(请)?(帮我)?(准备|准备一下|准备下|整理|整理一下|生成|看|看看|看一下)(一下)?(我的|我|我们的)?(下次|下一次|本周|这周|今天)?(的)?{TalkInChinese}(的)?(议程|材料|提纲|要点|内容)?",
        $"(我的|我|我们的)?{TalkInChinese}(的)?(议程|材料|提纲|要点)",
        $"(我的|我们的){TalkInChinese}",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [OneOnOneVerbs.Prepare] = async (turn, data, cancellationToken) => await ShowAsync(turn, TalkingPair.Of(turn, turn.Organisation.Find(data.TextOrNull(OneOnOneVerbs.With))), null, cancellationToken),
    };

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "prepare.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (person, problem) = people.Read(turn, match);
        if (problem is not null)
            return TurnOutcome.Say(problem);
        if (person is not null && person.Id != turn.Person.Id)
            return await ShowAsync(turn, TalkingPair.Of(turn, person), person, cancellationToken);

        // Nobody was named: a manager has several to choose from, anybody else their own manager.
        var team = turn.Person.Role == Role.Manager ? turn.Organisation.People.Where(p => p.Active && p.ManagerId == turn.Person.Id).OrderBy(p => p.Name, StringComparer.Ordinal).ToList() : [];
        if (team.Count == 0)
            return TalkingPair.Own(turn) is { } own ? await ShowAsync(turn, own, null, cancellationToken) : Say(turn, "nobody");
        if (turn.Organisation.Find(turn.Person.ManagerId) is { Active: true } above && TalkingPair.Of(turn, above) is not null)
            team.Add(above);
        return team.Count == 1 ? await ShowAsync(turn, TalkingPair.Of(turn, team[0]), null, cancellationToken) : TurnOutcome.Say(Choose(turn, team));
    }

    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, TalkingPair? pair, Person? named, CancellationToken cancellationToken)
    {
        if (pair is null)
        {
            turn.Refuse(Permission.HoldOneOnOnes, AccessRefusal.NotBelow);
            return Say(turn, "notYours", named?.Name ?? "–");
        }

        return await disclosure.AnswerAsync(turn, await agenda.RenderAsync(turn, pair, null, cancellationToken), cancellationToken);
    }

    private static OutboundActivity Choose(SalesTurn turn, IReadOnlyList<Person> people)
    {
        var question = Text(turn, "with");
        var buttons = people.Take(MostNames).Select(p => OneOnOneVerbs.Button(OneOnOneVerbs.Prepare, p.Name, turn.Language, p.Id));
        return OutboundActivity.Card(new AdaptiveCard([new TextBlock(question) { Wrap = true, Weight = TextWeight.Bolder }, new ActionSet([.. buttons])]) { Lang = turn.Language, FallbackText = question }, question);
    }

    private static TurnOutcome Say(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments)
    {
        var text = Text(turn, key, arguments);
        return turn.IsCardAction ? new TurnOutcome { Beside = text } : TurnOutcome.Say(OutboundActivity.Message(text));
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => OneOnOneTexts.Set.Get(turn.Language, key, arguments);
}
