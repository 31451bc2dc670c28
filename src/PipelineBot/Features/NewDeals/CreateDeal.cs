using NodaTime.Text;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Deals;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Amounts;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.NewDeals;

/// <summary>"New deal Northwind ERP 300k close 2026-12-20": the speaker's own, in the first stage, with that stage's milestones.</summary>
public sealed class CreateDeal(DealUpdater updater, PipelineSet pipelines, DialogSet<SalesTurn> dialogs, SlotReader slots, Disclosure disclosure) : ICommand, IDialogFeature, IHinted
{
    public const string DialogId = "deal.create";
    private static readonly Slot DateSlot = new(SlotNames.Date, SlotType.Date);

    private Dialog<SalesTurn>? dialog;

    public string Name => "deal.create";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal} (,)? (worth|for|of|at)? (about|around|roughly|approx|approximately|circa|some)? {money} (,)? (close|closes|closing|close date|closing date|by|due) (on|by|is)? {date}",
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal} (,)? (close|closes|closing|close date|closing date|by|due) (on|by|is)? {date} (,)? (worth|for|of|at)? (about|around|roughly|approx|approximately|circa|some)? {money}",
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal} (,)? (worth|for|of|at)? (about|around|roughly|approx|approximately|circa|some)? {money} (,)? {date}",
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal} (,)? (worth|for|of|at)? (about|around|roughly|approx|approximately|circa|some)? {money}",
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal} (,)? (close|closes|closing|close date|closing date|by) (on|by|is)? {date}",
        "(new|create|add|start|open) (a)? (new)? (deal|opportunity|opp) (:|called|named|for|with)? {deal}",
        "create {deal} (,)? (worth|for|at)? {money} (,)? (close|closes|closing|close date|closing date|by|due) (on|by|is|in)? {date}",
        "(new|create|add|start) (a)? (new)? (deal|opportunity|opp)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(新建|创建|新增|加|加个|添加|建|建个|开)(一个)?(新)?(商机|单子|项目|机会)(:|,|叫|叫做|名叫|名字叫|名字是|名称是)?{deal}(,)?(金额|预算)?{money}(,)?(预计)?{date}(前|之前)?(成交|签约|签单|关单)?",
        "(新建|创建|新增|加|加个|添加|建|建个|开)(一个)?(新)?(商机|单子|项目|机会)(:|,|叫|叫做|名叫|名字叫|名字是|名称是)?{deal}(,)?(金额|预算)?{money}",
        "(新建|创建|新增|加|加个|添加|建|建个|开)(一个)?(新)?(商机|单子|项目|机会)(:|,|叫|叫做|名叫|名字叫|名字是|名称是)?{deal}(,)?(预计)?{date}(前|之前)?(成交|签约|签单|关单)",
        "(新建|创建|新增|加|加个|添加|建|建个|开)(一个)?(新)?(商机|单子|项目|机会)(:|,|叫|叫做|名叫|名字叫|名字是|名称是)?{deal}",
        "(新建|创建|新增|添加)(一个)?(新)?(商机|单子|项目)",
        "(new|新建|新开|新录|开新案)(:|,)?{deal}(,)?(金额|预算)?{money}((,)?(预计)?{date}(前|之前)?(成交|签约|签单|关单|签|结案|结)?)?",
        "(new deal|new opp|new opportunity|新单|新单子|新deal|开单|录单|建单)(:|,)?{deal}(,)?(金额|预算)?{money}(,)?(预计)?{date}(前|之前)?(成交|签约|签单|关单|签|结案|结)?",
        "(new deal|new opp|new opportunity|新单|新单子|新deal|开单|录单|建单)(:|,)?{deal}(,)?(金额|预算)?{money}",
    ];

    private static readonly string[] ChineseCues =
    [
        "建个机会", "建机会", "开个机会", "录个机会", "录机会", "加个机会", "新增机会", "商机登记", "商机录入", "商机报备", "报备一个", "报备商机", "新单登记", "录单", "录一单", "录一个单", "录个单",
        "录个新单", "录新单", "建一单", "建新单", "建个新单", "开单", "开个单", "开新单", "开个新单", "开张新单", "开一单", "开张单", "开个新单子", "新增案件", "新案件", "新案子", "新建案件", "开个案子", "开个新案子",
        "立个新项目", "新增单子", "新增一单", "新增项目", "添加单子", "添加项目", "加个单子", "加个新单子", "加新单", "有个新单", "来了个新单", "来个新单", "来新活儿", "新机会一个", "新线索一个",
        "登记个商机", "登记一单", "登记新单", "登一个商机", "登个商机", "登一个新商机", "登个新商机", "录一个新商机", "录个新商机", "录新商机", "建个新商机", "建一个新商机", "建新商机", "帮建商机", "挂个新单", "挂个商机",
        "xinjian shangji", "xin jian shang ji", "新deal", "新的商机", "新的单子", "新的deal", "加个deal", "建个deal", "create 商机", "create一个",
        "新建一个", "新建个", "新增一个", "新增个", "新开个", "开一个新的", "加一条商机", "加条商机", "录条商机", "录一条商机", "建条商机", "新建一条商机", "新增一条商机", "再建一个商机", "再建个商机", "再加一个商机",
        "再加个商机", "再录一个", "帮我建个单", "建个单", "帮建个单", "建个新项目", "新建一个项目", "来了个新客户", "新来一个单子", "新接了一个单子", "接了个新单", "接了个单子", "新接一单", "拓了个新客户", "刚拿到一个新线索",
        "来了个新线索", "来了个线索", "有个线索", "来条线索", "新线索录入", "线索录入", "录个线索", "录一条线索", "建个线索", "加个线索",
        "有个新活儿", "有个新活", "来个新活", "来了个新活", "新活儿", "新活", "有个新项目", "来了个新项目", "接了个新项目", "接到个新项目", "接到一个新项目",
        "新接了个单", "新接一个单", "新进来一个", "新进一单", "新来一单", "新来了一单", "新来个单", "新增一笔商机", "新增一笔", "新增一笔案子", "一笔新商机",
        "加一笔", "加一笔商机", "开一笔", "开一笔新单", "录一笔", "建一笔", "登一笔", "报备一单", "报一个新商机", "报个新商机", "报个商机", "报一个商机",
        "拉了个新单", "拉到个新单", "拉到一个新单", "谈了个新单", "聊了个新单", "聊到一个新单", "谈到一个新单", "跑到个新单", "挖到个新单", "挖到一个新商机",
        "挖了个新商机", "发掘一个新商机", "有新商机", "有新单", "有新单子", "有新项目", "有新线索", "有条新线索", "有一个新线索", "有一个新商机",
        "有一个新项目", "有一个新单子", "有一个新单", "多了个新单", "多了一单", "多一单", "又来一单", "又来一个", "又有一单", "又有个新单", "加多一单",
        "加多张单", "开返张单", "帮开个单", "帮我开单", "帮我开张新单", "帮我开个单", "帮我录个单", "帮我建单", "帮我加单", "新立一个项目",
        "立项一个", .. NewDealWords.Cues,
    ];

    public GistKind Gist { get; } = new(
        "deal.create",
        [
            "new 商机", "a new 商机", "open a new 商机", "new deals", "new deal alert", "one new deal", "one new opportunity", "one more deal", "one more opportunity",
            "one more opp", "another opportunity", "another opp", "another new opportunity", "yet another deal",
            "brand new deal", "brand new opportunity", "fresh deal", "fresh opportunity", "fresh lead", "fresh one", "hot lead", "inbound lead", "inbound deal",
            "new logo", "new biz", "new pursuit", "new project :", "new one :", "new one in", "got new one", "got a new one",
            "got a new lead", "got a new opportunity", "got a new opp", "got a new prospect", "have a new deal", "have a new opportunity", "have a new one",
            "have a new lead", "we have a new deal", "we've got a new deal", "i've got a new deal", "we got a new deal",
            "create an opp", "create opp", "create one deal", "create one new deal", "create one new opportunity", "create a new deal", "create a new opportunity",
            "create new opportunity", "create new opp", "create a deal for", "creating a deal", "opp create",
            "deal create", "opp add", "deal add", "new opportunity alert", "new deal for", "a new deal for", "new opportunity for", "add an opp", "add opp", "add a new deal", "add a new opportunity",
            "add new opportunity", "add one deal", "add one more deal", "add another deal", "add a deal for", "open an opp", "open opp",
            "open an opportunity", "open opportunity", "open a new deal", "open a new opportunity", "open a new opp", "open new deal", "open new opportunity",
            "open up a deal", "open up a deal for", "open up a new deal", "open up an opportunity", "start a new deal",
            "start an opportunity", "start a new opportunity", "start a deal for", "spin up a deal", "spin up a deal for", "spin up a new deal",
            "spin up an opportunity", "set up a deal", "set up a new deal", "set up a deal for", "set up an opportunity", "kick off a deal",
            "log an opportunity", "log opportunity", "log an opp", "log a deal for", "log one new deal", "log a new deal for", "log new opportunity", "enter a deal",
            "enter a new deal", "enter a deal for", "enter new deal", "enter an opportunity", "enter deal", "record a deal",
            "record a new deal", "record a new opportunity", "track a deal", "track a new deal", "start tracking", "register a new deal", "register deal",
            "register an opportunity", "register new deal", "register a new opportunity", "deal reg", "put in a deal",
            "put in a deal for", "put in an opportunity", "put up a deal", "make deal", "make an opportunity", "make a new opportunity", "make a new opp",
            "build a deal", "include a deal", "as a new deal", "as a new opportunity", "as an opportunity", "as new deal",
            "as an opp", "as a new opp", "as new opportunity", "into the pipeline", "to the pipeline as", "pop in a deal", "chuck in a deal", "stick in a deal",
            "throw in a deal", "creat a deal", "creat a new deal", "creat new deal", "cerate deal", "cerate a deal",
            .. EnglishWords.Cues, .. ChineseCues,
            "new deal", "a new deal", "new opportunity", "a new opportunity", "new opp", "create deal", "create a deal", "creat deal", "add deal", "add a deal", "open a deal", "open a deal for", "log a deal", "log a new opportunity", "log a new deal", "start a deal", "set up", "i have a new deal", "opening a deal", "got a new deal", "new prospect", "new lead", "add opportunity", "add an opportunity", "add new deal", "register a deal", "log deal", "create opportunity", "create an opportunity", "create new deal", "start deal", "make a new deal", "make a deal", "put in a new deal", "another deal", "another new deal", "open deal", "log new deal",
            "新建商机", "新建一个商机", "新建机会", "新商机", "新机会", "录入商机", "录一个商机", "录个商机", "建个商机", "建一个商机", "加个商机", "加一个商机", "新增商机", "创建商机", "开个商机", "新建 deal",
            "新建deal", "新建单子", "新单子", "建个单子", "有个新线索", "新线索", "新键商机", "建单", "立个项", "新开一个", "登记一个商机", "登记商机", "加一单", "新单", "添加商机", "添加一个商机", "录个单子",
            "录入一个商机", "新建一个单子", "建一条商机", "新建项目", "开个新商机", "加个新商机", "加新商机", "新增一个商机", "创建一个商机", "新建一个机会", "有个新商机", "有个新项目", "新项目",
        ],
        [GistSlot.NewName(SlotNames.Deal), GistSlot.Value(SlotNames.Money), GistSlot.Value(SlotNames.Date)])
    {
        IsAboutTopic = false,
        SupportingCues =
        [
            .. EnglishWords.Supporting,
            "called", "named", "as a deal", "worth", "closing", "close", "closes", "by",
            "名称", "名称是", "叫做", "叫作", "就叫", "取名", "报了", "报价", "报了个", "年底签", "月底签", "要签", "能签", "大概", "估计", "金额大概", "盘子", "规模", "体量", "先记上", "先记着", "先录着", "先挂着", "客户想做", "客户想要", "客户要做", "想做", "先建上", "先建着", "先录上", "先挂上", "签单", "落单", "结案", "名字叫", "名字是", "叫", "名叫", "成交", "签", "签约", "预计",
            "预算", "金额", "关单", "name is", "titled", "budget", "budget is", "with a budget of", "amount", "value", "valued at", "size", "est", "estimated", "estimated at", "call it", "about", "roughly", "around", "close date", "closing date", "close in", "close by", "closing by", "closing in", "closes in", "closes on", "closing on", "target", "target close", "target date", "targeting", "due", "decision", "decision in", "decision by", "decision on", "expected", "expected close", "expecting", "expected by", "sign by", "signing by", "to close", "to close by", "should close", "eta", .. NewDealWords.Supporting,
    ],
    };

    public Dialog<SalesTurn> Dialog => dialog ??= Build();

    public string Title(SalesTurn turn, PhraseMatch match) => NewDealTexts.Set.Get(turn.Language, "title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => dialogs.BeginAsync(
        turn,
        DialogId,
        new NewDealDraft
        {
            Name = match.Slots.GetValueOrDefault(SlotNames.Deal)?.Text ?? "",
            MoneySaid = match.Slots.GetValueOrDefault(SlotNames.Money)?.Text,
            DateSaid = match.Slots.GetValueOrDefault(SlotNames.Date)?.Text,
        },
        cancellationToken);

    private WaterfallDialog<SalesTurn, NewDealDraft> Build()
    {
        var waterfall = new WaterfallDialog<SalesTurn, NewDealDraft>(DialogId, NewDealJson.Default.NewDealDraft);
        waterfall.AddStep(
            "name",
            (turn, draft) => draft.Name.Length > 0 ? null : Prompt.ForText(Text(turn, "ask.name")),
            AnswerName);
        waterfall.AddStep("date", AskDate, AnswerDate);
        waterfall.AddStep("duplicate", AskDuplicate, (turn, draft, answer) =>
        {
            draft.DuplicateWanted = answer.Confirmed == true;
            return draft.DuplicateWanted ? StepResult.Next : StepResult.End(TurnOutcome.Say(OutboundActivity.Message(Text(turn, "notCreated"))));
        });
        waterfall.Finish(CreateAsync);
        return waterfall;
    }

    /// <summary>"Northwind ERP, 300k, close 12/20" says more than the name; a comma in front of anything else belongs to the name.</summary>
    private StepResult AnswerName(SalesTurn turn, NewDealDraft draft, PromptAnswer answer)
    {
        var (name, money, date) = (answer.Text, draft.MoneySaid, draft.DateSaid);
        while (name.LastIndexOfAny([',', '，']) is var comma and > 0 && name[(comma + 1)..].Trim() is { Length: > 0 } piece)
        {
            if (money is null && MoneyRecognizer.TryParseWhole(piece, out _))
                money = piece;
            else if (date is null && slots.Read(DateSlot, piece = WithoutClosing(piece), new Deal(), turn) is { Value: not null } or { Choices: not null })
                date = piece;
            else
                break;
            name = name[..comma].Trim();
        }

        (draft.Name, draft.MoneySaid, draft.DateSaid) = (name, money, date);
        return StepResult.Next;
    }

    private static string WithoutClosing(string day)
    {
        foreach (var word in (ReadOnlySpan<string>)["成交", "签约", "签单", "关单"])
        {
            if (day.EndsWith(word, StringComparison.Ordinal))
                return day[..^word.Length];
        }

        return day;
    }

    private Prompt? AskDate(SalesTurn turn, NewDealDraft draft)
    {
        if (draft.Date is not null || draft.DateSaid is not { } said)
            return null;
        var reading = slots.Read(DateSlot, said, new Deal(), turn);
        if (reading.Value is { } date)
        {
            draft.Date = date;
            return null;
        }

        return reading.Choices is { } choices
            ? Prompt.ForChoice(reading.Problem!, choices, acceptsText: true)
            : Prompt.ForDate(Texts.Say.Sentences(turn.Language, reading.Problem, Text(turn, "ask.date", Texts.Quoted.Of(draft.Name))));
    }

    private static StepResult AnswerDate(SalesTurn turn, NewDealDraft draft, PromptAnswer answer)
    {
        draft.DateSaid = answer.Date is { } date ? LocalDatePattern.Iso.Format(date) : answer.Choice ?? answer.Text;
        return StepResult.GoTo("date");
    }

    private static Prompt? AskDuplicate(SalesTurn turn, NewDealDraft draft) =>
        draft.DuplicateWanted || turn.Directory.DealsVisibleTo(turn.Person).Find(draft.Name, 1) is not [{ Score: >= 1, Value.Status: DealStatus.Open } same]
            ? null
            : Prompt.ForConfirm(Text(turn, "duplicate", turn.IsPersonal ? same.Value.Name : Texts.Quoted.Of(draft.Name)), Texts.YesNo.Yes(turn.Language), Texts.YesNo.No(turn.Language));

    private async ValueTask<TurnOutcome> CreateAsync(SalesTurn turn, NewDealDraft draft, CancellationToken cancellationToken)
    {
        var context = updater.ContextFor(turn, turn.Person.Id);
        var wanted = new NewDeal
        {
            Id = turn.NewId("deal"),
            Name = draft.Name,
            Account = draft.Account ?? "",
            OwnerId = turn.Person.Id,
            Amount = draft.MoneySaid is { } said && MoneyRecognizer.TryParseWhole(said, out var money) ? new Money(money.Value.Amount, money.Value.Currency ?? turn.TeamCurrency) : null,
            CloseDate = draft.Date is { } date ? LocalDatePattern.Iso.Parse(date).Value : null,
        };
        if (DealRules.Create(wanted, context) is not DealDecision.Changed created)
            return TurnOutcome.Say(Refusal(turn, wanted, DealRules.Create(wanted, context)));

        turn.State.Notes[DealResolver.LastDealNote] = wanted.Id;
        LastUpdate.RememberNew(turn, wanted.Id);
        var happened = DealEvent.Of(turn.NewId("event"), created, [], context, turn.IsCardAction ? EventSource.Card : EventSource.Message);
        var update = new DealUpdate(new Deal(), created.After, happened, [], new UpdateDraft());
        var announced = Text(turn, "created", created.After.Name);
        var outcome = await disclosure.ReportAsync(turn, DealCard.Render(turn, created.After, pipelines, update), announced, cancellationToken);
        // A button's question gives way to the card; a sentence is answered in words first.
        if (turn is { IsPersonal: true, IsCardAction: false })
            outcome.Replies.Insert(0, OutboundActivity.Message(announced));
        return outcome.And(
            DocumentTypes.Deal.Write(turn.TenantId, created.After, null),
            DocumentTypes.Happened(turn.TenantId, turn.Now, happened));
    }

    private OutboundActivity Refusal(SalesTurn turn, NewDeal wanted, DealDecision decision) =>
        UpdateAnswers.Refused(turn, new Deal { Name = wanted.Name.Length > 60 ? wanted.Name[..60] + "…" : wanted.Name }, (DealDecision.Refused)decision, pipelines);

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => NewDealTexts.Set.Get(turn.Language, key, arguments);
}
