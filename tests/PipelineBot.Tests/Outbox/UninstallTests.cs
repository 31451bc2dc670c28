using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Outbox;

/// <summary>Who takes the app out hears nothing more: neither what is scheduled nor what waits already.</summary>
public class UninstallTests
{
    [Theory]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}]}""")]
    public async Task Nothing_reaches_a_person_who_removed_the_app(string activity)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var (alex, megan) = (bot.As("alex"), bot.As("megan"));
        await megan.SendAsync("check-in every day at 17:00");
        await alex.SendAsync("thanks");
        await alex.ClickAsync("1", "digest.nudge", new JsonObject { ["deal"] = "tailspin", ["milestone"] = "visit" });
        alex.ShouldHear("Megan Bowen");

        await megan.PostAsync(JsonNode.Parse(activity)!.AsObject());
        var before = megan.Messages.Count;
        for (var hour = 0; hour < 72; hour++)
        {
            bot.Clock.Advance(Duration.FromHours(1));
            await bot.RunAsync();
        }

        megan.Messages.Count.ShouldBe(before);
        await megan.SendAsync("thanks");
        before = megan.Messages.Count;
        for (var hour = 0; hour < 72; hour++)
        {
            bot.Clock.Advance(Duration.FromHours(1));
            await bot.RunAsync();
        }

        megan.Messages.Count.ShouldBeGreaterThan(before, "who writes again is written to again");
    }

    [Fact]
    public async Task Nothing_reaches_a_channel_the_app_was_removed_from()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "<at>PipelineBot</at> digest every day at 17:00", ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } }) });
        bot.Clock.Advance(Duration.FromHours(9));
        await bot.RunAsync();
        var before = bot.InChannel().Count;
        before.ShouldBe(2, "the answer and the first digest");

        await bot.As("alex", DigestOffice.Channel, "channel").PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) });
        for (var hour = 0; hour < 72; hour++)
        {
            bot.Clock.Advance(Duration.FromHours(1));
            await bot.RunAsync();
        }

        bot.InChannel().Count.ShouldBe(before);
    }
}
