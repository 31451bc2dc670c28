using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.Storage;

/// <summary>The containers of the bot and what is queried in them. Everything of a tenant's work is one partition; events are one partition a month.</summary>
public static class Containers
{
    public const string Work = "work";
    public const string Events = "events";
    public const string References = "references";
    public const string Outbox = "outbox";

    public static IReadOnlyList<ContainerDefinition> All { get; } =
    [
        .. TurnContainers.Definitions,
        new(
            Work,
            [Text("type"), Text("owner"), Text("status"), Text("nextDue"), Text("name"), Text("account"), Text("stage"), Text("nextAt"), Text("day")],
            [["type"], ["type", "owner", "status"], ["type", "owner", "nextDue"], ["type", "owner", "day"], ["type", "nextAt"]]),
        new(Events, [Text("at"), Text("deal"), Text("actor")], [["at"], ["deal", "at"], ["actor", "at"]]),
        new(References, [Text("person")], [["person"]]),
        new(Outbox, [Text("nextAt"), Text("state"), Text("tenant"), Text("troubleAt")], [["state", "nextAt"], ["troubleAt"]]),
    ];

    private static PromotedField Text(string name) => new(name);
}
