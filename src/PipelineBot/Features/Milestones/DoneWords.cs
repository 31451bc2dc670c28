using PipelineBot.Understanding;

namespace PipelineBot.Features.Milestones;

/// <summary>How Chinese says that something is done: what was done to it, and how it came out.</summary>
internal static class DoneWords
{
    private const string Verbs =
        "做 搞 弄 办 干 整 忙 跑 走 谈 聊 唠 讲 开 审 评 批 测 试 验 写 交 发 送 递 寄 传 看 去 核 查 对 盖 磨 催 备 填 访 倾 沟通 对接 拜访 演示 汇报 调研 评审 培训 测试 参观 考察 访谈 交流 验收 审核 审批 " +
        "宣讲 展示 踏勘 勘察 讲解 答辩 述标 投 开会 见面 碰面 演 试点 跑测试 走访 过会";

    public static IReadOnlyList<string> Cues { get; } =
    [
        .. Composed.Of(Verbs, "完 妥 毕 齐 过 利索 通 晒"),
        .. Composed.Of("做 搞 弄 办 开 去 见 交 送 递 寄 提交 递交 报送 呈报 签收", "了 啦 咯 哒"),
        .. Composed.Of("已 已经 业已 均已 现已", "办 办妥 办理 办理完毕 举行 召开 报送 呈报 呈送 递交 送达 送交 送审 签收 落实 敲定 谈妥 走完 跑完 讲完 开完 做好 弄好 成行 出具 完毕 结案 收尾 告一段落 获批 获批准 获通过 通关 落幕 收工 备齐 备妥 上交 上会 寄送 交付 完结 达成 开毕 审毕 会签 报备"),
        .. Composed.Words("完了 完 完毕了 过了 妥 办理完毕 举行完毕 召开完毕 顺利举行 顺利召开 圆满举行 如期举行 如期召开 报送 呈报 呈送 递交 送达 送交 获批 获批准 获通过 告一段落 成行 落幕 收工 收官 达标 ok掉 通关了 交卷 交卷了 打完收工 打勾吧 勾选 勾选完成 标完 销号 销号了 销案 结项 下来了 到手了 出来了 出了 拿下来了 过晒 搞惦 搞惦咗 得咗 100% 一百分 百分百完成 全部搞定 全搞定 通通搞定 交差啦 顺利过 顺利过关 一次过 一次通过 一把过"),
        .. Composed.Of("done finish finished close closed complete completed confirm confirmed approve approved pass passed clear cleared send sent submit submitted deliver delivered review reviewed present presented check checked settle settled share upload finalize", "了 咗 掉 好了 完了 过了 啦"),
        .. Composed.Of("可以 能 可 都可以 就可以", "关 关了 关掉 关闭 勾了 勾掉 打勾 销了 销掉 划掉 close 结了 结掉 标完成 标记完成 算完成 算做完"),
        .. Composed.Of("给 发给 交给 送给 寄给 递给 传给 提交给 发 交", "他们 客户 对方 甲方 业主 采购 客户那边", "了 过去了"),
        .. Composed.Of("发给 送给 寄给 递给 提交给 报给", "客户 对方 甲方 业主"),
        "很成功", "非常成功", "挺成功", "大获成功", "圆满成功", "开得很成功",
        "做好", "弄好", "搞好", "办好", "写好", "整好", "备好", "review了", "check过了", "签off", "sign off了", "signoff了",
    ];
}
