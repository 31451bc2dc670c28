namespace PipelineBot.Sales.Stages.Playbooks;

/// <summary>Step 5 of the six-step sales process.</summary>
internal static class NegotiationStage
{
    public static Stage Stage { get; } = new()
    {
        Id = "negotiation",
        Name = new("Negotiation", "谈判与成交", "談判與成交"),
        Aliases =
        [
            "nego", "negotiate", "negotiating", "negotiations", "negotiation stage", "commercial",
            "negos", "negotiation phase", "negotiations stage", "negotiating phase", "negotiating stage", "contract negotiation", "contract negotiations",
            "price negotiation", "price negotiations", "haggling", "bargaining", "contracting", "commercials", "commercial stage", "final negotiation",
            "final negotiations",
            "谈判", "谈判阶段", "商务谈判", "商务", "议价", "谈价",
            "谈判与成交阶段", "谈判成交", "价格谈判", "合同谈判", "商谈", "商务阶段", "商务洽谈", "议价阶段", "tanpan", "tan pan", "shangwu tanpan",
        ],
        WinProbability = 0.80m,
        UsualDays = 11,
        ConversionTarget = 0.80m,
        Purpose = new("Agree on price, terms and date, and sign.", "就价格、条款与日期达成一致并签约。", "就價格、條款與日期達成共識並簽約。"),
        KeyActions =
        [
            new("List what we can give and what we ask for it", "列出可让步项与交换条件", "列出可讓步項與交換條件"),
            new("Clear legal and procurement questions", "解决法务与采购问题", "解決法務與採購問題"),
            new("Fix the signing date", "确定签约日期", "敲定簽約日期"),
        ],
        Tools =
        [
            new("Concession plan", "让步计划", "讓步計畫"),
            new("Contract template", "合同模板", "合約範本"),
        ],
        Milestones =
        [
            new()
            {
                Key = "terms",
                Title = new("Commercial terms agreed", "商务条款达成一致", "商務條款達成共識"),
                Goal = new("Price, payment and delivery agreed", "价格、付款与交付均已达成一致", "價格、付款與交付都已達成共識"),
                Standard = new("Written confirmation of the terms", "条款的书面确认", "條款的書面確認"),
                WorkingDays = 5,
                Required = true,
            },
            new()
            {
                Key = "legal",
                Title = new("Legal review passed", "合同通过法务审核", "合約通過法務審閱"),
                Goal = new("No open contract remarks on either side", "双方无未决的合同意见", "雙方對合約沒有未解決的意見"),
                Standard = new("Final contract text", "合同定稿", "合約定稿"),
                WorkingDays = 8,
                Required = true,
            },
            new()
            {
                Key = "signed",
                Title = new("Contract signed", "合同签署", "合約簽署"),
                Goal = new("1 contract signed by both sides", "双方签署 1 份合同", "雙方簽署 1 份合約"),
                Standard = new("Signed copy on file", "签署件已归档", "簽署正本已歸檔"),
                WorkingDays = 11,
                Required = true,
                ReachedByWinning = true,
            },
        ],
    };
}
