using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Tests.Turns;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Dialogs;

/// <summary>A conversation with the ordering bot through the turn runner, so that every dialog is stored and loaded between two turns.</summary>
internal sealed class Talk
{
    private readonly List<OutboundActivity> shown = [];

    public Talk(params OrderDialog[] dialogs)
    {
        Restart(dialogs.Length > 0 ? dialogs : [new OrderDialog().AskName().AskSize().Ends()]);
        Scene.Bot.Decide = Decide;
    }

    public TurnScene Scene { get; } = new();

    public TurnRouter<OrderTurn> Router { get; private set; } = null!;

    /// <summary>What the last turn was answered: the words of cards and messages, the answer of a click first.</summary>
    public IReadOnlyList<string> Heard { get; private set; } = [];

    public TurnAnswer LastAnswer { get; private set; } = TurnAnswer.Empty;

    /// <summary>The question or card shown last.</summary>
    public JsonElement LastCard => shown[^1].CardContent!.Value;

    /// <summary>A new version of the program over the same store.</summary>
    public void Restart(params OrderDialog[] dialogs)
    {
        var prompts = new OrderPrompts();
        var set = new DialogSet<OrderTurn>(prompts, prompts);
        foreach (var dialog in dialogs)
            set.Add(dialog);
        Router = new TurnRouter<OrderTurn>(set)
        {
            Interrupts = turn => turn.Text switch
            {
                "cancel" => Interruption.Cancel,
                "help" => Interruption.Help,
                "yes" => Interruption.Yes,
                "no" => Interruption.No,
                _ => Interruption.None,
            },
            Help = (_, _) => Say("This is help"),
            Fallback = (turn, _) => Say("What is " + turn.Text),
            UnknownVerb = (_, _) => Say("Out of date card"),
        };
        Router.OnText(new Commands(set));
        Router.OnVerb("list", (_, _, _) => ValueTask.FromResult(TurnOutcome.Say(TurnScene.Card("The list"))));
        Router.OnVerb("order", (turn, _, ct) => set.BeginAsync(turn, OrderDialog.Name, new Order(), ct));
    }

    public async Task<Talk> SayAsync(string text, string from = "ann")
    {
        await RunAsync(Incoming.Message(text, from: from));
        return this;
    }

    /// <summary>Presses the newest button of this title.</summary>
    public Task<Talk> ClickAsync(string title, string? value = null, string from = "ann") => ClickAsync(Button(title), value, from);

    public async Task<Talk> ClickAsync(JsonElement button, string? value = null, string from = "ann")
    {
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        if (value is not null)
            data[DialogVerbs.Value] = value;
        await RunAsync(Incoming.Click(button.GetProperty("verb").GetString()!, data, from: from));
        return this;
    }

    public async Task<TurnAnswer> RunAsync(Activity activity)
    {
        var before = Scene.Channel.Calls.Count;
        LastAnswer = await Scene.RunAsync(activity);
        var sent = Scene.Channel.Calls.Skip(before).ToList();
        shown.AddRange(sent.Select(c => c.Activity));
        string[] answered = LastAnswer.Body is null ? [] : [AnswerWords(LastAnswer.Json())];
        Heard = [.. answered, .. sent.Where(c => c.Updated is null).Select(c => c.Words)];
        return LastAnswer;
    }

    public Talk ShouldHear(params string[] texts)
    {
        Heard.ShouldBe(texts);
        return this;
    }

    public async Task<DialogFrame?> OpenAsync(string from = "ann") => (await Scene.StateAsync(from))?.Dialog;

    public JsonElement Button(string title) => Enumerable.Reverse(shown)
        .Where(a => a.CardContent is not null)
        .SelectMany(a => PromptCardTests.Buttons(a.CardContent!.Value))
        .First(b => b.GetProperty("title").GetString() == title);

    private static ValueTask<TurnOutcome> Say(string text) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(text)));

    private static string AnswerWords(JsonElement answer)
    {
        if (!answer.TryGetProperty("value", out var value))
            return answer.GetRawText();
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.TryGetProperty("fallbackText", out var text) ? text.GetString()! : value.GetRawText();
    }

    private TurnOutcome Decide(TurnContext context)
    {
        var routed = Router.RouteAsync(new OrderTurn(context), CancellationToken.None);
        routed.IsCompleted.ShouldBeTrue("Nothing in these dialogs waits.");
        return routed.GetAwaiter().GetResult();
    }

    private sealed class Commands(DialogSet<OrderTurn> set) : ITextRoute<OrderTurn>
    {
        public ValueTask<TextMatch<OrderTurn>?> MatchAsync(OrderTurn turn, CancellationToken cancellationToken) => ValueTask.FromResult(turn.Text switch
        {
            "order" => new TextMatch<OrderTurn>("order", (t, ct) => set.BeginAsync(t, OrderDialog.Name, new Order(), ct)),
            "list" => new TextMatch<OrderTurn>("list everything", (_, _) => Say("The list")),
            "Large" => new TextMatch<OrderTurn>("find large ones", (_, _) => Say("Large ones")),
            "both" => new TextMatch<OrderTurn>("order twice", (t, ct) => set.BeginAsync(t, OrderDialog.Name, new Order { Name = "both" }, ct)),
            _ => null,
        });
    }
}
