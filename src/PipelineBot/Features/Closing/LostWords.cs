using PipelineBot.Understanding;

namespace PipelineBot.Features.Closing;

/// <summary>How Chinese says that a deal is lost, put together from what did not come out.</summary>
internal static class LostWords
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        .. Composed.Of("没 没有 没能 未 未能 冇", "拿下 拿到 签下 签成 谈成 谈拢 谈下来 做成 做下来 搞成 搞下来 中标 干过 打过 拼过 争过 抢过 得到 投中 选上 入围 抢到 啃下来 跟下来 整成 弄成 办成 胜出 斩获 拿下来 标到 标上"),
        .. Composed.Of("做 搞 谈 弄 整 办 啃 磨 拿 跟 续", "不成了 不下来了 不下去了 不了了 唔成 唔成了 唔落去"),
        .. Composed.Of("甭 别 不用 不必", "跟 谈 追 盯 跟进", "了"),
        .. Composed.Words(
            "放弃 放弃吧 放弃跟进 经研究决定终止 公司决定终止 唔使跟 唔使跟喇 唔使跟啦 决定终止 宣布终止 研究决定终止 终止跟进 停止跟进 跑路 跑路了 跑路啦 掰了 玩完 玩完了 玩完啦 执笠 失利 失利了 遗憾失利 婉拒了我们 拒绝了我们 回绝了我们 谢绝了我们 把我们拒了 把我们婉拒了 被婉拒 被婉拒了 被回绝 被回绝了 遭婉拒 遭拒 遭拒了 拉倒 拉倒了 遭抢了 遭抢走了 遭截胡 遭截胡了 走单 走单了 打退堂鼓了 打了退堂鼓 变卦了 彻底没了 彻底歇菜 彻底歇菜了 歇菜啦 彻底飞了 没保住 没守住 没留住 没抢下 没争取到 没拿稳 关掉吧 关了吧 关掉得了 关掉算了 关了算了 失去 失去了 黄球了 黄喽 黄啦 飞啦 丢喽 谈不拢 谈不拢了 聊不拢 聊不下去了 没谈拢了 无了 没咗 冇咗 甩咗 甩咗单 走咗鸡 走咗 走鸡咗 衰咗 输咗啦 唔成喇 冇得倾 冇得倾喇 倾唔成 倾唔掂 泡了 糊了 吹了 散了 扑咗 死咗 熄火了 断送了 断了念想 game over gg gg了 失手 失手了 翻车 翻车了 落空 落空了 易主 易主了 没缘分了 无缘 无缘了 无缘中标 冇下文 没下文 没后文了 没后续了 项目黄了 " +
            "项目没了 项目停了吧 项目撤了 项目作废 项目作废了 项目终止了 项目中止 项目中止了 单子没了 单子黄了 单子飞了 单子丢了 单子终止 合作终止 不合作 不考虑我们了 不选我们 没选上我们 不用我们了 不采用我们 把我们刷了 把我们踢了 把我们pass了 把我们毙了 刷掉了 刷掉 刷了 被拒了 被拒 被否了 被否 被毙 被砍单 " +
            "登记输单 登记丢单 登记为输单 登记为丢单 登记成输单 作输单 作丢单 作输单处理 作丢单处理 当输单处理 当丢单处理 当输单 当丢单 按丢单 按丢单处理 按丢单登记 按输单登记 转输 标lost 标成lost 改lost lost掉 lost咗 lose了 lose掉 lose咗 drop了 drop掉了 dead了 over了 被打枪 打枪 丢标咗 宣告失败 宣告终止 宣布终止 彻底丢了 正式丢了 确认丢了 确认输了 确定丢了 丢定了 输定了"),
    ];

    /// <summary>The beginning of why.</summary>
    public static IReadOnlyList<string> Telling { get; } =
    [
        .. Composed.Of("遭 被 让 叫 给", "别个 别人 别家 人 友商 对手 竞品 竞争对手 同行", "抢 截 撬 挖 搞 拿"),
        .. Composed.Words(
        "俾人抢咗 俾人抢 畀人抢咗 俾人截咗 俾人撬咗 俾人截胡 让人给截了 让人给抢了 让友商 叫人截了 叫人抢了 给人截了 给人抢了 给别人抢了 给别人截了 选咗 拣咗 买咗 用咗 转咗用 签咗畀 签咗俾 选择了别家 选择了别人 跟了别家 跟了别人 投给了 投了别家 签了竞品 用了竞品 去了别家 跑别家 跑别家了 另选 另选他人 另选了 另请高明 另找了 定了友商 定了竞品 改选 改选了 回头找了"),
    ];

    /// <summary>How it is written down.</summary>
    public static IReadOnlyList<string> Supporting { get; } = Composed.Words("按 当 当作 作 算 记 登记 登记为 标 标记 归 归为 关闭 遗憾 很遗憾 可惜 抱歉 惜");
}
