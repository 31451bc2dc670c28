using System.Text.Json;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// Answers to <see cref="InvokeNames.AdaptiveCardAction"/>. The HTTP status is 200 whenever the bot handled the action, refusals included;
/// the outcome is in the body's <c>statusCode</c>.
/// </summary>
public static class AdaptiveCardResponse
{
    /// <summary>Replaces the card, for the person who acted and on their client alone.</summary>
    public static InvokeResponse Card(AdaptiveCard card) => Card(card.ToJson());

    /// <inheritdoc cref="Card(AdaptiveCard)"/>
    public static InvokeResponse Card(JsonElement card) => Of(200, OutboundAttachment.AdaptiveCardType, card);

    /// <summary>A short text beside the card, which stays.</summary>
    public static InvokeResponse Message(string text) =>
        Of(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text, EnvelopeJson.Wire.String));

    /// <summary>The action was not understood or not allowed.</summary>
    public static InvokeResponse BadRequest(string message) => Error(400, "BadRequest", message);

    /// <summary>The bot failed.</summary>
    public static InvokeResponse ServerError(string message) => Error(500, "InternalServerError", message);

    /// <summary>Single sign-on could not be completed.</summary>
    public static InvokeResponse PreconditionFailed(string message) =>
        Of(412, "application/vnd.microsoft.error.preconditionFailed", Detail("PreconditionFailed", message));

    /// <summary>Asks the person to sign in.</summary>
    /// <param name="oauthCard">The OAuth card's attachment, as JSON.</param>
    public static InvokeResponse LoginRequest(JsonElement oauthCard) => Of(401, "application/vnd.microsoft.activity.loginRequest", oauthCard);

    public static InvokeResponse IncorrectAuthCode() => Of(401, "application/vnd.microsoft.error.incorrectAuthCode", null);

    /// <summary>An error the card shows.</summary>
    /// <param name="statusCode">200 to 599, in the body; the HTTP status stays 200.</param>
    public static InvokeResponse Error(int statusCode, string code, string message)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        return Of(statusCode, "application/vnd.microsoft.error", Detail(code, message));
    }

    private static JsonElement Detail(string code, string message) =>
        JsonSerializer.SerializeToElement(new InvokeError(code, message), EnvelopeJson.Wire.InvokeError);

    private static InvokeResponse Of(int statusCode, string type, JsonElement? value) =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(new AdaptiveCardResponseBody(statusCode, type, value), EnvelopeJson.Wire.AdaptiveCardResponseBody));
}
