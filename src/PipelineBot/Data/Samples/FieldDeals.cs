using static PipelineBot.Data.Samples.SamplePeople;

namespace PipelineBot.Data.Samples;

/// <summary>The deals of those who report to Alex.</summary>
internal static class FieldDeals
{
    public static IReadOnlyList<SampleDeal> All { get; } =
    [
        new("tailspin", "Tailspin Toys shop floor", "Tailspin Toys", Megan, "negotiation", 260_000, "USD", "Platform", 66, 24, -4, "Close the liability clause", Done: 2),
        new("wingtip", "Wingtip Toys loyalty", "Wingtip Toys", Megan, "solution", 180_000, "USD", "Analytics", 35, 9, 25, "Rehearse the demo with their data", Done: 1),
        new("lucerne", "Lucerne Publishing archive", "Lucerne Publishing", Megan, "needs", null, "", "Services", 28, 14, 40, Done: 1),
        new("margies-travel", "Margie's Travel booking", "Margie's Travel", Megan, "contact", 45_000, "USD", "Platform", 11, 4, 55, "Invite the operations lead"),
        new("coho-winery", "Coho Winery cellar", "Coho Winery", Megan, "lead", 30_000, "USD", "Platform", 6, 6, null),
        new("alpine", "Alpine Ski House season", "Alpine Ski House", Megan, "negotiation", 88_000, "USD", "Support", 74, 8, null) { Won = true },
        new("humongous", "Humongous Insurance claims", "Humongous Insurance", Adele, "solution", 920_000, "USD", "Platform", 60, 29, 15, "Get the technical agreement signed", Done: 2),
        new("lamna", "Lamna Healthcare records", "Lamna Healthcare", Adele, "negotiation", 540_000, "USD", "Services", 71, 10, 9, "Legal call on Thursday", Done: 3),
        new("bellows", "Bellows College campus", "Bellows College", Adele, "needs", 150_000, "USD", "Analytics", 26, 8, 50, "Workshop with the registrar", Done: 1),
        new("munsons", "Munson's Pickles farm", "Munson's Pickles", Adele, "contact", null, "", "Platform", 21, 16, 70, Done: 1),
        new("trey", "Trey Research lab", "Trey Research", Adele, "lead", 75_000, "USD", "Analytics", 3, 3, 90, "Check the buying process"),
        new("first-up", "First Up Consultants desk", "First Up Consultants", Adele, "solution", 64_000, "USD", "Support", 52, 11, null) { Lost = "Budget was cut for this year" },
        new("relecloud", "Relecloud streaming", "Relecloud", Isaiah, "needs", 410_000, "USD", "Platform", 37, 22, -9, Done: 1),
        new("southridge", "Southridge Video library", "Southridge Video", Isaiah, "negotiation", 125_000, "USD", "Services", 55, 7, 14, "Send the final offer", Done: 2)
        {
            Milestones = [new("Board approval", 3, "The board decides on the offer", "Minutes of the meeting")],
        },
        new("graphic", "Graphic Design Institute studio", "Graphic Design Institute", Isaiah, "solution", 98_000, "USD", "Platform", 30, 4, 32, "Prepare the demo"),
        new("fourth-coffee", "Fourth Coffee stores", "Fourth Coffee", Isaiah, "contact", 210_000, "USD", "Analytics", 15, 9, 65, "Find a date with the CFO", Done: 1),
        new("nod", "Nod Publishers backlist", "Nod Publishers", Isaiah, "lead", null, "", "Services", 13, 13, null, Done: 1),
        new("vanarsdel", "VanArsdel plant", "VanArsdel Ltd", Isaiah, "aftersales", 370_000, "USD", "Platform", 110, 20, null, "Hand over to support") { Won = true },
        new("pujiang", "浦江物流仓储系统", "浦江物流", Patti, "negotiation", 860_000, "CNY", "Platform", 63, 19, 5, "确认合同附件", Done: 2),
        new("lanhai", "蓝海医药追溯平台", "蓝海医药", Patti, "solution", 1_500_000, "CNY", "Analytics", 44, 17, 22, "修改方案报价", Done: 2),
        new("jinqiao", "金桥地产客户平台", "金桥地产", Patti, "needs", null, "", "Platform", 25, 12, 45),
        new("city-power", "City Power & Light metering", "City Power & Light", Patti, "contact", 300_000, "USD", "Analytics", 9, 3, 75, "First meeting on Tuesday"),
        new("xinqiao", "新桥零售会员项目", "新桥零售", Patti, "lead", 280_000, "CNY", "Platform", 5, 5, 85, "核对客户画像"),
        new("best-for-you", "Best For You Organics web", "Best For You Organics", Patti, "needs", 52_000, "USD", "Services", 48, 15, null) { Lost = "项目取消" },
        new("xingchen", "星辰软件年度服务", "星辰软件", Lynne, "negotiation", 420_000, "CNY", "Support", 50, 4, 8, "约法务沟通", Done: 1),
        new("ruikang", "瑞康医院排班系统", "瑞康医院", Lynne, "solution", 680_000, "CNY", "Platform", 41, 21, -2, "等客户确认接口", Done: 2),
        new("tailwind", "Tailwind Traders checkout", "Tailwind Traders", Lynne, "needs", 230_000, "USD", "Platform", 22, 6, 38, "Confirm the needs in writing"),
        new("lvye", "绿野食品溯源", "绿野食品", Lynne, "contact", 190_000, "CNY", "Analytics", 18, 12, 58, Done: 1),
        new("phone-company", "The Phone Company care", "The Phone Company", Lynne, "lead", null, "", "Support", 2, 2, null, "Find the decision maker"),
        new("xihu", "西湖文旅票务", "西湖文旅", Lynne, "negotiation", 350_000, "CNY", "Platform", 68, 9, null) { Won = true },
    ];
}
