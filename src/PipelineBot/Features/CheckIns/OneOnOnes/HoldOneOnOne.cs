using System.Text.Json;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.People;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

/// <summary>"We talked", "we had our 1:1 with Megan": the next agenda counts from here.</summary>
public sealed class HoldOneOnOne(AgendaScreen agenda, PromisePeople people) : ICommand, ICardVerbs, IUndoable
{
    /// <summary>Whom the one-on-one was with that was noted last in this conversation.</summary>
    private const string LastNote = "lastOneOnOne";

    private const string Talk = PrepareOneOnOne.Talk;
    private const string TalkInChinese = PrepareOneOnOne.TalkInChinese;
    private const int MostDaysAgo = 60;

    public string Name => "oneonone.held";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        $"(we|i) (just)? (had|held|did|finished|completed|have had|did have) (our|my|the|a)? {Talk} ((with|for) {{person}})? ({{date}})?",
        $"(my|our|the)? {Talk} ((with|for) {{person}})? (is|was|has been)? (done|over|held|finished|complete|completed|happened) ({{date}})?",
        $"(done|finished) with (my|our|the)? {Talk} (with {{person}})?",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        $"(我|我们)?({{date}})?(刚|刚刚|已经|已)?(和|跟|与|同){{person}}(的)?{TalkInChinese}(已经|已|都)?(开完|聊完|谈完|做完|完成|结束|开过|聊过|谈过|搞完)(了)",
        $"(我|我们)?({{date}})?(刚|刚刚|已经|已)?(和|跟|与|同){{person}}(开完|聊完|谈完|做完|开过|做过|谈过)(了)?{TalkInChinese}(了)?",
        $"(我|我们)?(的|今天的)?{TalkInChinese}(已经|已|都)?(开完|聊完|谈完|做完|完成|结束|开过|聊过|谈过|搞完)(了)",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [OneOnOneVerbs.Held] = async (turn, data, ct) => PairOf(turn, data) is { } pair ? await HoldAsync(turn, pair, turn.Now, ct) : NotYours(turn),
        [OneOnOneVerbs.Undo] = async (turn, data, ct) => PairOf(turn, data) is { } pair ? await UndoAsync(turn, pair, ct) : NotYours(turn),
    };

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "held.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var (person, problem) = people.Read(turn, match);
        if (problem is not null)
            return TurnOutcome.Say(problem);
        if ((person is null ? OnlyOne(turn) : TalkingPair.Of(turn, person)) is not { } pair)
            return TurnOutcome.Say(OutboundActivity.Message(person is null ? Text(turn, "held.with") : Text(turn, "notYours", person.Name)));
        var at = turn.Now;
        if (match.Slots.GetValueOrDefault(SlotNames.Date) is { } said)
        {
            if (said.Value is not DateReading { Impossible: false, Alternative: null, Date: { } day } || day > turn.Today || day < turn.Today.PlusDays(-MostDaysAgo))
                return TurnOutcome.Say(OutboundActivity.Message(Text(turn, "held.when")));
            // Of an earlier day nobody said the hour: what happened on it was talked about.
            if (day < turn.Today)
                at = day.PlusDays(1).AtStartOfDayInZone(turn.Zone).ToInstant();
        }

        return await HoldAsync(turn, pair, at, cancellationToken);
    }

    public async ValueTask<UndoableChange?> LastAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (turn.State.Notes.GetValueOrDefault(LastNote) is not { } id || TalkingPair.Of(turn, turn.Organisation.Find(id)) is not { } pair
            || await agenda.FindAsync(turn.TenantId, pair, cancellationToken) is not { Value: var talk } || talk.NotedById != turn.Person.Id)
            return null;
        return new UndoableChange(talk.NotedAt, ct => UndoAsync(turn, pair, ct));
    }

    private async ValueTask<TurnOutcome> HoldAsync(SalesTurn turn, TalkingPair pair, Instant at, CancellationToken cancellationToken)
    {
        var stored = await agenda.FindAsync(turn.TenantId, pair, cancellationToken);
        var before = stored?.Value ?? new OneOnOneDocument { ManagerId = pair.Manager.Id, ReportId = pair.Report.Id };
        var talk = before with { HeldAt = at, HeldBefore = before.HeldAt, NotedAt = turn.Now, NotedById = turn.Person.Id };
        var other = pair.OtherThan(turn.Person.Id);
        turn.State.Notes[LastNote] = other.Id;
        var day = at == turn.Now ? turn.Today : at.InZone(turn.Zone).Date.PlusDays(-1);
        var text = Text(turn, "held.done", other.Name, Say.Date(turn.Language, day));
        var card = new AdaptiveCard([new TextBlock(CardText.Escape(text)) { Wrap = true }, new ActionSet([OneOnOneVerbs.Button(OneOnOneVerbs.Undo, Text(turn, "button.undo"), turn.Language, other.Id)])]) { Lang = turn.Language, FallbackText = text };
        var answer = turn.IsPersonal ? OutboundActivity.Card(card, text) : OutboundActivity.Message(text);
        return TurnOutcome.Say(answer).And(stored is null ? CheckInStorage.OneOnOne.Write(turn.TenantId, talk, null) : CheckInStorage.OneOnOne.Write(stored, talk));
    }

    private async ValueTask<TurnOutcome> UndoAsync(SalesTurn turn, TalkingPair pair, CancellationToken cancellationToken)
    {
        if (await agenda.FindAsync(turn.TenantId, pair, cancellationToken) is not { Value: var talk } stored || talk.NotedById != turn.Person.Id)
            return TurnOutcome.Say(OutboundActivity.Message(Text(turn, "undo.nothing")));
        turn.State.Notes.Remove(LastNote);
        var back = talk with { HeldAt = talk.HeldBefore, HeldBefore = null, NotedAt = turn.Now, NotedById = "" };
        var write = CheckInStorage.OneOnOne.Write(stored, back);
        var text = Text(turn, "undo.done", pair.OtherThan(turn.Person.Id).Name);
        return TurnOutcome.Say(OutboundActivity.Card(new AdaptiveCard([new TextBlock(CardText.Escape(text)) { Wrap = true }]) { Lang = turn.Language, FallbackText = text }, text)).And(write);
    }

    /// <summary>The person's own, or that with the one person they lead.</summary>
    private static TalkingPair? OnlyOne(SalesTurn turn)
    {
        var pairs = turn.Organisation.People.Where(p => p.ManagerId == turn.Person.Id || p.Id == turn.Person.ManagerId).Select(p => TalkingPair.Of(turn, p)).OfType<TalkingPair>().Take(2).ToList();
        return pairs is [var only] ? only : null;
    }

    private static TalkingPair? PairOf(SalesTurn turn, JsonElement data) => TalkingPair.Of(turn, turn.Organisation.Find(data.TextOrNull(OneOnOneVerbs.With)));

    private static TurnOutcome NotYours(SalesTurn turn)
    {
        turn.Refuse(Permission.HoldOneOnOnes, AccessRefusal.NotBelow);
        return new TurnOutcome { Beside = Text(turn, "notYours", "–") };
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => OneOnOneTexts.Set.Get(turn.Language, key, arguments);
}
