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
        "lost", "loost", "lose", "closed lost", "closed-lost", "as lost", "it's lost", "no deal", "dead", "disqualified", "turned us down", "we're out", "we're out at", "we didn't get", "didn't get", "killed",
        "输", "输了", "输单", "输单了", "输掉了", "丢", "丢了", "丢单", "丢单了", "丢掉了", "黄了", "飞了", "没戏了", "凉了", "没拿下", "失败了", "关掉",
    ];

    public override IReadOnlyList<string> TellingCues { get; } =
        ["went with", "went w", "they went with", "they went w", "chose", "they chose", "picked", "they picked", "丢给", "丢给了", "输给", "输给了", "被"];

    public override bool CuesTakeNoOther => true;

    public override IReadOnlyList<string> Absorbs { get; } = [SlotNames.Date];

    public override IReadOnlyList<string> English { get; } =
    [
        "(we|i)? (just)? (have)? lost {deal} (,|because|since|as|due to|to) {reason}",
        "(we|i)? (just)? (have)? lost {deal}",
        "{deal} (is|was|has been|got)? (closed)? lost (,|because|since|as|due to|to) {reason}",
        "{deal} (is|was|has been|got)? (closed)? lost",
        "(move|push|set|put|mark) {deal} (to|as|into) (closed lost|closed-lost|lost)",
        "(mark|close|set) {deal} (as)? (closed)? lost ((,|because|since|as|due to) {reason})?",
        "{deal} (is)? (dead|gone) ((,|because|since) {reason})?",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(已经|已)?(输单|输单了|输了|丢了|丢单|丢单了|黄了|没戏了|失败了)(,)?(因为|由于|原因是|原因|是因为)?{reason}",
        "{deal}(已经|已)?(输单|输单了|输了|丢了|丢单|丢单了|黄了|没戏了|失败了)",
        "(输了|丢了|输掉|输掉了|丢掉了){deal}((,|因为|由于){reason})?",
        "(把|将){deal}(标记为|标为|设为|改为|改成|标成)(输单|丢单|输了)((,|因为|由于|原因是){reason})?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.CloseLost(values.Text(SlotNames.Reason));
}
