using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Closing;

/// <summary>"Lost Fabrikam, price too high." A reason is always needed.</summary>
public sealed class CloseLost : ChangeKind
{
    public override string Name => "deal.lost";

    public override TextSet Texts => ClosingTexts.Set;

    public override bool AlwaysConfirmed => true;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Reason, SlotType.Text)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. EnglishLost.Cues,
        "cl", "c/l", "closed as lost", "close as lost", "close lost", "mark lost", "to lost", "is lost", "got lost", "we lost them", "lost this one", "lost the deal",
        "lost the business", "lost the bid", "lost the tender", "lost out",
        "l on the", "took the l", "took an l", "an l on", "big l", "fallen through", "falls through", "falling through", "fell over", "went belly up", "belly up",
        "gone belly up", "gone pear-shaped", "went pear-shaped", "pear-shaped",
        "went south", "gone south", "went bust", "gone bust", "went bankrupt", "dead in the water", "dead deal", "dead duck", "a goner", "off the table",
        "off the cards", "off the menu", "deal is off", "deal's off", "deal off",
        "called the deal off", "pulled the plug", "pulls the plug", "pulling the plug", "pulled the pin", "pulled out", "pulls out", "pulling out", "backed out",
        "backing out", "backs out", "bailed", "bailed on us", "bailed out", "bowed out",
        "ghosted us", "ghosted", "ghosting us", "gone dark on us", "walked out", "walking away", "dropped us", "dumped us", "ditched us", "binned us", "bin this",
        "kill this", "shelved", "mothballed",
        "kena cancelled", "deal cancelled", "they cancelled", "they canceled", "cancelled on us", "canceled on us", "project canceled", "cancelled the deal",
        "canceled the deal",
        "project killed", "project is dead", "project stopped", "project dropped", "project shelved", "decided against", "decided against us", "decided not to buy",
        "decided not to proceed", "decided not to go ahead", "won't be buying", "won't buy",
        "not buying", "not going ahead", "not going to happen", "not proceeding", "won't proceed", "no longer interested", "not interested anymore", "lost interest",
        "didn't win", "did not win",
        "did not get", "didn't make the cut", "didn't make it", "missed out on", "knocked us back", "shot us down", "they said no", "turns us down",
        "rejected our offer",
        "declined our offer", "they declined", "they passed", "passed on it", "passed on the deal", "passing on us", "write off", "wrote off", "written off",
        "treat as lost", "disqualify",
        "unqualified", "no sale", "slipped away", "slipped through our fingers", "beat us to it", "beat us on price", "outbid us", "undercut us", "outbid", "churned",
        "struck out",
        "lost", "loost", "lose", "closed lost", "closed-lost", "as lost", "it's lost", "no deal", "dead", "disqualified", "turned us down", "we're out", "we're out at", "we didn't get", "didn't get", "killed",
        "输", "输了", "输单", "输单了", "输掉了", "丢", "丢了", "丢单", "丢单了", "丢掉了", "黄了", "飞了", "没戏了", "凉了", "没拿下", "失败了", "关掉",
        "fell through", "fell apart", "gone to a competitor", "no go", "walked away", "went cold", "dropped out", "project cancelled",
        "passed on us", "not moving forward", "rejected us", "declined", "lost it", "lost them", "跑了", "没了", "泡汤", "泡汤了", "没成", "没签成", "没中", "没中标", "落标", "落标了", "废了",
        "挂了", "不采购了", "项目取消", "项目取消了", "流标", "流标了", "掉了", "丟了", "丟單", "輸了", "被抢了", "凉凉", "黄了吧", "丢啦", "输啦",
        "输咗", "丢咗", "冇咗", "黄咗", "整黄了", "搞黄了", "弄黄了", "谈黄了", "谈崩", "谈崩了", "崩了", "掉单", "掉单了", "丢标", "丢标了", "废标", "废标了", "弃标", "弃单", "没入围", "未入围", "落选",
        "落选了", "出局", "出局了", "淘汰了", "陪跑", "陪跑了", "白忙活了", "没下文了", "死单", "歇菜", "歇菜了", "没希望了", "没指望了", "判死刑", "流失", "流失了", "跑单", "跑单了", "标输单", "标输",
        "标丢单", "标成输单", "算输单", "按输单", "按输单处理", "归输单", "记输单", "记为输单", "竞标失败", "投标失败", "没投中", "未中标", "未能中标", "没能拿下", "搞砸了", "凉凉了", "打水漂", "打水漂了", "不跟了",
        "取消合作", "终止合作", "项目终止", "项目下马", "莫得了", "没有了", "没有了啦", "没得了", "完蛋了", "完犊子了", "抢走了", "被打枪了", "没签下来", "shu le", "shule", "diu le", "diudan",
        "huang le", "已输单", "已丢单", "已输", "已流失",
        "不做了", "唔做喇", "唔做啦", "不做了吧", "做不成了", "没得做了", "合作不成", "谈不拢了",
        "寄了", "拜拜了", "歇了", "折了", "折进去了", "跪了", "扑了", "扑街", "扑街了", "凉透了", "凉透", "彻底凉了", "彻底黄了", "彻底没戏", "没戏",
        "没戏唱了", "白干了", "白干", "白忙", "白搭了", "白跑了", "遭了", "遭起了", "整脱了", "搞脱了", "黄求了", "没整成", "没搞成", "没谈成", "没谈拢",
        "谈不下来", "没谈下来", "做唔成", "唔制", "唔制了", "唔买了", "唔要了", "甩底", "走鸡", "没得搞了", "没得搞", "没得谈了", "不玩了", "不买了",
        "不签了", "不合作了", "不续了", "不续约了", "不续签了", "不要了", "放弃了", "弃了", "流了", "pass掉了", "pass掉", "被pass", "被刷了", "被刷下来",
        "刷下来了", "被毙了", "毙了", "毙掉了", "没投上", "没选上", "没选中", "落败", "落败了", "败了", "败北", "惜败", "战败", "战败了", "归为战败",
        "标为战败", "标战败", "判战败", "关为输单", "输单关闭", "告吹", "告吹了", "打了水漂", "飞单", "飞单了", "客户流失", "客户跑了", "没抢过", "没干过",
        "没pk过", "没打过", "没拼过", "没争过", "没做成", "没搞定", "冇得做", "没望了", "无望了", "踢出局", "被踢出局", "被淘汰", "被淘汰了", "closelost",
        "关成输单", "判输", "判输单", "转输单", "转丢单", "改输单", "改成输单", "改丢单", "改成丢单", "close掉", "lost了", "输掉", "丢掉", "丢失", "失单",
        "失单了", "已战败", "失标", "失标了", "没抢到", "没拿到单", "没拿到", "搞飞了", "弄飞了", "谈飞了", "整飞了", "弄丢了", "搞丢了", "整丢了", "跟丢了",
        "跟飞了", "跟黄了", "聊黄了", "聊崩了", "没跟下来", "没有拿下", "未能拿下", "未能签约", "未能成交", "没能成交", "没能签下", "未能签下", "竞争失败",
        "遗憾出局", "遗憾落标", "遗憾落选", "中途夭折", "夭折", "夭折了", "胎死腹中", "无疾而终", "不了了之", "没声了", "没动静了", "断了", "断联了",
        "失联了", "没打枪", "打枪了", .. LostWords.Cues,
    ];

    public override IReadOnlyList<string> TellingCues { get; } =
    [
        .. EnglishLost.Telling,
        "cancelled the project", "canceled the project", "killed the project", "stopped the project", "shelved the project", "froze the project", "shut the project down",
        "cancelled the purchase", "canceled the purchase", "lost out to", "lost it to", "lost the deal to", "lost the bid to", "lost against", "beaten by", "beat by", "undercut by", "outbid by", "they're going with",
        "they are going with", "going w",
        "opted for", "opts for", "switched to", "switching to",
        "stays with their", "awarded to", "been awarded to", "has been awarded to", "awarded it to", "awarded the deal to", "gave the deal to",
        "gave the business to",
        "went another way", "went elsewhere", "going elsewhere", "went a different way", "went in another direction", "went in a different direction",
        "going in another direction", "going in a different direction", "bought another",
        "they bought from", "they bought a", "they signed with", "they selected", "they opted for", "they're staying with", "building it themselves",
        "building it in-house", "doing it in-house",
        "went with", "went w", "they went with", "they went w", "chose", "they chose", "picked", "they picked", "丢给", "丢给了", "输给", "输给了", "被",
        "lost to", "went to", "gone to", "gone with", "signed with", "bought from", "selected", "被抢走", "被截胡", "选了", "选择了", "转投", "跟别家签了", "买了", "给了别家",
        "没选我们", "没要我们", "选别家了", "选了别家", "定了别家", "给别家了", "签给别家了", "项目砍了", "项目砍掉了", "项目停了", "让人截胡", "让人抢了", "投靠", "改用",
        "选了别人", "选用了", "选定了", "选别人了", "找了别家", "找别家了", "找别人了", "用了别家", "用别家了", "换了别家", "跟别人签了", "和别家签了",
        "和别人签了", "签了别家", "签了别人", "给了别人", "给别人了", "让人撬了", "让人撬走了", "被人撬了", "被撬走", "撬走了", "截胡了", "截胡", "截走了",
        "抢走了", "抢走", "抢单了", "给抢了", "撬走", "中标了别家", "指定了", "内定了", "自己开发", "自己做了", "自研了", "自己搞了",
        "自己建了", "跑去", "跑起去", "转用", "投奔", "倒向", "预算砍了", "预算被砍", "预算冻结", "冻结了",

        "拿走了", "拿走", "拿去了", "抢去了", "签走了", "签走", "接走了", "做走了", "搞走了", "弄走了", "撬了", "撬去了", .. LostWords.Telling,
    ];

    public override IReadOnlyList<string> Unless => EnglishLost.Unless;

    public override IReadOnlyList<string> SupportingCues => LostWords.Supporting;

    public override bool CuesTakeNoOther => true;

    public override IReadOnlyList<string> Absorbs { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> English { get; } =
    [
        "(kill|bin|bury|scrap|ditch|write off) {deal:deal} ((,|because of|because|since|as|due to) {reason})?",
        "(we|i)? (just)? (have)? lost {deal} (,|because of|because|since|as|due to|to) {reason}",
        "(we|i)? (just)? (have)? lost {deal}",
        "{deal} (is|was|has been|got)? (closed)? lost (,|because of|because|since|as|due to|to) {reason}",
        "{deal} (is|was|has been|got)? (closed)? lost",
        "(move|push|set|put|mark) {deal} (to|as|into) (closed lost|closed-lost|lost)",
        "(mark|close|set) {deal} (as)? (closed)? lost ((,|because of|because|since|as|due to) {reason})?",
        "{deal} (is)? (dead|gone) ((,|because of|because|since) {reason})?",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(已经|已)?(输单|输单了|输了|丢了|丢单|丢单了|黄了|没戏了|失败了)(,)?(因为|由于|原因是|原因|是因为|主要是|主要因为|主要是因为|就是因为|就因为|因)?{reason}",
        "{deal}(已经|已)?(输单|输单了|输了|丢了|丢单|丢单了|黄了|没戏了|失败了)",
        "(输了|丢了|输掉|输掉了|丢掉了){deal}((,|因为|由于){reason})?",
        "{deal:deal}(,)?寄(了)?(,)(因为|由于|主要是|就因为)?{reason}",
        "(把|将){deal}(标记为|标为|设为|改为|改成|标成)(输单|丢单|输了)((,|因为|由于|原因是){reason})?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.CloseLost(values.Text(SlotNames.Reason));
}
