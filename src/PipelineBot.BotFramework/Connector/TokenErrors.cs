using Microsoft.Identity.Client;

namespace PipelineBot.BotFramework.Connector;

/// <summary>Reads why Microsoft Entra issued no token.</summary>
internal static class TokenErrors
{
    private const string Mark = "AADSTS";

    public static ConnectorException From(MsalException failed) => new(
        IsPassing(failed) ? ConnectorFailure.Retryable : ConnectorFailure.Unauthorized,
        (failed as MsalServiceException)?.StatusCode is > 0 and var status ? status : null,
        Short(failed.ErrorCode),
        EntraCode(failed.Message) ?? EntraCode((failed as MsalServiceException)?.ResponseBody ?? ""),
        inner: failed);

    private static bool IsPassing(MsalException failed) =>
        failed.IsRetryable || failed.ErrorCode is "temporarily_unavailable" or "managed_identity_unreachable_network" or "request_timeout" ||
        failed is MsalServiceException { StatusCode: 429 or >= 500 };

    /// <summary>Such as AADSTS7000222, an expired secret: the one word of the answer that an operator can look up. The rest stays out of logs.</summary>
    private static string? EntraCode(string message)
    {
        var start = message.IndexOf(Mark, StringComparison.Ordinal);
        var digits = start < 0 ? "" : string.Concat(message[(start + Mark.Length)..].Take(10).TakeWhile(char.IsAsciiDigit));
        return digits.Length > 0 ? Mark + digits : null;
    }

    private static string? Short(string? code) => code is { Length: > 0 and <= 64 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? code : null;
}
