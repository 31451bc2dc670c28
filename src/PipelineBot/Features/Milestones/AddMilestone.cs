using PipelineBot.DealUpdates;
using PipelineBot.Sales.Changes;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>"Add milestone "contract signed" to Contoso by end of month."</summary>
public sealed class AddMilestone : ChangeKind
{
    public override string Name => "milestone.add";

    public override TextSet Texts => MilestoneTexts.Set;

    public override IReadOnlyList<Slot> Slots { get; } = [new(SlotNames.Milestone, SlotType.Text), new(SlotNames.Date, SlotType.Date)];

    public override IReadOnlyList<string> Cues { get; } =
    [
        "ad milestone", "ad a milestone", "ad mileston", "ad a milstone", "add mileston", "add milstone", "ad new milestone", "ad the milestone", "ad a new milestone",
        "include a milestone", "include milestone", "add one more milestone", "one more milestone", "add another milestone", "add new milestone",
        "add a new milestone", "add milestone for", "add milestone to", "a new milestone",
        "a milestone called", "a milestone named", "milestone called", "milestone named", "milestone to", "extra milestone", "additional milestone",
        "further milestone", "add ms", "new ms", "create ms", "ms add", "ms new", "insert a milestone", "insert milestone",
        "create the milestone", "create new milestone", "create a new milestone", "create another milestone", "make a milestone", "make a new milestone",
        "define a milestone", "log a milestone", "log milestone", "put in a milestone", "put milestone",
        "put in milestone", "need milestone", "needs a milestone", "we need a milestone", "set up a milestone", "set up milestone", "enter a milestone",
        "enter milestone", "introduce a milestone", "schedule a milestone", "track a milestone", "add as a milestone",
        "add checkpoint", "add a checkpoint", "new checkpoint", "add step", "add a step", "append a milestone", "stick a milestone", "pop a milestone",
        "chuck a milestone", "chuck in a milestone", "throw in a milestone", "milestone addition",
        "add milestone", "add a milestone", "add the milestone", "new milestone", "create milestone", "create a milestone", "milestone for", "new milestone for", "add milestone on", "add a milestone called",
        "加里程碑", "加个里程碑", "加一个里程碑", "加了个里程碑", "新增里程碑", "新增一个里程碑", "添加里程碑", "再加一个节点", "加一个节点", "加个节点", "再加个里程碑", "add里程碑", "增加里程碑", "新里程碑", "建个里程碑",
        "milestone on", "need a milestone", "put a milestone", "set a milestone", "set milestone", "as a milestone", "another milestone", "milestone", "设个里程碑", "设里程碑",
        "定个里程碑", "新建里程碑", "里程碑加", "加一条里程碑", "补一个里程碑", "补个里程碑", "再加里程碑", "加里程碑叫", "设个节点", "新增节点",
        "建个节点", "建一个节点", "建节点", "加节点", "加一条节点", "增加节点", "增加一个节点", "插个节点", "补个节点", "补一个节点", "添个节点", "添加节点", "添加一个节点", "新增一个节点", "新建节点", "新建一个节点",
        "再加个节点", "整个节点", "安排个节点", "设一个节点", "新节点", "+里程碑", "加条里程碑", "加一个新里程碑", "加个新里程碑", "增加一个里程碑", "添加一个里程碑", "新建一个里程碑", "建一个里程碑", "建里程碑", "添个里程碑",
        "整个里程碑", "设一个里程碑", "立个里程碑", "来个里程碑", "补里程碑", "挂个里程碑", "要个里程碑",
        "整一个节点", "搞个节点", "弄个节点", "来个节点", "定个节点", "定一个节点", "立个节点", "挂个节点", "排个节点", "要个节点", "再来个节点",
        "再设个节点", "再建个节点", "新增里程碑节点", "增设里程碑", "增设节点", "增设一个里程碑", "增设", "增列", "增列里程碑", "增列一个里程碑",
        "新设里程碑", "新设节点", "加一项里程碑", "加项里程碑", "加入里程碑", "加入一个里程碑", "列个里程碑", "列入里程碑", "补充里程碑", "补充一个里程碑",
        "补充节点", "追加里程碑", "追加一个里程碑", "追加节点", "排个里程碑", "搞个里程碑", "弄个里程碑", "定里程碑", "定一个里程碑", "加milestone",
        "加个milestone", "加一个milestone", "新增milestone", "新milestone", "建个milestone", "add一个milestone", "add个milestone", "新加里程碑",
        "新加个里程碑", "新加一个里程碑", "新加节点", "新加个节点", "多加个里程碑", "多加一个里程碑", "多加个节点", "加多个里程碑", "加多个节点",
        "开个里程碑", "开多个里程碑", "写个里程碑", "里程碑加一条", "里程碑加个", "里程碑加一个", "加一条节点", "里程碑新增", "里程碑添加", "里程碑增加", "节点新增", "节点添加", "里程碑新建",
    ];

