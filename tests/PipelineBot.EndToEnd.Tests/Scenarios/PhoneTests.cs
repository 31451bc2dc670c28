using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Scenarios;

/// <summary>The cards people see most, 390 pixels wide: nothing may stick out to the right, and the first button must be there to press.</summary>
[Collection(Stages.InTheClient)]
public sealed class PhoneTests(LiveBot live)
{
    [ClientFact]
    public async Task The_cards_of_every_day_fit_on_a_phone()
    {
        await using var page = await live.OpenFreshAsync(Viewport.Phone);
        await page.ScreenshotAsync("30-phone-greeting");
        await ShowAsync(page, "my deals", "You have 8 open deals", "31-phone-my-deals");
        await ShowAsync(page, "show Contoso", "Walk the CIO", "32-phone-deal");
        await ShowAsync(page, "digest now", "Overdue digest", "33-phone-digest");
        await ShowAsync(page, "check-in now", "Check-in ·", "34-phone-check-in");
        await ShowAsync(page, "我的逾期", "逾期", "35-phone-overdue-chinese");
    }

    private static async Task ShowAsync(PlaygroundPage page, string say, string see, string picture)
    {
        await page.SendAsync(say);
        var card = await page.ExpectCardAsync(see);
        await card.ScreenshotAsync(picture);
        (await card.SticksOutAsync()).ShouldBeFalse($"the card for '{say}' is wider than its place");
    }
}
