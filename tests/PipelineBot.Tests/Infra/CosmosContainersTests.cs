using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;

namespace PipelineBot.Tests.Infra;

/// <summary>The containers Bicep creates are those the code declares.</summary>
public sealed class CosmosContainersTests
{
    [Fact]
    public void The_containers_that_are_deployed_are_those_of_the_code()
    {
        var deployed = JsonNode.Parse(InfraFiles.Text("infra", "containers.json"))!.AsArray().ToDictionary(container => (string)container!["id"]!, container => container!.ToJsonString());

        var declared = Containers.All.ToDictionary(container => container.Name, container => Definition(container).ToJsonString());

        deployed.Keys.ShouldBe(declared.Keys, ignoreOrder: true);
        foreach (var (name, definition) in declared)
            deployed[name].ShouldBe(definition, name);
    }

    [Fact]
    public void A_container_indexes_its_partition_what_waits_its_promoted_fields_and_the_order_by_each()
    {
        var indexes = CosmosIndexes.Of(new ContainerDefinition("things", [new("type"), new("due"), new("size", PromotedType.Number)], [["type"], ["type", "due"], ["due"]]));

        indexes.Included.ShouldBe(["/pk/?", "/since/?", "/f/type/?", "/f/due/?", "/f/size/?"]);
        indexes.Composites.Select(pair => string.Join(' ', pair)).ShouldBe(["/f/type /id", "/f/due /id", "/f/size /id"]);
    }

    [Fact]
    public void Bicep_takes_the_containers_and_the_alerts_from_their_files()
    {
        InfraFiles.Text("infra", "modules", "cosmos.bicep").ShouldContain("loadJsonContent('../containers.json')");
        InfraFiles.Text("infra", "modules", "alerts.bicep").ShouldContain("loadJsonContent('../alerts.json')");
    }

    private static JsonObject Definition(ContainerDefinition container)
    {
        var indexes = CosmosIndexes.Of(container);
        return new JsonObject
        {
            ["id"] = container.Name,
            ["partitionKey"] = new JsonObject { ["paths"] = new JsonArray(CosmosIndexes.PartitionKey), ["kind"] = "Hash", ["version"] = 2 },
            ["indexingPolicy"] = new JsonObject
            {
                ["indexingMode"] = "consistent",
                ["automatic"] = true,
                ["includedPaths"] = new JsonArray([.. indexes.Included.Select(path => new JsonObject { ["path"] = path })]),
                ["excludedPaths"] = new JsonArray(new JsonObject { ["path"] = CosmosIndexes.Excluded }),
                ["compositeIndexes"] = new JsonArray([.. indexes.Composites.Select(pair => new JsonArray([.. pair.Select(path => new JsonObject { ["path"] = path, ["order"] = "ascending" })]))]),
            },
        };
    }
}