    public override IReadOnlyList<string> SupportingCues { get; } =
    [
        "named", "titled", "due date", "target date", "target", "deadline", "due on", "due by", "scheduled for", "planned for", "ending", "until",
        "add", "include", "加", "加个", "新增", "建", "due", "by", "called", "叫", "截止", "截止到", "到期", "前", "之前", "完成",
        "叫做", "名叫", "名为", "名称是", "名字叫", "时间是", "时间为", "时间定在", "日期是", "截止日期", "截止时间", "完成时限", "期限", "到期日", "之内", "要做掉", "要做完", "要完成",
        "时限", "完成时间", "完成日期", "要求完成", "时间", "叫作", "名称", "就叫", "就叫做", "取名", "标题", "的节点", "的里程碑", "ddl", "前完成",
        "之前完成", "前搞定", "之前搞定", "前搞完", "前做完", "之前做完",
    ];

    public override IReadOnlyList<string> English { get; } =
    [
        "(add|create|new|set) (a|the|another)? (new)? milestone (called|named|titled|:)? {milestone} (to|for|on) {deal} ((,)? (by|due|due on|on|until|before|for) {date})?",
        "(add|create|new|set) (a|the|another)? (new)? milestone (to|for|on) {deal} : {milestone} ((,)? (by|due|due on|on|until|before) {date})?",
        "(add|create) (a|an|another|the)? {milestone} (as a)? milestone (to|for|on) {deal} ((by|due|on|until|before) {date})?",
        "(add|create|new) (a)? milestone (to|for|on) {deal}",
        "(add|create|new) (a|another)? milestone",
    ];

    public override IReadOnlyList<string> Chinese { get; } =
    [
        "(给|为|在){deal}(上|里|中)?(加|加个|加一个|添加|添加一个|新增|新增一个|增加|增加一个|新建|建|建个|设|设个)里程碑(:|,)?(叫|叫做|名叫|名字叫)?{milestone}(,)?(截止|截止到|时间是|时间为|时间|日期是|期限|完成时限|截止日期|到期日)?{date}(前|之前|以前|完成|前完成|之前完成|到期)?",
        "(给|为|在){deal}(上|里|中)?(加|加个|加一个|添加|添加一个|新增|新增一个|增加|增加一个|新建|建|建个)里程碑(:|,)?(叫|叫做|名叫)?{milestone}",
        "{deal}(加|加个|加一个|添加|新增|增加|新建)里程碑(:|,)?(叫|叫做|名叫)?{milestone}((,)?(截止|截止到|时间是|时间为|时间|日期是|期限|完成时限|截止日期|到期日)?{date}(前|之前|完成|前完成|到期)?)?",
        "(给|为){deal}(加|加个|加一个|添加|新增|增加|新建)里程碑",
        "(加|加个|加一个|新增|添加|新建)里程碑",
        "(给|为|在)?{deal}(再|还|要|得|需要)?(整|加|新增|安排|设|建|补|插|添|搞|弄|定|立|来|增)(个|一个|上|上一个)?{milestone}的(节点|里程碑|milestone)((,)?(时间|截止|要|得)?(在)?{date}(前|之前|以前|完成)?)?",
        "{deal}(的)?(里程碑|节点)(:|,){milestone}(,)(时间|截止)?{date}(前|之前)?(,)?(新增|新加|加上|添加|加|加一下|新建)(一下|上)?",
    ];

    public override DealChange Build(SlotValues values) => new DealChange.AddMilestone(values.Text(SlotNames.Milestone), values.Date(SlotNames.Date));
}
