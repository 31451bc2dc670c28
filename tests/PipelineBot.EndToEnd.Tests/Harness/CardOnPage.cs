using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>One card in the conversation, through every version of it. Inputs are named by their label.</summary>
public sealed class CardOnPage(IPage page, ILocator message)
{
    private ILocator Card => message.Locator(".ac-adaptiveCard");

    /// <summary>Presses the button of that title, also when it is the seventh or later and hides behind "…".</summary>
    public async Task PressAsync(string title)
    {
        var button = Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).First;
        if (await button.IsVisibleAsync())
        {
            await button.ClickAsync();
            return;
        }

        await Card.GetByRole(AriaRole.Button, new() { Name = "More options" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Presses the button of that title in the row that shows the text.</summary>
    public Task PressInAsync(string row, string title) => Buttons(row, title).ClickAsync();

    /// <summary>Waits until no row with that text has such a button any more.</summary>
    public Task ExpectNoButtonAsync(string row, string title) =>
        Patience.SeeNoMoreAsync(page, Buttons(row, title), $"{title} beside {row}");

    public Task FillAsync(string label, string text) =>
        Card.GetByRole(AriaRole.Textbox, Named(label)).FillAsync(text);

    public Task FillNumberAsync(string label, string number) =>
        Card.GetByRole(AriaRole.Spinbutton, Named(label)).FillAsync(number);

    public async Task FillDateAsync(string label, LocalDate date)
    {
        var input = Card.GetByRole(AriaRole.Combobox, Named(label));
        await input.FillAsync(date.ToString("M/d/uuuu", CultureInfo.InvariantCulture));

        // Leaving the field takes the date over; Enter would open the calendar, which hides the card from everybody else.
        await page.Keyboard.PressAsync("Tab");
    }

    /// <summary>Picks from a drop-down.</summary>
    public async Task ChooseAsync(string label, string option)
    {
        await Card.GetByRole(AriaRole.Combobox, Named(label)).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Picks a radio button of an expanded choice set. The client draws over the input, hence the force.</summary>
    public Task PickAsync(string option) =>
        Card.GetByRole(AriaRole.Radio, new() { Name = option, Exact = true }).CheckAsync(new() { Force = true });

    public Task TickAsync(string label) =>
        Card.GetByRole(AriaRole.Checkbox, Named(label)).CheckAsync(new() { Force = true });

    /// <summary>Waits until the card as it is now shows the text.</summary>
    public Task ExpectTextAsync(string text) => Patience.SeeAsync(page, Card.Filter(new() { HasText = text }), text);

    public Task ExpectNoTextAsync(string text) =>
        Patience.SeeNoMoreAsync(page, Card.Filter(new() { HasText = text }).First, text);

    /// <summary>Waits for the bar below the card: the app's short answer, or its refusal.</summary>
    public Task ExpectNoticeAsync(string text) => Patience.SeeAsync(page, message.GetByText(text).First, text);

    public Task<string> TextAsync() => Card.InnerTextAsync();

    /// <summary>The whole card, also what is scrolled out of sight.</summary>
    public async Task ScreenshotAsync(string name)
    {
        // The conversation scrolls inside the page and would cut the card off: for the picture the window is tall enough.
        var window = page.ViewportSize!;
        var height = await Card.EvaluateAsync<int>("card => Math.ceil(card.getBoundingClientRect().height)");
        await page.SetViewportSizeAsync(window.Width, Math.Max(window.Height, height + 500));
        await Card.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
        await page.SetViewportSizeAsync(window.Width, window.Height);
    }

    /// <summary>Whether anything in the card is wider than the card.</summary>
    public Task<bool> SticksOutAsync() => Card.EvaluateAsync<bool>("card => card.scrollWidth > card.clientWidth + 1");

    /// <summary>The innermost container that shows the text and has such a button: its row.</summary>
    private ILocator Buttons(string row, string title) => Card.Locator(".ac-container")
        .Filter(new() { HasText = row })
        .GetByRole(AriaRole.Button, new() { Name = title, Exact = true })
        .Last;

    private static LocatorGetByRoleOptions Named(string label) => new() { NameRegex = Starting(label) };

    // A required input's accessible name ends with " *", a described one's with its description.
    private static Regex Starting(string label) => new("^" + Regex.Escape(label));
}
