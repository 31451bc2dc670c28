using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Hosting;

public class ExpiredClaimsTests
{
    [Fact]
    public async Task Claims_older_than_a_day_are_swept_and_younger_ones_still_recognise_a_repeat()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        for (var i = 0; i < 30; i++)
            await AskAsync("m" + i);
        bot.Clock.Advance(Duration.FromHours(25));
        var first = await AskAsync("young");

        (await bot.Services.GetRequiredService<ExpiredClaims>().SweepAsync(CancellationToken.None)).ShouldBe(30);

        bot.Clock.Advance(Duration.FromMinutes(1));
        var again = await AskAsync("young");
        JsonElement.DeepEquals(JsonElement.Parse(again.Body!.Value.Span), JsonElement.Parse(first.Body!.Value.Span)).ShouldBeTrue();

        // Of an answer in the response the body is remembered.
        Task<TurnAnswer> AskAsync(string id) => alex.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "my deals", ["deliveryMode"] = "expectReplies" }, id);
    }
}
