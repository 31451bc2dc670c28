using PipelineBot.Language.Names;

namespace PipelineBot.Language.Spelling;

/// <summary>The words a whole sentence in pinyin is read as: dates, numbers, what is done to deals, and the small words between them.</summary>
/// <remarks>Of words that sound alike only one is here, the one sales people say to this bot.</remarks>
internal static class PinyinWords
{
    // Of one syllable. 前, 底 and 第 sound like others and stand only inside of longer words.
    private const string Short =
        "月 号 日 年 周 天 签 改 到 的 了 吗 呢 万 千 把 给 转 推 丢 输 赢 是 要 在 没 不 还 别 就 我 你 他 个 下 上 等 块 元 跟 做 开 完 过 成 交 写 加 砍 涨 降 报 请 帮 让 由 归 进 退 也 都 被 单 从 算 定 关 想 能 会 谁 再 先 挪 延 拖 后 前 黄 寄 去 看";

    private const string Days =
        "今天 明天 后天 大后天 昨天 本周 这周 下周 下下周 上周 月底 月初 月中 年底 年初 年中 季度末 季末 本月 这个月 下个月 下月 下下个月 下个月底 下月底 下个月初 这个月底 本月底 明年 今年 明年初 元旦 春节 国庆 五一 圣诞 两周后 三天后 一周后 年前 年后 月底前 年底前 之前 以后 号前 周末 "
        + "号之前 月中旬 月下旬 月上旬 上旬 中旬 下旬 一个月 两个月 三个月 两周 三周 一周 两天 三天 半年 两个星期 一个星期";

    private const string Sums =
        "金额 预算 报价 价格 合同额 总价 百万 千万 美元 美金 欧元 英镑 人民币 十万 二十万 三十万 四十万 五十万 六十万 七十万 八十万 九十万 一百万 两百万 三百万 五百万 一千万 一百二十万 一百五十万";

    private const string Changes =
        "成交 成交日期 成交时间 签约 签约日期 签约时间 签单 关单 预计 预计成交 预计签约 拖到 推到 推迟 推迟到 延期 延期到 延后 延后到 延到 延迟到 提前到 提前 改到 改成 改为 改期 改下 改一下 挪到 顺延 顺延到 变成 调到 调整 调整到 更新 更新到 改日期 "
        + "阶段 潜在客户 线索 初步接触 接触 需求 需求分析 方案 方案设计 谈判 商务谈判 售后 售后服务 推进 推进到 进入 进到 到了 进了 退回 退回到 退到 转到 移到 回到 "
        + "签了 签下 签下来了 签完了 签好了 签字了 拿下 拿下了 赢了 赢单 成交了 中标 中标了 搞定 搞定了 合同 合同签了 输了 输单 丢了 丢单 黄了 没戏了 飞了 凉了 选了别家 没预算 没预算了 没有预算 预算不够 预算没了 太贵 太贵了 价格太高 价格高 取消 取消了 被抢了 不做了 不要了 "
        + "里程碑 节点 演示 评审 安全评审 合同评审 调研 需求调研 拜访 高层拜访 汇报 方案汇报 试点 测试 预算审批 审批 招标文件 产品演示 法务审核 培训 验收 完成 完成了 做完 做完了 搞完了 结束 结束了 过了 通过 通过了 开完了 弄完了 办完了 做好了 已完成 "
        + "转给 交给 移交给 负责 接手 跟进 来跟 换成 分给 负责人 换人 给我 下一步 接下来 发报价 发方案 约客户 打电话 见客户 发合同 重新打开 重启 复活 激活";

    private const string Others =
        "我的 商机 我的商机 我的单子 逾期 我的逾期 本周到期 到期 看一下 看看 看下 列出 撤销 撤回 帮助 你好 谢谢 时区 中文 英文 语言 摘要 签到 暂停 恢复 这个 那个 这单 那单 这个单子 那个单子 单子 项目 客户 他们 我们 帮我 麻烦 一下 已经 刚刚 刚才 现在 还没 还没有 没有 没签 还没签 还没定 不要 不用 "
        + "不是 不能 不行 不会 是不是 有没有 签没签 是否 什么 怎么 怎么样 多少 什么时候 几号 哪个 为什么 如果 要是 可能 也许 听说 据说 打算 计划 希望 想要 准备 应该 估计 大概 觉得 感觉 好像 差点 因为 由于 所以 但是 然后 另外 顺便 同时 以及 还有 等客户 新建 新增 新单 新商机 新建商机 创建 加个 考虑 再说 先别 别动";

    // By their letters.
    private static readonly Dictionary<string, Spelt> All = Build();

    /// <summary>In letters.</summary>
    public static int Longest { get; } = All.Keys.Max(letters => letters.Length);

    /// <summary>The word of these letters, or null.</summary>
    public static Spelt? Find(ReadOnlySpan<char> letters) => All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var word) ? word : null;

    internal sealed record Spelt(string Word, string[] Syllables);

    private static Dictionary<string, Spelt> Build()
    {
        var numbers = new[] { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二" };
        IEnumerable<string> weekdays = ["一", "二", "三", "四", "五", "六", "日", "天"];
        IEnumerable<string> days = numbers.Concat(from ten in (string[])["十", "二十", "三十"] from one in numbers.Take(9).Append("") select ten + one);
        IEnumerable<string> all =
        [
            .. $"{Changes} {Others} {Sums} {Days}".Split(' '),
            .. from week in (string[])["周", "下周", "这周", "本周", "下下周", "星期", "下星期", "礼拜", "下礼拜", "下个星期", "下个礼拜"] from day in weekdays select week + day,
            .. from month in numbers select month + "月",
            .. from month in numbers select month + "月底",
            .. from day in days select day + "号",
            .. Short.Split(' '),
        ];
        var words = new Dictionary<string, Spelt>(StringComparer.Ordinal);
        foreach (var word in all)
        {
            // 调研, 调到: the one character is read in two ways.
            string[] syllables = [.. word.Select((c, i) => c == '调' && i + 1 < word.Length && word[i + 1] == '研' ? "diao" : PinyinSpellings.Syllable(c))];
            words.TryAdd(string.Concat(syllables), new Spelt(word, syllables));
        }

        return words;
    }
}
