using Microsoft.Playwright;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>Waiting for something to be seen; when it is not, the failure says what was there instead and keeps a picture.</summary>
internal static class Patience
{
    public static Task SeeAsync(IPage page, ILocator expected, string what, TimeSpan? within = null) =>
        WaitAsync(page, expected, WaitForSelectorState.Visible, $"'{what}' was not seen", within);

    public static Task SeeNoMoreAsync(IPage page, ILocator gone, string what) =>
        WaitAsync(page, gone, WaitForSelectorState.Hidden, $"'{what}' did not go");

    private static async Task WaitAsync(IPage page, ILocator locator, WaitForSelectorState state, string otherwise, TimeSpan? within = null)
    {
        try
        {
            await locator.WaitForAsync(new() { State = state, Timeout = (float?)within?.TotalMilliseconds });
        }
        catch (TimeoutException)
        {
            var picture = Path.Combine(Repository.Screenshots, "failed.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
            var seen = await page.Locator("body").InnerTextAsync();
            throw new Xunit.Sdk.XunitException($"{otherwise}; the last picture is {picture}. The page says:\n{seen}");
        }
    }
}
