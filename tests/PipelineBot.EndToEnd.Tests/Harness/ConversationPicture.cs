using Microsoft.Playwright;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>A picture of a personal chat from the first thing the person wrote to its end, and nothing of the client around it.</summary>
internal static class ConversationPicture
{
    private const int Margin = 10;

    // The shadow of the greeting reaches into the first message, whose hidden time of day leaves room enough.
    private const int Shadow = 8;

    // The client asks the network for Teams' font; without it, one family for bubbles, buttons and cards is nearest to what people see.
    private const string Font = "[class*=fui-] *, .ac-adaptiveCard * { font-family: 'Liberation Sans', 'Noto Sans CJK SC', sans-serif !important; }";

    // Times of day are those of the run: without them the same conversation gives the same picture.
    private const string Prepare = """
        () => {
            const pane = paneOf();
            for (const text of pane.querySelectorAll('.fui-Text'))
                if (/^\d+:\d\d [AP]M$/.test(text.textContent)) text.style.visibility = 'hidden';
            for (const menu of pane.querySelectorAll('button[id^=menu]')) menu.style.visibility = 'hidden';
            document.activeElement?.blur();
            return window.innerHeight + pane.scrollHeight - pane.clientHeight;
        }
        """;

    private const string Measure = """
        () => {
            const pane = paneOf();
            const parts = [...pane.children].map(part => part.getBoundingClientRect()).filter(part => part.height > 0);
            const first = [...pane.children].find(part => !part.querySelector('.fai-OutputCard')).getBoundingClientRect();
            return [pane.getBoundingClientRect().x, first.top, pane.clientWidth, Math.max(...parts.map(part => part.bottom)) - first.top];
        }
        """;

    private const string PaneOf = """
        window.paneOf = () => {
            let pane = document.querySelector('.fai-OutputCard');
            while (getComputedStyle(pane).overflowY !== 'auto') pane = pane.parentElement;
            return pane;
        };
        """;

    public static async Task TakeAsync(IPage page, string path)
    {
        var window = page.ViewportSize!;
        await page.AddStyleTagAsync(new() { Content = Font });
        await page.AddScriptTagAsync(new() { Content = PaneOf });

        // The conversation scrolls inside the page: the window is made as tall as it takes to show all of it.
        var height = await page.EvaluateAsync<int>(Prepare);
        await page.SetViewportSizeAsync(window.Width, height + (8 * Margin));
        var place = await page.EvaluateAsync<float[]>(Measure);
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = path,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new Clip { X = place[0], Y = place[1] + Shadow, Width = place[2], Height = place[3] - Shadow + Margin },
        });
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }
}
