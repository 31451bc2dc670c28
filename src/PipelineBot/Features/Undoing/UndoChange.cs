using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Undoing;

/// <summary>"Undo", and the undo buttons: takes back the person's own change if nothing later touched the same fields.</summary>
public sealed class UndoChange(Workspace workspace, DealUpdater updater, PipelineSet pipelines, Disclosure disclosure, IEnumerable<IUndoable> others) : ICommand, IHinted, ICardVerbs
{
    private readonly UndoSeveral several = new(workspace, updater, pipelines, disclosure);
    private const int EventsLookedAt = 50;
    private const int LongestId = 64;

    public string Name => "change.undo";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } = ["(undo|undo that|undo it|undo last|undo the last change|revert|revert that|take that back|roll back|rollback)"];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(刚|刚才|刚刚|啱啱|头先|先前)?(那|这|嗰)?(条|个|步|笔|次|句)?(我)?(写|弄|搞|点|输|填|改|发|记|入|整|登|录|按|选|标|打|说|讲)(错|岔|反|串)(了|咗|啦)?(,)?(快|给我|帮我|麻烦|请|赶紧|赶快)?(取消|取消掉|撤|撤了|撤掉|撤回|撤销|撤返|退返|退回|退回去|还原|恢复|改回去|改返|删了|删掉|作废|不算)(吧|一下|了|啦)?",
        "(撤|撤了|撤掉|退了|退掉|取消|取消掉|收回)(刚|刚才|刚刚|上一|我刚才)(的)?(那|这)?(一)?(步|条|个|笔|次|句|改动|操作)(吧|了)?",
        "(撤销|撤回|撤消|取消上一步|撤销上一步|撤销刚才的|撤销刚才的修改|恢复|回退|复原)",
        "(刚|刚才|刚刚)?(的)?(那|这)?(条|个|步|句)?(我)?(写|弄|搞|点|输|填|改|发)(错|岔)(了)?(,)?(退回去|撤回|撤销|还原|恢复|退回|改回去|改回来|撤回去)(吧|一下|去)?",
        "(刚才|刚刚)?(手滑|手抖)(了)?(,)?(撤回|撤销|还原|退回去|改回去)(一下|吧|撤回|撤销)?",
        "(撤回|撤销|撤消|还原|退回)(刚才|刚刚|刚|上一)(那|的|这)?(条|步|个|次|个操作|的操作|的改动|改动|操作)?(吧)?",
        "(chexiao|che xiao|chehui|che hui)",
        "(把)?(刚|刚才|刚刚|上一|上)(那|的|这)?(条|个|步|次|笔|句)(给我|帮我|我)?(撤|撤了|撤掉|撤销|撤回|取消|取消掉|退|退回|退了|不要|不要了|还原|作废|不算|不算数)(吧|了|掉|一下)?",
        "(取消|撤掉|撤销|撤回|还原|收回|退回|复原)(一下|掉)?(我)?(刚刚|刚才|刚|上一|上个|最后)(的|那|一)?(个|次|步)?(动作|操作|改动|修改|变更|步骤|更新|那笔|那步|那条|那个|笔|条|步)(吧|一下)?",
        "(对不起|不好意思|抱歉|哎呀|哎|糟了|糟糕|啊)?(,)?(我)?(又|刚|刚才|刚刚)?(点|写|填|输|搞|弄|改|按|发|录|选|说|做)(错|岔|串)(了)?(,)?(能不能|可不可以|能|可以|能否|麻烦|请|帮我|帮忙|给我)?(帮我|给我)?(撤销|撤回|撤掉|撤|还原|恢复|退回|退回去|取消|改回去|改回来|回退)(一下|下|掉|刚才那条|刚才的|上一步|回去)?(吗|么|吧|不)?",
        "(能不能|可不可以|能|可以|能否|麻烦|请)?(帮我|给我)?(撤销|撤回|撤掉|还原|回退)(一下|下|刚才的|刚才那条|上一步|刚才那步)?(吗|么|吧|不)?",
        "(前面|刚才|刚刚|上面|上一|刚)(那|这)?(个|条|步|笔|次|句)?(的)?(改动|操作|修改|更新|动作|记录)?(全)?(作废|不算|取消|撤掉|撤了|撤销|撤回|还原|恢复|退回去|不要了|不算数|当没说)(了|吧|掉)?(,)?(退回去|撤回|撤销|还原|恢复)?(吧)?",
        "(救|救命|啊)?(,)?(刚才|刚刚|刚)?(那|这)?(个|条|步)?(我)?(点|写|填|输|搞|弄|改|按|发|录|选)(错|岔|串)(了)?(,)?(撤|撤撤|撤撤撤|撤销撤销|撤回撤回|退退退|帮我恢复|帮我还原|恢复|还原)(一下|吧|了)?",
        "(刚|刚才|刚刚)?(那|这)?(个|条|步)?(手滑|手抖|点错|写错|填错|弄错|改错|搞错)(了)?(,)?(手滑|手抖|点错|写错|填错|弄错|改错|搞错)?(了)?(,)?(撤|撤了|撤掉|撤回|撤销|还原|恢复|撤返|退回去)(一下|吧|哈)?",
        "(我)?(做|弄|搞|改|写)错(了)?(,)?(请)?(回去|退回|退回去|改回去|返回)(吧)?",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>> { [UpdateVerbs.Undo] = OnButtonAsync };

    private static readonly string[] EnglishCues =
    [
        "undo my last change", "undo the last change", "undo last", "undo last change", "undo my last", "undo the last", "undo pls", "undo please", "undo plz",
        "undone", "unto that", "ctrl z", "ctrl-z", "control z", "cmd z", "scratch that", "scratch that last", "scratch the last",
        "scratch that last one", "scratch my last", "strike that", "cancel that", "cancel that last one", "cancel the last", "cancel the last one",
        "cancel my last change", "cancel last change", "scrap that", "scrap the last", "scrap what i", "scrap my last",
        "what i just did", "what i did", "the last thing", "last thing i did", "reverse that", "reverse it", "reverse the last", "reverse my last change",
        "reverse last change", "revert it", "revert my last change", "revert the last", "revert the change",
        "roll that back", "roll it back", "rollback that", "roll back that", "roll back the last", "put that back", "put it back how it was",
        "put it back the way it was", "change it back", "change that back", "set it back", "go back one step",
        "take it all back", "take back", "i take it back", "i take that back", "unsave", "unsend that", "that was wrong", "that was a mistake", "that was an error",
        "that's wrong", "wrong deal", "wrong button", "fat-fingered", "fat fingered", "fat-fingered that",
        "fat fingered that", "misclicked", "mis-clicked", "misclick", "mistyped", "didn't mean that", "didn't mean to", "i didn't mean that", "wasn't meant to",
    ];

    private static readonly string[] ChineseCues =
    [
        "还原一下", "恢复回去", "改回来", "回退一步", "退一步", "撤一下", "撤掉刚才", "撤回撤回", "撤销撤销", "回滚", "回退", "不算数", "不算了", "当我没说", "刚才不算", "chexiao", "che xiao",
        "chehui", "che hui", "撤返", "取消返",
        "退回去", "退返", "退返去", "倒回去", "倒回来", "倒回", "倒退", "改返转头", "回复原状", "弄回去", "弄回来", "变回去", "变回来",
        "恢复原来", "恢复之前", "恢复到之前", "改回原来", "改回原样", "改回之前", "复原", "还原回去", "还原吧", "帮我还原", "帮我撤回", "帮我撤", "撤咗",
        "收回", "收回去", "刚才的不要", "刚才那个不要", "不要了刚才", "后悔了", "反悔", "反悔了", "当没说", "当我没讲", "刚那条不要", "撤单", "撤吧",
        "撤了吧", "撤一个", "退一下", "上一步", "回到上一步", "ctrlz",
    ];

    public GistKind Gist { get; } = new("change.undo", [.. EnglishCues, .. EnglishWords.Cues, .. ChineseCues, "undo", "undo that", "undo it", "undo this", "undo the last one", "revert", "revert last change", "revert that", "take that back", "take it back", "roll back", "rollback", "撤销", "撤回", "撤消", "恢复原样", "不算", "改回去", "还原", "退回上一步", "undo一下", "undo 一下"], []) { IsAboutTopic = false, SupportingCues = ["手滑", "手滑了", "手抖", "手抖了", "点错了", "弄错了", "搞错了", "搞错咗", "改错了", "写岔了", "写错了", "输错了", "填错了", "发错了", "刚才那个", "刚才那条", "刚那条", "刚那个", "上一条", "上一步", "刚才的"] };

    public string Title(SalesTurn turn, PhraseMatch match) => UndoTexts.Set.Get(turn.Language, "title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var events = await workspace.RecentEventsOfAsync(turn.TenantId, turn.Person.Id, turn.Now, EventsLookedAt, cancellationToken);
        var newest = Undo.Last(events, turn.Person.Id);
        UndoableChange? other = null;
        foreach (var undoable in others)
        {
            if (await undoable.LastAsync(turn, cancellationToken) is { } change && (other is null || change.At > other.At))
                other = change;
        }

        if (other is not null && (newest is null || other.At >= newest.At))
            return await other.UndoAsync(cancellationToken);
        if (newest is not { } last)
            return Say(turn, "nothing");
        // What one sentence did to several deals goes back as one; the fields of a form were separate answers.
        var together = last.Source == EventSource.CheckIn ? [last] : events.Where(e => e.TurnId == last.TurnId && e.ActorId == last.ActorId).ToList();
        return together.Count > 1 ? await several.UndoAsync(turn, together, cancellationToken) : await UndoAsync(turn, last, null, null, cancellationToken);
    }

    private async ValueTask<TurnOutcome> OnButtonAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var ids = (data.TextOrNull(UpdateVerbs.Event) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > UpdateDraft.MostDeals || ids.Any(id => id.Length > LongestId))
            return Say(turn, "tooOld");
        var events = new List<DealEvent>();
        foreach (var id in ids.Distinct())
        {
            if (await workspace.EventAsync(turn.TenantId, id, turn.Now, cancellationToken) is not { } happened)
                return Say(turn, "tooOld");
            events.Add(happened);
        }

        if (events.Any(e => e.ActorId != turn.Person.Id || e.TurnId != events[0].TurnId))
        {
            turn.Refuse(new Refusal(nameof(Permission.ChangeDeals), Refusals.NotTheirs));
            return Say(turn, "notYours");
        }

        return events.Count > 1
            ? await several.UndoAsync(turn, events, cancellationToken)
            : await UndoAsync(turn, events[0], data.TextOrNull(UpdateVerbs.View), data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken);
    }

    private async ValueTask<TurnOutcome> UndoAsync(SalesTurn turn, DealEvent last, string? view, string? viewKey, CancellationToken cancellationToken)
    {
        if (await workspace.DealAsync(turn.TenantId, last.DealId, cancellationToken) is not { } document)
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));

        var deal = document.Value;
        var context = updater.ContextFor(turn, deal.OwnerId);
        var decision = Undo.Decide(deal, last, context);
        // Having handed a deal over must not keep its old owner from taking that back; any other change of a deal now out of sight stays.
        if (!Access.CanChange(turn.Person, deal, turn.Organisation)
            && !(decision is UndoDecision.Reverted { After: var back } && Access.CanChange(turn.Person, back, turn.Organisation)))
        {
            turn.Refuse(Permission.ChangeDeals, AccessRefusal.NotTheirDeal);
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
        }

        if (decision is UndoDecision.Reverted or UndoDecision.Removes)
            LastUpdate.Forget(turn);
        switch (decision)
        {
            case UndoDecision.Reverted reverted:
                turn.State.Notes[DealResolver.LastDealNote] = deal.Id;
                ShownTopic.Remember(turn, deal.Id, null);
                var undo = DealEvent.OfUndo(turn.NewId("event"), last, reverted, context, turn.IsCardAction ? EventSource.Card : EventSource.Message);
                var shown = new DealUpdate(deal, reverted.After, null, reverted.Fields, new UpdateDraft { View = view ?? "", ViewKey = viewKey ?? "" });
                var outcome = await updater.ViewAsync(turn, shown, cancellationToken) is { } card
                    ? TurnOutcome.Say(card, OutboundActivity.Message(UndoTexts.Set.Get(turn.Language, "done", reverted.After.Name)))
                    : await disclosure.ReportAsync(turn, Card(turn, deal, reverted), UndoTexts.Set.Get(turn.Language, "done.shared"), cancellationToken);
                return outcome.And(DocumentTypes.Deal.Write(document, reverted.After), DocumentTypes.Happened(turn.TenantId, turn.Now, undo));
            case UndoDecision.Removes:
                var removed = await disclosure.ReportAsync(
                    turn, OutboundActivity.Message(UndoTexts.Set.Get(turn.Language, "removed", deal.Name)), UndoTexts.Set.Get(turn.Language, "done.shared"), cancellationToken);
                return removed.And(BotFramework.Storage.DocumentWrite.Delete(document.Key, document.ETag!), RemovalOf(turn, deal, last));
            case UndoDecision.Conflict conflict:
                return await disclosure.AnswerAsync(turn, OutboundActivity.Message(UndoSeveral.WhyNot(turn, deal, conflict, pipelines)), cancellationToken);
            default:
                return Say(turn, "nothing");
        }
    }

    private static BotFramework.Storage.DocumentWrite RemovalOf(SalesTurn turn, Deal deal, DealEvent created) => DocumentTypes.Event.Write(
        DocumentTypes.EventPartition(turn.TenantId, turn.Now),
        new DealEvent
        {
            Id = turn.NewId("event"),
            DealId = deal.Id,
            At = turn.Now,
            ActorId = turn.Person.Id,
            TurnId = turn.TurnId,
            Kind = DealEvent.UndoKind,
            Source = turn.IsCardAction ? EventSource.Card : EventSource.Message,
            Fields = [new FieldChange("name", deal.Name, null)],
            Undoes = created.Id,
        },
        null);

    private OutboundActivity Card(SalesTurn turn, Deal before, UndoDecision.Reverted reverted)
    {
        var title = UndoTexts.Set.Get(turn.Language, "done", reverted.After.Name);
        List<CardElement> body =
        [
            new TextBlock(CardText.Escape(title)) { Wrap = true, Weight = TextWeight.Bolder },
            .. ChangeCard.Lines(FieldText.Lines(turn, before, reverted.After, reverted.Fields, pipelines)),
            new ActionSet([UpdateVerbs.ShowButton(UndoTexts.Set.Get(turn.Language, "show"), turn.Language, reverted.After.Id)]),
        ];
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = turn.Language, FallbackText = title }, title);
    }

    private static TurnOutcome Say(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) =>
        TurnOutcome.Say(OutboundActivity.Message(UndoTexts.Set.Get(turn.Language, key, arguments)));
}
