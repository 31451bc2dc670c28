using PipelineBot.Understanding;

namespace PipelineBot.Features.NewDeals;

/// <summary>How Chinese says that there is a new deal, put together from verbs, measure words and what it is called.</summary>
internal static class NewDealWords
{
    private const string Deals = "商机 单子 单 项目 机会 线索 案子 案件 deal opp case opportunity";

    public static IReadOnlyList<string> Cues { get; } =
    [
        .. Composed.Of("新 新的", Deals),
        .. Composed.Of("新", "商机 单子 单 项目 机会 线索 案子 客户", "报到 登记 录入 报备 一个 一条 一笔 一枚 一张 来了 入库 提交 +1 上线 进来了"),
        .. Composed.Of("新建 新增 新开 创建 建 建立 开 加 添加 增加 录 录入 登记 报备 立 起 挂 整 搞 弄 来 来了 接 接了 接到 有 补录 新整 新弄 新来 新接 新进", "个 一个 一条 一笔 一张 一单", "新 _", "商机 单子 单 项目 机会 线索 案子 案件"),
        .. Composed.Of("create open add new 开 建 log 录 加", "一个 个 一个新 个新 一个新的 条 一条 新", "deal opp case opportunity lead"),
        "新案", "开新案", "开案", "开了个新案", "新案登记", "新案一件", "新案一条",
        .. Composed.Of("商机 单子 线索 机会 新单", "新增 新建 登记 录入 报备 创建 添加"),
        .. Composed.Of("新增 新建 录入 登记 新", "商机 单子 项目 机会 线索", "一项 一条 一笔 一单 一个"),
        .. Composed.Of("又 又来 又来了 又接 又接了 又有 又谈 又谈了 新来 新来了 新接 新接了 新进 刚接 刚接了 刚拿到 刚来 多", "一单 一个单 个单 一个新单 一个新项目 一条线索 个线索 一个项目"),
        .. Composed.Of("谈了 聊了 接了 拉了 跑了 来了 多了 挖了 碰了 又谈了 又聊了 又接了", "个 一个", "新单子 新项目 新客户 新商机 新机会 新线索 新案子"),
        .. Composed.Of("新增 新建 录入 登记 添加 加", "一条 一笔 一单"),
        "立项 :", "立项:", "来了个新客户", "有个新客户", "新拓客户", "新拓一个", "开拓了个新客户", "刚谈下来一个新项目", "谈下来一个新项目", "谈下来个新单", "谈了一个新项目", "开單", "开张", "开返个", "开个新",
    ];

    /// <summary>What is said beside it.</summary>
    public static IReadOnlyList<string> Supporting { get; } = Composed.Words(
        "想做 想上 想搞 要做 要上 要搞 准备上 打算上 计划上 报价 预算大概 预算是 预算约 金额大概 金额约 金额是 合同额 大约 约 估 估个 估算 签约时间 签约日期 成交日期 预计成交 预计签约 预计签 落地 拿单 结单 关单时间 关闭 签下 叫作 名为 名称叫 项目名 项目名称 客户名 客户是 客户叫 期望 目标");
}
