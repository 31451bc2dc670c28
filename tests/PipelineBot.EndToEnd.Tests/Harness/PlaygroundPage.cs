using Microsoft.Playwright;

namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>
/// The client as a person uses it. What was on the screen before a message is sent no longer counts: an expectation
/// after <see cref="SendAsync"/> is met only by something new.
/// </summary>
public sealed class PlaygroundPage : IAsyncDisposable
{
    private const string BotName = "PipelineBot";

    // Bot messages in chats; every part of a post in a channel. The log panel repeats all texts and is not among them.
    private const string Messages = ".fai-OutputCard, .fui-Card *";
    private const string Fresh = ".fai-OutputCard:not([data-seen]), .fui-Card *:not([data-seen])";
    private const string FreshCards = ".ac-adaptiveCard:not([data-seen])";

    // The client keeps its desk layout in a narrow window; only the card gets the width Teams leaves it on a phone.
    private const string PhoneCards = ".ac-adaptiveCard { width: 330px !important; box-sizing: border-box; }";

    private readonly IPage _page;
    private Scope _scope = Scope.Personal;
    private int _cards;

    private PlaygroundPage(IPage page) => _page = page;

    private enum Scope
    {
        Personal,
        Group,
        Channel,
    }

    private ILocator Composer => _page.Locator("[data-lexical-editor=true]").First;

    /// <summary>Opens the client in the personal chat; it then installs the bot there, as it does on every load.</summary>
    public static async Task<PlaygroundPage> OpenAsync(Browser browser, Uri address, Viewport viewport)
    {
        var page = await browser.NewPageAsync(viewport);
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(address.ToString());
        var playground = new PlaygroundPage(page);
        await playground.Composer.WaitForAsync();
        if (viewport == Viewport.Phone)
        {
            await page.AddStyleTagAsync(new() { Content = PhoneCards });
        }

        await page.GetByTitle("Hide log panel").ClickAsync();

        return playground;
    }

    public Task SwitchToPersonalAsync() => SwitchAsync(Scope.Personal, "Personal Chat");

    public Task SwitchToGroupAsync() => SwitchAsync(Scope.Group, "Deal desk");

    public Task SwitchToChannelAsync(string channel = "General") => SwitchAsync(Scope.Channel, $"Sales team - {channel}");

    /// <summary>Says it to the bot; in a group or channel with the mention without which nothing is delivered.</summary>
    public async Task SendAsync(string text)
    {
        await ForgetAsync();
        await Composer.ClickAsync();
        if (_scope != Scope.Personal)
        {
            await MentionBotAsync();
        }

        await _page.Keyboard.InsertTextAsync(_scope == Scope.Personal ? text : $" {text}");
        if (_scope == Scope.Channel)
        {
            await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        }
        else
        {
            await _page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>From here on only what is new counts.</summary>
    public Task ForgetAsync() => _page.EvaluateAsync(
        "selector => document.querySelectorAll(selector).forEach(e => e.dataset.seen = '1')",
        $"{Messages}, .ac-adaptiveCard");

    /// <summary>Waits for a new message containing the text, plain or in a card.</summary>
    public Task ExpectTextAsync(string text) => Patience.SeeAsync(
        _page,
        _page.Locator(Fresh).Filter(new() { HasText = text })
            .Or(_page.Locator(FreshCards).Filter(new() { HasText = text })).First,
        text);

    /// <summary>How many messages of the bot, old and new, contain the text.</summary>
    public Task<int> CountAsync(string text) => _page.Locator(".fai-OutputCard, .fui-Card .ac-adaptiveCard")
        .Filter(new() { HasText = text }).CountAsync();

    /// <summary>Waits for a new card containing the text. The answer stays with that message when its card is replaced.</summary>
    public async Task<CardOnPage> ExpectCardAsync(string text, TimeSpan? within = null)
    {
        var card = _page.Locator(FreshCards).Filter(new() { HasText = text }).First;
        await Patience.SeeAsync(_page, card, text, within);

        // Two levels up is the part of the message that outlives its card and also shows the notice below it.
        var mark = $"card-{++_cards}";
        await card.EvaluateAsync("(e, mark) => e.parentElement.parentElement.dataset.mark = mark", mark);
        return new CardOnPage(_page, _page.Locator($"[data-mark={mark}]"));
    }

    /// <summary>Keeps a picture at <c>artifacts/screenshots/{name}.png</c>; the name starts with its number in the story.</summary>
    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Repository.Screenshots, $"{name}.png"),
    });

    /// <summary>Keeps a picture of everything said since the greeting, as <c>{name}.png</c> among the conversations.</summary>
    public Task PictureConversationAsync(string name) =>
        ConversationPicture.TakeAsync(_page, Path.Combine(Repository.Conversations, $"{name}.png"));

    public async ValueTask DisposeAsync() => await _page.CloseAsync();

    private async Task SwitchAsync(Scope scope, string name)
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        _scope = scope;
        await (scope == Scope.Channel
            ? _page.GetByText("Start a new post")
            : _page.GetByLabel("Send Message")).First.WaitForAsync();
    }

    private async Task MentionBotAsync()
    {
        await _page.Keyboard.TypeAsync("@");
        await _page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
            .GetByText(BotName, new() { Exact = true }).ClickAsync();
    }
}
