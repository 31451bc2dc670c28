using PipelineBot.Understanding;

namespace PipelineBot.Features.Closing;

/// <summary>How Chinese says that a deal is won, put together from papers and verbs.</summary>
internal static class WonWords
{
    public static IReadOnlyList<string> Cues { get; } =
    [
        .. Composed.Of(
            "中标通知书 中标通知 订单 采购单 采购订单 合同 定金 订金 预付款 首付款 首款 盖章合同 合同原件 签字版 盖章版 采购合同 正式合同 po contract",
            "到了 来了 下来了 收到了 已收到 收到 到手了 回来了 拿到了 拿到 到账了 到账 发过来了 寄到了 寄过来了 签回来了 已到 已签回 下了 给了 签了 签完 签妥 签掉 签成了 签署完成 签下来了 盖章了 盖了章 盖好章 落定"),
        .. Composed.Of("签 签订 签署 签下 签定 签了 签完 签好 签成 签妥 签掉 拿下 拿到 正式签 正式签订 正式签署 顺利签下 签回", "合同 订单 单子 采购合同 大单 协议书"),
        .. Composed.Of("签 签好 签完 签下来 签下 签成 签回来 拿下 拿下来 谈成 谈下来 中标 成交 盖章 盖好章 赢 下单 落单 到手", "啦 咯 喽 嘞 哒"),
        .. Composed.Of("sign signed close closed win won book award land", "了 咗 下来了 回来了 掉了 完了 好了 啦"),
        .. Composed.Words(
            "跟下来了 啃下来了 磨下来了 追下来了 熬下来了 已签字 签字了 签了字 签好字 签好字了 签字生效 正式签字 落地了 正式落地 落地啦 执到 执到了 执到啦 收入囊中 过单了 成功签下 成功签约 顺利签约 成功拿下 顺利拿下 正式生效 生效了 确定成交 确认成交 用印完成 用印完毕 下了单 下了单了 下了订 下了订单 下单啦 下咗单 落咗单 签咗单 签咗约 签咗字 中咗 拿咗 攞咗 攞到 攞落 攞下 到手啦 落袋啦 板上钉钉 板上钉钉了 铁板钉钉 铁板钉钉了 稳了 " +
            "confirm下单了 confirm下单 签字画押 签字画押了 一锤定音 尘埃落定 落槌 成单啦 成交喽 做下来了 跑下来了 签得了 给签了 给拿下了 给拿下 给签下了 谈下来签了 拍板定了 定给我们了 定我们了 选我们了 选了我们 给我们了 单子给我们了 " +
            "签约仪式办了 走完签约 完成合同签署 完成合同签订 合同签署完成 合同签署完毕 签署完毕 签订完毕 双方盖章了 双方都签了 全签了 都签了 签了签了 赢了赢了 拿下拿下 赢单啦 赢单咯 胜出 胜出了 折桂 拔得头筹 中标公告 中标公告出来了 公示了我们 第一中标人 第一候选人 首选中标人 喜提大单 喜提合同 开单 开单了 开张了 收单 收单啦 关单成功 win单 win下 win下了 win掉"),
    ];

    /// <summary>What is signed or comes in with a deal, and how it is written down.</summary>
    public static IReadOnlyList<string> Supporting { get; } =
        Composed.Words("合同 合约 订单 采购合同 正式合同 合同书 合同原件 按 当 当作 算 记 登记 登记为 标 标记 归 归为 价 成交价 以 总价 合同价 合同额 合同总价 总额 金额 恭喜 恭喜我们 请客");
}
