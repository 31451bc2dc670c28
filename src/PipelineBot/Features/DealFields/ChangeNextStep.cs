using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealFields;

/// <summary>"Next step for Contoso: send the quote."</summary>
public sealed class ChangeNextStep : ChangeKind
{
    public override string Name => "deal.nextStep";

    public override TextSet Texts => DealFieldTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Next, SlotType.Text)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        "ns", "n/s", "nxt", "nxt stp", "next stp", "nextsteps", "next step by", "next step on", "next step for", "next step with", "next step at", "next step of",
        "next steps on", "next steps for", "next steps with", "next steps are", "next steps is",
        "next step will be", "next step would be to", "next step now is", "next step is now", "next step should be", "next on", "next for", "next with", "next at",
        "next up on", "next up for", "next up is", "next up with", "next thing on", "next thing is",
        "next action on", "next action for", "next action is", "next actions", "next move", "next move on", "next move for", "next move is", "next task",
        "next task is", "next job", "next job is", "next item", "following step", "following step is", "my next step",
        "follow up on", "followup", "action point", "action item is", "to do for", "to do on", "todo for", "todo on", "to-do for", "to-do on", "to-do is", "todo is",
        "what's next is", "then we need to", "the next thing to do", "next thing to do", "next i need to",
        "next step", "next steps", "nextstep", "nxt step", "next action", "next up", "next thing",
        "下一步", "下一步计划", "下一步行动", "下一步是", "下一步为", "下一步更新为", "接下来", "接下来要做的是", "接下来要", "下步",
        "next", "next is", "to do", "todo", "to-do", "action item", "follow up", "follow-up", "next step is", "next step is to", "下一步动作", "后续", "后续动作", "待办", "接着",
        "下步计划",
        "下一步工作安排", "下一步工作", "下一步打算", "下一步就是", "下一步要", "下一步得", "下步动作", "下步工作", "后面要做的是", "后面要做的", "后面要做", "接下来要做的", "接下来就是", "接下来得",
        "接下来打算", "后续安排", "后续计划", "后续工作", "后续要", "后续是", "xiayibu", "xia yi bu", "nextstep是", "next step是", "next action是",
        "下一步工作是", "下一步计划是", "下一步动作是", "下一步安排是", "下一步我", "下一步我要", "下一步得先", "下一步先",
        "下步就是", "下步是", "下步要", "下步先", "接下来我", "接下来我要", "接下来先", "接下来去", "接下来该", "后面我", "后面先",
        "后面就", "后续我", "后续先", "next动作", "next一步", "之后要", "之后要做", "之后先", "跟住要做", "跟住要做嘅", "之后的动作", "待办事项", "待办是",
        "要做的下一步", "行动计划", "行动项",
    ];

    public override IReadOnlyList<string> SupportingCues { get; } = ["→", "=", "更新为", "改成", "改为", "是", "为",
        "update成", "update为", "改做", "改写成", "更新", "写成", "换成", "设为", "设成", "定为", "写上", "填上", "记上", "写个", "填个"];

    public override IReadOnlyList<string> English { get; } =
    [
        "(set|change|update)? (the)? next (step|steps|action) (of|for|on|with) {deal} (is to|are to|is|are|to|:|=) {next}",
        "{deal} next (step|steps|action) (is to|are to|is|are|to|:|=)? {next}",
        "(set|change|update)? (the)? next (step|action) (is|is to|to|:|=) {next}",
        "(set|change|update) (the)? next (step|action) (of|for|on) {deal}",
        .. CommonPhrases.Changing("next (step|steps|action)"),
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "{deal}(的)?(下一步|下一步计划|下一步行动|接下来)(要做的)?(就是|是|为|改成|改为|更新为|设为|设置为|写|写成|写上|填|填成|记|要|得|打算|准备)?(:|,)?{next}",
        "(下一步|下一步计划)(是|为|改成|改为|:){next}",
        "{deal}(的)?(next step|next action|next)(是|就是|为|改成|改为|写|写成|:){next}",
        "(修改|改|更新|设置){deal}(的)?下一步",
        "{deal}(的)?(下一步工作安排|下一步工作|下一步动作|下步动作|下步工作|后续安排|后续工作|后续计划|下一步打算)(是|为|更新为|改为)?(:|,|→)?{next}",
        "{deal}(后面|接下来|后续)要(做的)?(是|就是){next}",
        "{deal}(的)?(下一步|下步|next step)(update|更新|改|换|设)(成|为)(:|,)?{next}",
        "{deal}(的)?(下一步|下步|接下来|后面)(呢|嘛|啊|吧)(,)?(就是|是|就)?{next}",
        "(下一步|下步|next step|后续动作|后续)(:|,){deal}(-|:|,|→){next}",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.SetNextStep(values.Text(SlotNames.Next));
}
