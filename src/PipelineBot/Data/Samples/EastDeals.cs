using static PipelineBot.Data.Samples.SamplePeople;

namespace PipelineBot.Data.Samples;

/// <summary>The deals of 李强's team, which Alex does not see.</summary>
internal static class EastDeals
{
    public static IReadOnlyList<SampleDeal> All { get; } =
    [
        new("hengxin", "恒信银行风控升级", "恒信银行", Li, "negotiation", 3_200_000, "CNY", "Analytics", 80, 13, 18, "准备商务谈判", Done: 2),
        new("dongfang", "东方重工设备联网", "东方重工", Li, "solution", 2_100_000, "CNY", "Platform", 45, 10, 40, "技术方案评审", Done: 2),
        new("yunfan", "云帆科技数据平台", "云帆科技", Chen, "needs", 560_000, "CNY", "Platform", 30, 18, 26, "补充预算信息", Done: 1),
        new("jiangnan", "江南纺织排产", "江南纺织", Chen, "negotiation", 730_000, "CNY", "Services", 64, 22, -7, "合同条款第三轮", Done: 2),
        new("changhe", "长河汽配供应链", "长河汽配", Chen, "solution", 890_000, "CNY", "Platform", 36, 8, 33, "演示环境准备", Done: 1),
        new("haisheng", "海晟证券合规", "海晟证券", Chen, "contact", null, "", "Analytics", 14, 8, 66, Done: 1),
        new("mingyuan", "明远教育题库", "明远教育", Chen, "lead", 150_000, "CNY", "Platform", 7, 7, null, Done: 1),
        new("zhenhua", "振华电子质检", "振华电子", Chen, "negotiation", 480_000, "CNY", "Analytics", 77, 6, null) { Won = true },
        new("tiangong", "天工机床远程维护", "天工机床", Liu, "solution", 1_050_000, "CNY", "Support", 49, 27, 12, "确认技术参数", Done: 2),
        new("runze", "润泽水务监测", "润泽水务", Liu, "needs", 640_000, "CNY", "Analytics", 24, 7, 48, "需求调研第二次"),
        new("yunqi", "云启数据治理", "云启数据", Liu, "negotiation", 390_000, "CNY", "Services", 57, 5, 11, "报价单盖章", Done: 1),
        new("baichuan", "百川化工安全生产", "百川化工", Liu, "contact", 820_000, "CNY", "Platform", 16, 6, 72, "拜访安环部", Done: 1),
        new("xinghai", "星海航运调度", "星海航运", Liu, "lead", null, "", "Platform", 9, 9, null, Done: 1),
        new("huaxin", "华信传媒投放", "华信传媒", Liu, "contact", 120_000, "CNY", "Analytics", 42, 14, null) { Lost = "客户选择自研" },
        new("nanhu", "南湖园区运营", "南湖园区", Sun, "needs", 450_000, "CNY", "Platform", 33, 21, -12, Done: 1),
        new("jiahe", "嘉禾连锁门店", "嘉禾连锁", Sun, "negotiation", 270_000, "CNY", "Support", 53, 9, 6, "约签约时间", Done: 2),
        new("taihe", "泰和制药仓库", "泰和制药", Sun, "solution", 990_000, "CNY", "Platform", 38, 6, 30, "方案初稿"),
        new("beidou", "北斗出行车队", "北斗出行", Sun, "contact", 310_000, "CNY", "Analytics", 10, 2, 62, "确认需求调研时间", Done: 1),
        new("jinxiu", "锦绣酒店预订", "锦绣酒店", Sun, "lead", 200_000, "CNY", "Platform", 1, 1, 95, "核对决策人"),
        new("ronghe", "融合通信客服", "融合通信", Sun, "aftersales", 530_000, "CNY", "Support", 100, 15, null, "满意度回访") { Won = true },
    ];
}
