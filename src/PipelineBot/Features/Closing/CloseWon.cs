using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Closing;

/// <summary>"Contoso renewal is won, 1.2m USD."</summary>
public sealed class CloseWon : ChangeKind
{
    public override string Name => "deal.won";

    public override TextSet Texts => ClosingTexts.Set;

    public override bool AlwaysConfirmed => true;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Money, SlotType.Money, Required: false)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        .. EnglishWon.Cues,
        "cw", "c/w", "closed as won", "close as won", "close won", "mark won", "to won", "is won", "got won", "winned", "deal won", "deal's won", "won this one",
        "won the deal", "won the business", "won the account", "won the bid", "won the tender",
        "w on", "w on the", "a w on", "took the w", "big w", "clinched", "snagged", "scored", "sewn up", "sewed up", "stitched up", "reeled in", "brought home",
        "brought it home", "over the line", "across the line", "past the post",
        "got it over the line", "in the bank", "home and dry", "home run", "done deal", "a done deal", "it's a deal", "we have a deal", "we've got a deal", "we sold",
        "sold them", "they bought", "they bought it",
        "signed the contract", "signed the deal", "signed the paper", "signed the papers", "signed the agreement", "signed our contract", "signed our offer",
        "signed our quote", "signed the order", "signed the po", "signed the offer", "signed the quote",
        "signed the paperwork", "signed the proposal", "signed on the line", "signed on the dotted line", "signed with us", "signed up", "signed off on the deal",
        "sign already", "signed already", "already signed", "have signed", "has signed", "just signed",
        "contract's signed", "contract is signed", "contract got signed", "contract has been signed", "contract came back signed", "agreement signed",
        "agreement is signed", "papers signed", "papers are signed", "paperwork signed", "paperwork is signed",
        "order signed", "order is signed", "sow signed", "sow is signed", "signature came", "signature is in", "signatures are in", "got the signature",
        "got a signature", "got signature", "got signatures", "signature received", "ink is dry", "ink's dry",
        "ink is on the paper", "executed the contract", "contract executed", "contract is executed", "contract is back", "signed contract is back",
        "signed contract received", "received the signed contract", "got the signed contract",
        "have the order", "have the order from", "got the order from", "received the order from", "order is in", "order's in", "order came in", "order in hand",
        "order confirmed", "placed the order", "placed an order", "placed their order",
        "ordered", "po in hand", "po landed", "po arrived", "po is here", "po's here", "got po", "got their po", "got a po", "received the po", "received po",
        "received their po", "issued the po", "issued a po", "issued po", "sent the po", "sent their po", "po signed",
        "po issued", "po got", "concluded", "been concluded", "has been concluded", "closed them", "closed this one", "closed successfully", "awarded to us",
        "awarded us", "been awarded to us", "gave it to us", "gave us the deal",
        "gave us the business", "chose us", "picked us", "selected us", "went with us", "going with us", "they picked us", "they chose us", "they went with us",
        "is ours", "they're ours", "came through for us",
        "won", "win", "closed won", "closed-won", "as won", "signed", "sigend", "they signed", "signed it", "signed the order form", "signed by both sides", "countersigned", "landed", "bagged", "in the bag",
        "we got", "got the po", "po's in", "po is in", "po came in", "done and dusted", "closed",
        "赢", "赢了", "赢单", "赢单了", "拿下", "拿下了", "签了", "签完了", "签完", "签下来了", "签下了", "签约了", "签单了", "签合同了", "合同签了", "合同今天签完了", "成交", "成交了", "成交啦", "成了",
        "中标", "中标了", "搞定", "搞定了", "关单", "盖章版合同",
        "inked", "closed the deal", "deal done", "signed and sealed", "it's ours", "po received", "order received", "got the order", "received the order",
        "purchase order", "got the contract", "we landed", "nailed", "secured", "converted", "sealed", "said yes", "just got the po from",
        "got the po from", "签字了",
        "签好了", "签下", "签回来了", "落单了", "下单了", "下单", "成单", "成单了", "收到订单", "订单到了", "拿到合同", "拿到了", "到手", "落袋", "谈成", "谈成了", "谈下来了", "赢下", "赢下了", "中了",
        "盖章了", "合同盖章", "合同回来了",
        "贏了", "贏單", "qian le", "签啦", "拿下啦", "赢啦", "签约啦",
        "赢咗", "签咗", "签咗喇", "倾掂", "倾掂咗", "中咗标", "签成", "签成了", "谈拢了", "签妥", "签妥了", "签订了", "合同已签", "合同签好了", "合同签完了", "合同签回来了", "合同回传", "合同回传了", "合同到手",
        "合同到手了", "合同寄回来了", "双方盖章", "章都盖完了", "章都盖好了", "章盖了", "章盖好了", "盖好章", "盖好章了", "盖好了", "盖完了", "公章盖了", "用印了", "成案", "成案了", "正式成案", "正式签约", "正式签了",
        "po收到了", "收到po", "po到了", "po来了", "po下来了", "下po了", "下po", "收到订单了", "收到中标通知", "收到中标通知书", "中标通知书到了", "拿到中标通知书", "算赢单", "算赢", "算赢单了", "按赢单",
        "标赢单", "标赢", "标成赢单", "已签约", "已签单", "已中标", "已成交", "已赢单", "已拿下", "收单了", "喜提", "吃下", "吃下了", "拿到手", "拿到手了", "搞到手了", "到手了", "入袋", "进账", "qian xia",
        "qian xia le", "ying le", "yingdan", "na xia", "naxia", "拿捏住了", "攻下", "攻下了", "啃下来了", "磨下来了", "谈妥签了", "成交咯", "签咯", "赢咯", "签喽", "签单啦", "中标啦",
        "成单啦", "签字盖章",
        "签了约", "签了约了", "签了单", "落了单", "落了订", "签好字了", "签完字了", "签完字", "签字盖章了", "签起了", "签到手", "妥了", "稳稳拿下", "上岸了",
        "上岸", "收入囊中", "收入囊中了", "吃下来了", "拍板签了", "正式签署", "签署了", "已签署", "已正式签署", "签署完成", "完成签约", "完成签署",
        "签约完成", "合同签署", "合同已签署", "合同生效", "回签了", "双签", "双签完成", "签毕", "签掉了", "赢下来了", "赢麻了", "赢到手", "夺标", "夺标了",
        "标中了", "标到了", "投中了", "投中", "中选", "中选了", "下定了", "下订了", "付定金了", "定金到了", "下订单了", "下了订单", "给订单了", "po发了",
        "po发来了", "po给了", "出po了", "开po了", "发po了", "合同发回来了", "合同落袋", "落袋为安", "落袋为安了", "拿单了", "拿到单了", "拿到订单",
        "拿到订单了", "成事了", "搞成了", "做成了", "成功签约", "成功签单", "成功拿下", "顺利签约", "顺利拿下", "顺利签单", "签约成功", "签单成功",
        "竞标成功", "投标成功", "关赢", "关成赢单", "转赢单", "改赢单", "改成赢单", "记赢单", "记为赢单", "关为赢单", "win了", "won了", "拿到单", "接到单",
        "接了单", "接单了", "搞掂", "搞掂了", "成了一单", "开单成功", "签约落地", "合同落定", "啃下", "啃下了", "打下来了", "打下了", "拿下来了", "谈成签了",
        "中标结果公示", "中标公示", "公示中标", "签了字", "签了合同", "签了回来", "合同寄到了", "合同收到了", "合同回签", "合同用印", "合同用印完成",
        "合同双签", "盖了章", "盖完章", "盖完章了", "章盖完了", "盖章完成", "圆满签约", "圆满成交", "顺利成交", "成交完成", "完成成交", "达成成交",
        "达成合作", "牵手成功", "官宣",
        "盖章回来", "盖章回来了", "盖好章回来了", "盖完章回来了", "签字回来了", "签好回来了", "签完回来了", "合同到了", "盖章合同到了", "盖章合同回来了",
        "合同盖好章了", "成功签下", "成功中标", "成功签订", "正式签订", "正式签下", .. WonWords.Cues,
    ];

    public override IReadOnlyList<string> SupportingCues => WonWords.Supporting;

    public override bool CuesTakeNoOther => true;

    public override IReadOnlyList<string> Absorbs { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> Unless { get; } =
    [
        .. EnglishWon.Unless,
        "争取", "力争", "力求", "努力", "想办法", "想要", "想把", "想签", "想拿", "想赢", "目标", "计划", "尽量", "尽快", "务必", "必须", "一定要", "冲刺",
        "冲一把", "冲一下", "有信心", "有希望", "保证", "誓要", "誓必", "志在", "全力", "搏一搏", "搏一下", "拼一把", "拼一下", "盼着", "盼", "期待", "坐等",
        "等着", "我要把", "得把", "才能", "就能", "预计", "预期", "拟于", "拟签", "将于", "准备于", "有望",
    ];

    public override IReadOnlyList<string> English { get; } =
    [
        "{deal} (is|was|has been|got)? (closed won|closed as won|closed-won|won) (now)? (,|for|at|with)? {money}",
        "{deal} (is|was|has been|got)? (closed won|closed as won|closed-won|won) (now)?",
        "(we|i)? (just)? (have)? (won|signed|landed|bagged) {deal} (, | for | at | with)? {money}",
        "(we|i)? (just)? (have)? (won|signed|landed|bagged) {deal}",
        "(move|push|set|put|mark) {deal} (to|as|into) (closed won|closed-won|won)",
        "(mark|close|set) {deal} (as)? (closed)? won ((,|for|at|with)? {money})?",
        "{deal} (is|was|has been|got)? signed ((,|for|at|with)? {money})?",
        "close {deal}",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(已经|已|终于|刚|刚刚)?(赢了|赢单|赢单了|拿下了|拿下|成交了|签了|签约了|签下来了|签单了|中标了)(,)?(金额|合同额|总额)?(是|为)?{money}",
        "{deal}(已经|已|终于|刚|刚刚)?(赢了|赢单|赢单了|拿下了|拿下|成交了|签了|签约了|签下来了|签单了|中标了)",
        "(赢了|赢下|赢下了|拿下|拿下了|签了|签下|签下了){deal}((,)?{money})?",
        "(把|将){deal}(标记为|标为|设为|改为|改成|标成)(赢单|赢了|成交)((,)?{money})?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.CloseWon(values.MoneyOrNull(SlotNames.Money));
}
