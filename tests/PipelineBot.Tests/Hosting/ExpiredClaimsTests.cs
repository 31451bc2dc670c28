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
            await alex.SendAsync("my deals");
        bot.Clock.Advance(Duration.FromHours(25));
        await alex.SendAsync("my deals", id: "young");

        (await bot.Services.GetRequiredService<ExpiredClaims>().SweepAsync(CancellationToken.None)).ShouldBe(30);

        var before = alex.Messages.Count;
        await alex.SendAsync("my deals", id: "young");
        alex.Messages.Count.ShouldBe(before);
    }
}
