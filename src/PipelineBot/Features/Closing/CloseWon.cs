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

    public override IReadOnlyList<string> English { get; } =
    [
        "{deal} (is|was|has been|got)? (closed won|closed as won|closed-won|won) (now)? (,|for|at|with)? {money}",
        "{deal} (is|was|has been|got)? (closed won|closed as won|closed-won|won) (now)?",
        "(we|i)? (just)? (have)? (won|signed|landed|bagged) {deal} (, | for | at | with)? {money}",
        "(we|i)? (just)? (have)? (won|signed|landed|bagged) {deal}",
        "(move|push|set|put|mark) {deal} (to|as|into) (closed won|closed-won|won)",
        "(mark|close|set) {deal} (as)? (closed)? won ((,|for|at|with)? {money})?",
        "{deal} (is|was|has been|got)? signed ((,|for|at|with)? {money})?",
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
