using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

[Collection(Stages.InTheClient)]
public sealed class GreetingTests(LiveBot live)
{
    [ClientFact]
    public async Task Installing_greets_once_although_two_activities_tell_of_it()
    {
        await using var page = await live.OpenFreshAsync();
        await page.ScreenshotAsync("01-greeting");

        // The answer to a later message comes after whatever a second greeting would be.
        await page.SendAsync("help");
        var help = await page.ExpectCardAsync("Just write what happened");
        await page.ScreenshotAsync("02-help");
        (await page.CountAsync("Hello Alex Wilber")).ShouldBe(1);

        await help.PressAsync("My deals");
        await page.ExpectTextAsync("You have 8 open deals");
        await page.ScreenshotAsync("03-my-deals");
        live.NewEvents(await live.Bot.ExportAsync()).ShouldBeEmpty("looking changes nothing");
    }
}
