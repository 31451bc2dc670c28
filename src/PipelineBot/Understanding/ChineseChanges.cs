namespace PipelineBot.Understanding;

/// <summary>How Chinese says that something becomes something else or goes somewhere, put together from verbs and where they lead.</summary>
internal static class ChineseChanges
{
    /// <summary>An amount or a date is written down.</summary>
    public static IReadOnlyList<string> Noting { get; } =
    [
        .. Composed.Words("写 写上 写个 填上 填个 登 登上 登记 登记为 登记成 按 先按 暂按 就按 按照 记 记个 记上 录 录入 标 标上 置 登成 写作 写回 改写 改写成 改填 改记 改录 gai"),
    ];

    /// <summary>Something becomes something else.</summary>
    public static IReadOnlyList<string> Writing { get; } =
    [
        "gai",
        .. Composed.Of("改 调 写 填 记 录 换 更新 修改 调整 变更 更改 登记 设 翻", "到 成 为 至 做 回"),
        "更改", "变更", "变动", "改动", "修订", "重设", "重置", "改过来", "调过来", "换过来",
    ];

    /// <summary>A date goes somewhere.</summary>
    public static IReadOnlyList<string> Rescheduling { get; } =
    [
        .. Composed.Of("_ 再 又", "往后 往前 向后 朝后 往前面 往后面", "推 挪 延 移 拖 放 错 顺 靠 改 调 撤 赶 提 拉 压 排", "_ 到 至 一下 一点 点 个"),
        .. Composed.Of("_ 再 又 要 得 需要 只能", "推 挪 延 移 拖 顺延 延期 延后 延迟 推迟 推后 提前 改期 顺 错开 缓", "到 至 去 成 在 个"),
        .. Composed.Words("跳票 跳票到 换去 摆到 捱到 重排到 重约到 改约到 往后抓 多抓 往后多抓 抓到 放到 放去 放后 排到 排在 排去 改排 延长 延长到 延长至 再缓 缓 再缓缓 延宕 延宕到 递延 递延到 展延 展延到 延去 拖去 推去 往下拖 往下推 压后 压后到 滞后 滞后到 赶到 抢到 抢在 加急 提速 提前些 晚些 晚几天 早几天 重约 重约到 约去 改去 改喺 推延 推延到 拖延到 推辞到"),
    ];

    /// <summary>A deal goes to a stage.</summary>
    public static IReadOnlyList<string> Staging { get; } =
    [
        .. Composed.Of("往前 往后 往上 往下 向前", "提 推 挪 调 升 走 动 拨", "_ 一下 一格 一步 一档 下"),
        .. Composed.Of("推 挪 移 调 改 跳 切 走 拉 拨 降 提 打 迈 转 升 退 搬 送 带 郁 推进 晋升 流转 升级 提升 直接跳 往前推 往前走", "到 进 入 去 至 回 回到 返 返去 返到 落"),
        .. Composed.Words("够钟入 直接上 直接进 直接跳 直接推 可以上 升 入咗 返去 返到 落返 落返去 郁去 郁到 入到 踩进 冲进 杀进 跨进 跨入 越到 拐进 走进 走入 干进 整进 推落 跌落到 掉回 掉回到 退守 退居 倒退到 倒退回 该做 该走 轮到 轮到了 move到 push到 advance到 upgrade到 rollback rollback到 roll回 back到 go到 jump到 enter到"),
    ];

    /// <summary>An amount goes somewhere.</summary>
    public static IReadOnlyList<string> Amounts { get; } =
    [
        .. Composed.Of("涨 降 加 减 砍 压 谈 调 提 升 跌 缩 扩 批 报 估 敲 磨 抬 让 杀 追加 核 打 给 出 还 议 做 冲 回 增 削 上浮 下浮 上调 下调 追 敲定 谈定 说 聊 讲 还价 落", "到 成 为 至 到了 成了 定"),
        .. Composed.Words("报 算 报个 给报 给报了 报价 算成 算作 合计 总计 共计 一口价 靓价 底价是 实收 净额 净价 敲定 谈定 定了 定价为 批了 批下 肯给 肯出 愿意给 愿意出 答应给 只给 只肯给 只能给 最多给 顶多给 凑到 凑个 抹到 缩成 变 做到 落到 落实到 jine 金额是 金额为 数额是 总共是 总价是 合同总价为 合同总价 合同总额 含税总价 含税价 不含税价 年费 首年 首期 总包价 折成 打折到"),
    ];
}
