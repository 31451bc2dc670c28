using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;

namespace PipelineBot.Tests.Driver;

/// <summary>A small team with the deals of the product's examples, as of Wednesday 25 November 2026.</summary>
public static class Team
{
    public static Person Alex { get; } = new() { Id = "alex", Name = "Alex Wilber", Role = Role.Manager, ManagerId = "vera", Team = "North", TimeZone = "Asia/Shanghai" };

    public static Person Megan { get; } = new() { Id = "megan", Name = "Megan Bowen", ManagerId = "alex", Team = "North", TimeZone = "Asia/Shanghai" };

    public static Person Wang { get; } = new() { Id = "wang", Name = "王芳", ManagerId = "vera", Team = "South", TimeZone = "Asia/Shanghai", Language = "zh-Hans" };

    public static Person Vera { get; } = new() { Id = "vera", Name = "Vera Holm", Role = Role.Manager, TimeZone = "Europe/London" };

    public static Person Ops { get; } = new() { Id = "ops", Name = "Olga Peters", Role = Role.Operations };

    public static Deal Contoso { get; } = Deal("contoso", "Contoso", "alex", "solution") with
    {
        Amount = new Money(400_000, "USD"),
        CloseDate = new LocalDate(2026, 12, 18),
        Milestones =
        [
            new() { Id = "sec", Title = "Security review", OwnerId = "alex", Due = new LocalDate(2026, 11, 20), StageId = "needs" },
            new() { Id = "demo", Title = "Demo", OwnerId = "alex", Due = new LocalDate(2026, 11, 27), StageId = "solution" },
            new() { Id = "anquan", Title = "安全评审", OwnerId = "alex", Due = new LocalDate(2026, 11, 23), StageId = "needs" },
            new() { Id = "yanshi", Title = "演示", OwnerId = "alex", Due = new LocalDate(2026, 11, 26), StageId = "solution" },
        ],
    };

    public static Deal Renewal { get; } = Deal("renewal", "Contoso renewal", "alex", "negotiation") with { Amount = new Money(900_000, "USD") };

    public static Deal Fabrikam { get; } = Deal("fabrikam", "Fabrikam", "alex", "needs") with { Amount = new Money(80_000, "USD") };

    public static Deal PowerGrid { get; } = Deal("huadong", "华东电力扩容", "alex", "negotiation") with { Account = "华东电力", Amount = new Money(1_000_000, "CNY") };

    public static Deal MegansDeal { get; } = Deal("tailspin", "Tailspin Toys", "megan", "contact");

    public static Deal WangsDeal { get; } = Deal("nanfang", "南方航空", "wang", "contact");

    public static object[] All { get; } = [Alex, Megan, Wang, Vera, Ops, Contoso, Renewal, Fabrikam, PowerGrid, MegansDeal, WangsDeal];

    public static Deal Deal(string id, string name, string owner, string stage) => new()
    {
        Id = id,
        Name = name,
        Account = name,
        OwnerId = owner,
        PipelineId = "sales",
        StageId = stage,
        StageSince = new LocalDate(2026, 11, 16),
        Created = new LocalDate(2026, 10, 1),
    };
}
