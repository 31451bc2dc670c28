using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Handovers;

/// <summary>"Hand over Contoso to Megan": the deal and its owner's open milestones go along.</summary>
public sealed class HandOverDeal : ChangeKind
{
    public override string Name => "deal.handover";

    public override TextSet Texts => HandoverTexts.Set;

    public override bool AlwaysConfirmed => true;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Person, SlotType.Person)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. CommonCues.Changing, .. EnglishWords.Cues,
        "handed over", "handing over", "hands over", "handed off", "handing off", "hands off", "transferred", "transferring", "transfers", "assigned", "assigning",
        "assigned to", "assign to", "assignee", "reassigned",
        "reassigning", "given to", "passing on", "passed on to", "pass to", "give to", "moved to", "move to", "goes over to", "swap to", "swapped to",
        "switch owner to",
        "gave", "handed", "take back", "taking back", "taking on", "taking over", "own", "running", "covering", "cover", "took over", "has taken over", "taken over by", "takes on", "take on", "taking on", "taking", "take", "overtakes", "overtake", "overtaking", "overtook",
        "is picking up", "picking up", "picks up", "pick up", "picked up", "will pick up", "inherits", "inherit",
        "inherited", "inheriting", "should get", "should take", "should have", "should own", "should run", "should handle", "should look after", "shall take",
        "shall take over", "can have", "can take", "can take over", "can run with", "may take over",
        "run with", "runs with", "gonna run", "gonna run with", "gonna take", "gonna handle", "will be running", "will run with", "handles", "handling", "handle",
        "is handling", "will be handling", "is now handling", "looking after",
        "will look after", "look after", "will manage", "will be managing", "will lead", "heads up", "in charge", "in charge of", "is in charge of", "responsible",
        "responsible for", "is responsible for",
        "new home", "sits with", "lands with", "stepping in on", "steps in on", "stepping in for", "is stepping in on", "new rep", "new rep is", "account manager",
        "account exec", "account owner", "deal owner", "new deal owner", "owner is", "owner now", "owner should be", "owner to", "now owns", "should be owned by",
        "point person", "point of contact", "lead person", "is yours",
        "hand over", "handover", "hand", "transfer", "assign", "reassign", "give", "pass", "pass on", "on to", "takes over", "take over", "taking over", "takes", "will take", "will own", "owns", "owner", "owner of", "'s now", "->", "→",
        "转", "转给", "转交", "转交给", "转到", "交给", "交接给", "移交给", "过户给", "负责", "负责人", "负责人改成", "跟进", "给", "接手", "接", "名下", "归", "跟",
        "goes to", "belongs to", "is with", "run by", "handled by", "now with", "switch to", "new owner", "new owner is", "owned by", "reassign to", "hand off",
        "handoff", "moves to", "over to", "take care of", "looks after", "will handle", "will run", "交接", "接管", "接过去", "来跟", "负责跟", "分给", "分配给", "派给", "改由", "改给", "由",
        "让", "接盘", "交由", "移交", "转手给", "交到", "归到",
        "挂到", "挂给", "挂在", "交俾", "交畀", "转俾", "转畀", "俾", "畀", "甩给", "扔给", "让给", "递给", "过给", "过户到", "划给", "划到", "划归", "归属", "归属人", "顶上", "顶替", "代管",
        "代跟", "来盯", "操盘", "牵头", "主跟", "负责业务", "业务负责人", "负责同事", "负责销售", "owner改成", "owner换成", "owner改为", "owner换", "换给", "换成", "转派", "转派给", "改派",
        "改派给", "指派给", "委派给", "安排给", "分派给", "交接到", "转手", "跟单人", "跟进人", "销售负责人", "接着跟", "继续跟", "接下来跟", "来带", "来负责", "去跟",
        "转出去", "过继给", "送给", "留给", "归他", "归她", "由他", "接班", "接替", "接任", "换负责人", "负责人换成", "负责人改为", "负责人是", "负责人变成", "owner是", "对接人", "对接人换成", "主责",
        "责任人", "责任人改成", "责任人改为", "销售改成", "销售换成", "zhuan gei", "zhuangei", "jiaogei",
        "丢给", "丢给了", "抛给", "塞给", "推给", "转卖给", "让度给", "转由", "转交由", "调给", "调到", "拨给", "拨到", "交棒", "交棒给", "交割给", "交予",
        "转予", "移转", "移转给", "移转至", "过继", "换人", "换人跟", "换个人", "换个人跟", "改成", "归他管", "归她管", "管", "去管", "来管", "来整", "整",
        "去整", "切跟", "去盯", "盯", "盯着", "盯一下", "接过", "接棒", "接下", "顶", "顶一下", "负责业务换成", "窗口换成", "窗口改成", "业务换成",
        "业务改成", "转跟", "转跟给", "挂他名下", "放到", "放在", "归属到", "请他跟", "请她跟", "分派", "交办", "承接", "承办",
        "转办", "移办", "主办", "经办",
    ];

    public override IReadOnlyList<string> SupportingCues { get; } = ["忙不过来", "我手上忙不过来", "顾不过来", "我不行了", "不行了", "hold不住", "hold不住了", "跟不动了", "搞不定",
        "不想跟了", "跟不了了", "跟不了", "没空跟", "没精力跟", "没时间跟", "跟不过来", "顾不上", "顾不上了", "没精力", "太忙了", "我太忙", "同志", .. Composed.Of("我 我们 本人 我这边", "不跟了 跟不了了 跟不了 不管了 不带了 不盯了 顾不上了 忙不过来了 跟不过来")];

    public override IReadOnlyList<string> ToldBy { get; } = [];

    public override IReadOnlyList<string> Fields { get; } =
    [
        "负责人", "归属人", "归属", "跟单人", "跟进人", "owner", "对接人", "责任人", "业务负责人", "销售负责人",
        .. EnglishWords.Fields,
    ];

    public override IReadOnlyList<string> Unless => EnglishWords.Unless;

    public override IReadOnlyList<string> English { get; } =
    [
        .. EnglishWords.Phrases,
        "(hand over|handover|hand|transfer|assign|reassign|give|pass) {deal} (over)? to {person}",
        "{person} (takes|will take|takes over|took over|is taking over) {deal}",
        "{person} (is|becomes) the (new)? owner of {deal}",
        "(hand over|handover|transfer|reassign) {deal}",
        .. CommonPhrases.Changing("(owner|account owner|deal owner|person in charge|account manager|rep|sales rep)"),
        "{deal} (->|=>|→) {person}",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(把|将){deal}(转|转交|交|交接|移交|转让|分配|分|指派)(给|到){person}",
        "{deal}(转|转交|交|交接|移交|分配)(给|到){person}(了|负责|跟进)?",
        "{deal}(由|让|换){person}(来)?(负责|跟进|接手|跟)",
        "(把|将)?{deal}(的)?(单子|单|项目)?(交回|交还|还|转回|退回|给回|转返|交返)(给|来给)?{person}(吧|了)?",
        "{person}(接手|接|接管){deal}",
        "(移交|转交|交接){deal}",
        "(把|将)?{deal}(转|交|派|分|甩|扔|让)给{person}(handle|来|来跟|去跟|跟|跟进|负责|盯|带|处理|接手)(吧|了|好了)?",
        "{deal}(转|交|派|分)给{person}(吧|了|得了|好了)",
        "(把|将)?{deal}(换个人|换人|换一个人|另外找人|找别人|交给别人|转给别人)(来)?(跟|负责|带|接|接手|管|盯)?(吧|了)?",
        "(把|将)?{deal}(,)?(以后|之后|往后|今后|那|就|还是)?(归|由|让|换)?{person}(来)?(跟|管|接|接手|负责|盯|带|接管|来跟|来管)(吧|了|哈)?((,)?(转|转到|放|放到|挂|挂到|归|归到|划到|改到|改成)(我|我的|他|他的|她|她的)名下(吧)?)?",
        "(把|将)?{deal}(转|转到|转给|交给|分给|派给|归|归到|归给|划给|划到|挂到|挂在|放到|放在|过给|过户给|改到|改成|给){person}(的)?(名下|这里|这边|这儿)?(吧|了)?",
        "{deal}(,)?(还是|就|以后|之后)?{person}(自己|自个儿|自个|亲自|本人)(来|先)?(跟|管|接|接手|负责|盯|带|跟进)(吧|了|好了)?((,)?(转|转到|放|放到|挂|挂到|归|归到|划到|改到|改成)?(我|我的|他|他的|她|她的)名下(吧)?)?",
        "(把|将)?{deal}(,)?(还是|就)?{person}(来)?(接|接手|接盘|跟|负责|带)(,)(转|转到|放|放到|挂|挂到|归|归到|划到|改到|改成)(我|我的|他|他的|她|她的)名下(吧)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.HandOver(values.Text(SlotNames.Person));
}
