using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Turns;

/// <summary>The verb and data of a click on a card. The data is what the card carried merged with what the person typed: hostile until checked.</summary>
public sealed record CardActionValue(string Verb, JsonElement Data)
{
    /// <summary>The trigger of a refresh that nobody asked for.</summary>
    public const string Automatic = "automatic";

    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>From an <c>adaptiveCard/action</c> invoke; null with the answer to give when it is not a well-formed <c>Action.Execute</c> (IN-63).</summary>
    internal static CardActionValue? FromInvoke(Activity activity, out TurnAnswer? refusal)
    {
        refusal = null;
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            refusal = TurnAnswer.Of(AdaptiveCardResponse.BadRequest("The action is missing."));
            return null;
        }

        if (action.TextOrNull("type") != "Action.Execute")
        {
            refusal = TurnAnswer.Of(AdaptiveCardResponse.Error(400, "NotSupported", "Only Action.Execute is supported."));
            return null;
        }

        var data = action.TryGetProperty("data", out var d) && d.ValueKind == JsonValueKind.Object ? d : Empty;
        return new CardActionValue(action.TextOrNull("verb") ?? "", data);
    }

    /// <summary>From an <c>Action.Submit</c> of an older client: a message without text whose value names its verb (CA-40).</summary>
    internal static CardActionValue? FromSubmit(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value && value.TextOrNull(SubmitAction.Verb) is { } verb ? new CardActionValue(verb, value) : null;

    /// <summary><c>manual</c> or <c>automatic</c>; an automatic refresh must never send or update anything (CA-43).</summary>
    public static string TriggerOf(Activity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } value ? value.TextOrNull("trigger") ?? "manual" : "manual";
}
