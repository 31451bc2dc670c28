using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Dialogs;

/// <summary>A small bot that takes orders: enough of an application to hold a conversation.</summary>
internal sealed class OrderTurn(TurnContext turn) : TurnContext(turn);

internal sealed class Order
{
    public string? Name { get; set; }

    public string? Size { get; set; }

    public LocalDateText? Due { get; set; }

    public decimal? Count { get; set; }

    public bool? Sure { get; set; }

    public List<string> Remarks { get; set; } = [];
}

internal sealed record LocalDateText(string Iso);

internal sealed class OrderDialog(string id = OrderDialog.Name, int version = 1) : WaterfallDialog<OrderTurn, Order>(id, Type, version)
{
    public const string Name = "order";

    public static readonly PromptChoice[] Sizes = [new("S", "Small"), new("M", "Medium", ["usual"]), new("L", "Large")];
    public static readonly PromptChoice Yes = new("yes", "Yes", ["是"]), No = new("no", "No", ["否"]);

    private static JsonTypeInfo<Order> Type { get; } = (JsonTypeInfo<Order>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Order));

    public OrderDialog AskName(string name = "name")
    {
        AddStep(name, (_, order) => order.Name is null ? Prompt.ForText("What is it called?") : null, (_, order, answer) =>
        {
            order.Name = answer.Text;
            return StepResult.Next;
        });
        return this;
    }

    public OrderDialog AskSize(PromptChoice[]? sizes = null)
    {
        AddStep("size", (_, order) => order.Size is null ? Prompt.ForChoice("Which size?", sizes ?? Sizes, "Not a size. Which one?") : null, (_, order, answer) =>
        {
            order.Size = answer.Choice;
            return StepResult.Next;
        });
        return this;
    }

    public OrderDialog AskSure()
    {
        AddStep("sure", (_, order) => Prompt.ForConfirm($"Order {order.Name}?", Yes, No), (_, order, answer) =>
        {
            order.Sure = answer.Confirmed;
            return StepResult.Next;
        });
        return this;
    }

    /// <summary>"Not Lamp but Desk" changes the name, whatever is asked.</summary>
    public OrderDialog Corrects()
    {
        Listen((turn, order, _, _) =>
        {
            if (!turn.Text.StartsWith("not ", StringComparison.Ordinal))
                return ValueTask.FromResult<StepResult?>(null);
            order.Name = turn.Text["not ".Length..];
            return ValueTask.FromResult<StepResult?>(StepResult.GoTo("name"));
        });
        return this;
    }

    public OrderDialog Ends()
    {
        Finish((_, order, _) => ValueTask.FromResult(TurnOutcome.Say(OutboundActivity.Message(Summary(order)))));
        return this;
    }

    public static string Summary(Order order) => $"Ordered {string.Join(' ', new[] { order.Name, order.Size, order.Due?.Iso, order.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture), order.Sure?.ToString() }.OfType<string>())}";
}

internal sealed class OrderPrompts : IPromptRenderer<OrderTurn>, IPromptRecognizers<OrderTurn>
{
    public static readonly PromptLabels Labels = new("OK", "Cancel", "Or type it", "Leave", "Stay");

    public OutboundActivity Render(OrderTurn turn, DialogFrame frame, string text) => PromptCard.Render(frame, text, Labels, "en");

    public OutboundActivity RenderClosing(OrderTurn turn, DialogClosing closing) => OutboundActivity.Message(closing.ToString());

    public OutboundActivity RenderOffer(OrderTurn turn, DialogFrame frame, string commandTitle) => PromptCard.RenderOffer(frame, $"Leave this and {commandTitle}?", Labels, "en");

    public PromptAnswer? ReadDate(OrderTurn turn, string text) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? new PromptAnswer(text) { Date = date } : null;

    public PromptAnswer? ReadNumber(OrderTurn turn, string text) =>
        decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? new PromptAnswer(text) { Number = number } : null;
}
