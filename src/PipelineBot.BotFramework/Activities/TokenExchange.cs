using System.Text.Json;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// What a <see cref="InvokeNames.SignInTokenExchange"/> asks. It arrives once from each of a person's clients with the same id: one of them is handled and all are
/// answered alike (IN-60; see <see cref="ActivityKey"/>).
/// </summary>
/// <param name="Token">As secret as a password: never stored or logged.</param>
public sealed record TokenExchange(string Id, string ConnectionName, string Token)
{
    /// <summary>Null when the payload is not one: answer <see cref="InvokeResponse.BadRequest"/>.</summary>
    public static TokenExchange? Of(Activity activity) =>
        activity.IsInvoke(InvokeNames.SignInTokenExchange)
        && activity.Value.Text("id") is { Length: > 0 } id
        && activity.Value.Text("connectionName") is { Length: > 0 } connection
        && activity.Value.Text("token") is { Length: > 0 } token
            ? new TokenExchange(id, connection, token)
            : null;

    /// <summary>200: signed in.</summary>
    public InvokeResponse Succeeded() => Of(200, null);

    /// <summary>412: this token cannot be exchanged; the client lets the person consent.</summary>
    public InvokeResponse Failed(string detail) => Of(412, detail);

    /// <summary>400: no connection of that name is offered.</summary>
    public InvokeResponse UnknownConnection() => Of(400, "There is no connection of that name.");

    /// <summary>Without the token, which a log of values must not show.</summary>
    public override string ToString() => $"TokenExchange {Id} for {ConnectionName}";

    private InvokeResponse Of(int status, string? detail) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new TokenExchangeBody(Id, ConnectionName, detail), EnvelopeJson.Wire.TokenExchangeBody));
}
