using PipelineBot.Sales.People;
using PipelineBot.Texts;

namespace PipelineBot.Data.Samples;

/// <summary>The sample team. The first six are the people of the Agents Playground, by the ids its activities carry.</summary>
internal static class SamplePeople
{
    /// <summary>The person who types in the Playground: a manager who sells too.</summary>
    public const string Alex = "00000000-0000-0000-0000-0000000000020";
    public const string Megan = "00000000-0000-0000-0000-0000000000021";
    public const string Adele = "00000000-0000-0000-0000-0000000000022";
    public const string Isaiah = "00000000-0000-0000-0000-0000000000023";
    public const string Patti = "00000000-0000-0000-0000-0000000000024";
    public const string Lynne = "00000000-0000-0000-0000-0000000000025";
    public const string Wang = "sample-wang-fang";
    public const string Li = "sample-li-qiang";
    public const string Chen = "sample-chen-chen";
    public const string Liu = "sample-liu-yang";
    public const string Sun = "sample-sun-li";
    public const string Zhao = "sample-zhao-min";

    private const string Field = "Field sales";
    private const string East = "华东销售";

    public static IReadOnlyList<Person> All { get; } =
    [
        English(Alex, "Alex Wilber", "alexw@example.com", Role.Manager, Wang, "Europe/London"),
        English(Megan, "Megan Bowen", "meganb@example.com", Role.Rep, Alex, "Europe/London"),
        English(Adele, "Adele Vance", "adelev@example.com", Role.Rep, Alex, "America/New_York"),
        English(Isaiah, "Isaiah Langer", "isaiahl@example.com", Role.Rep, Alex, "America/Los_Angeles"),
        Chinese(Patti, "Patti Fernandez", "pattif@example.com", Role.Rep, Alex, Field) with { Aliases = ["佩蒂"] },
        Chinese(Lynne, "Lynne Robbins", "lynner@example.com", Role.Rep, Alex, Field) with { Aliases = ["琳恩"] },
        Chinese(Wang, "王芳", "wangfang@example.com", Role.Manager, "", "销售管理") with { Aliases = ["Wang Fang"] },
        Chinese(Li, "李强", "liqiang@example.com", Role.Manager, Wang, East) with { Aliases = ["Li Qiang"] },
        Chinese(Chen, "陈晨", "chenchen@example.com", Role.Rep, Li, East) with { Aliases = ["Chen Chen"] },
        Chinese(Liu, "刘洋", "liuyang@example.com", Role.Rep, Li, East) with { Aliases = ["Liu Yang"] },
        Chinese(Sun, "孙丽", "sunli@example.com", Role.Rep, Li, East) with { Aliases = ["Sun Li"] },
        Chinese(Zhao, "赵敏", "zhaomin@example.com", Role.Operations, "", "销售运营") with { Aliases = ["Zhao Min"] },
    ];

    private static Person English(string id, string name, string email, Role role, string manager, string zone) =>
        new() { Id = id, Name = name, Email = email, Role = role, ManagerId = manager, Team = Field, TimeZone = zone, Language = Languages.English };

    private static Person Chinese(string id, string name, string email, Role role, string manager, string team) =>
        new() { Id = id, Name = name, Email = email, Role = role, ManagerId = manager, Team = team, TimeZone = "Asia/Shanghai", Language = Languages.Chinese };
}
