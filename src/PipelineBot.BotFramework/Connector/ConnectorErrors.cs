using System.Net;
using System.Text.Json;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Connector;

/// <summary>Reads what a channel answers instead of success.</summary>
internal static class ConnectorErrors
{
    public static ConnectorException From(HttpStatusCode status, ReadOnlySpan<byte> body, TimeSpan? retryAfter)
    {
        var (code, subCode) = Codes(body);
        return new ConnectorException(Classify((int)status, code, subCode), (int)status, code, subCode, retryAfter);
    }

    /// <summary>
    /// What a refusal means (OUT table of errors). A 403 <c>InvalidBotApiHost</c> is <see cref="ConnectorFailure.Permanent"/> where it stands: the transport asks
    /// <see cref="GovernmentCloud"/> before anybody else hears of it, so it is seen only when GCC may not be called, or refused as well.
    /// </summary>
    public static ConnectorFailure Classify(int status, string? code, string? subCode) => status switch
    {
        401 => ConnectorFailure.Unauthorized,
        403 when MeansUnreachable(code) || MeansUnreachable(subCode) => ConnectorFailure.Unreachable,
        404 => ConnectorFailure.NotFound,
        408 => ConnectorFailure.Ambiguous,
        412 or 429 => ConnectorFailure.Retryable,
        413 => ConnectorFailure.TooLarge,
        >= 500 => ConnectorFailure.Ambiguous,
        _ => ConnectorFailure.Permanent,
    };

    private static bool MeansUnreachable(string? code) =>
        code is "BotDisabledByAdmin" or "BotNotInConversationRoster" or "ConversationBlockedByUser" or "MessageWritesBlocked";

    /// <summary>Either <c>{"error":{"code"}}</c>, or from the chat service <c>{"errorCode", "message":"{\"subCode\":…}"}</c>.</summary>
    private static (string? Code, string? SubCode) Codes(ReadOnlySpan<byte> body)
    {
        if (Parse(body) is not { } root)
            return (null, null);

        var error = root.Member("error");
        var code = error.Text("code") ?? (root.Member("errorCode") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : root.Text("errorCode"));
        var message = root.Text("message") ?? error.Text("message");
        var nested = message is not null && message.AsSpan().TrimStart().StartsWith("{") ? Parse(System.Text.Encoding.UTF8.GetBytes(message)) : null;
        return (Short(code), Short(nested.Text("subCode") ?? root.Text("subCode") ?? error.Text("subCode")));
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonElement.TryParseValue(ref reader, out var element) ? element : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A code goes into exception messages and logs; a body that is not the channel's should not.
    private static string? Short(string? code) =>
        code is { Length: > 0 and <= 64 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or ' ') ? code : null;
}
