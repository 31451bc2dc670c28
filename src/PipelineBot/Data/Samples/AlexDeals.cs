namespace PipelineBot.Data.Samples;

/// <summary>The deals of the person who types in the Playground, among them those every example of the documentation names.</summary>
internal static class AlexDeals
{
    private const string Me = SamplePeople.Alex;

    public static IReadOnlyList<SampleDeal> All { get; } =
    [
        new("contoso", "Contoso", "Contoso Ltd", Me, "needs", 480_000, "USD", "Platform", 34, 9, 35, "Walk the CIO through the security answers")
        {
            Milestones =
            [
                new("Security review (安全评审)", -3, "All 42 questions answered", "Report signed by their security officer"),
                new("Demo (演示)", 2, "Five departments see their own case", "Written feedback from at least three"),
                new("Reference call (客户背书电话)", 6, "One call with a customer of their size"),
            ],
        },
        new("contoso-renewal", "Contoso renewal", "Contoso Ltd", Me, "negotiation", 1_150_000, "USD", "Support", 58, 6, 12, "Send the three-year price", Done: 2),
        new("fabrikam", "Fabrikam", "Fabrikam Inc", Me, "solution", 320_000, "USD", "Analytics", 47, 26, 20, "Shorten the proposal to two options", Done: 1),
        new("huadong-power", "华东电力扩容", "华东电力", Me, "negotiation", 1_200_000, "CNY", "Platform", 62, 9, 10, "与采购部确认付款节点", Done: 1)
        {
            Milestones = [new("现场验收方案确认", -1, "三个站点全部确认", "客户签字的验收方案")],
        },
        new("adventure-works", "Adventure Works rollout", "Adventure Works", Me, "contact", 95_000, "USD", "Platform", 12, 5, 60, "Meet the head of retail", Done: 1),
        new("woodgrove", "Woodgrove Bank pilot", "Woodgrove Bank", Me, "needs", null, "", "Analytics", 40, 24, -6, Done: 1),
        new("wide-world", "Wide World Importers", "Wide World Importers", Me, "lead", 60_000, "USD", "Support", 4, 4, 80),
        new("blue-yonder", "Blue Yonder expansion", "Blue Yonder Airlines", Me, "solution", 750_000, "USD", "Platform", 39, 7, 28, "Agree the data residency design", Done: 1),
        new("litware", "Litware migration", "Litware Inc", Me, "aftersales", 210_000, "USD", "Services", 95, 12, null, "Satisfaction call with the project lead") { Won = true },
        new("proseware", "Proseware suite", "Proseware", Me, "negotiation", 140_000, "USD", "Analytics", 70, 5, null) { Lost = "Chose a cheaper competitor" },
    ];
}
