using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.TestSupport;

namespace PipelineBot.BotFramework.Tests.Activities;

public class SampleActivityTests
{
    [SharedDataFact("protocol-data", "activities")]
    public void IN_03_Every_sample_activity_is_read_and_loses_nothing()
    {
        var read = 0;
        foreach (var file in Directory.EnumerateFiles(SharedData.Path("protocol-data", "activities"), "*.json", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.Text("type") is not { } type || json.RootElement.Member("channelId") is null)
                continue;

            var activity = ActivityReader.Read(bytes).ShouldNotBeNull(Path.GetFileName(file));
            activity.Type.ShouldBe(type);
            ConversationReference.Of(activity).ShouldNotBeNull(Path.GetFileName(file));
            var again = JsonSerializer.SerializeToElement(activity, ProtocolJson.Wire.Activity);
            foreach (var field in json.RootElement.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
                again.TryGetProperty(field.Name, out _).ShouldBeTrue($"{Path.GetFileName(file)} lost {field.Name}");
            read++;
        }
        read.ShouldBeGreaterThan(40);
    }
}
