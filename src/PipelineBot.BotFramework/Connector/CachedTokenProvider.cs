using Microsoft.Extensions.Logging;
using NodaTime;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Keeps one token, renews it five minutes before it ends, and asks the issuer once however many callers wait. While the issuer
/// is out of reach a token that still lives is used on, and the issuer is not asked again for a moment.
/// </summary>
internal sealed partial class CachedTokenProvider(ITokenSource source, IClock clock, ILogger<CachedTokenProvider> logger) : ITokenProvider, IDisposable
{
    private static readonly Duration RenewBefore = Duration.FromMinutes(5);
    private static readonly Duration PauseUnreachable = Duration.FromSeconds(5);
    private static readonly Duration PauseRefused = Duration.FromSeconds(30);

    // A channel that refuses a token this young would refuse the next one as well.
    private static readonly Duration BetweenForced = Duration.FromMinutes(1);

    private readonly SemaphoreSlim _issuing = new(1, 1);
    private IssuedToken? _current;
    private ConnectorException? _failed;
    private Instant _askAgain = Instant.MinValue;
    private Instant _forceAgain = Instant.MinValue;

    public async ValueTask<string?> GetAsync(string? rejected, CancellationToken ct)
    {
        if (Usable(rejected, RenewBefore) is { } ready)
            return ready.Value;

        await _issuing.WaitAsync(ct);
        try
        {
            return (Usable(rejected, RenewBefore) ?? await RenewAsync(rejected, ct)).Value;
        }
        finally
        {
            _issuing.Release();
        }
    }

    public void Dispose() => _issuing.Dispose();

    private async Task<IssuedToken> RenewAsync(string? rejected, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var alive = Usable(rejected, Duration.Zero);
        if (now < _askAgain)
            return alive ?? throw Again(_failed!);

        var force = rejected is not null && rejected == _current?.Value;
        if (force && now < _forceAgain)
            throw new ConnectorException(ConnectorFailure.Unauthorized, 401);
        try
        {
            var issued = await source.IssueAsync(force, ct);
            if (force)
                _forceAgain = now + BetweenForced;
            Volatile.Write(ref _current, issued);
            TokenMetrics.Count("issued");
            return issued;
        }
        catch (ConnectorException failed)
        {
            _failed = failed;
            _askAgain = now + (failed.Failure == ConnectorFailure.Retryable ? PauseUnreachable : PauseRefused);
            TokenMetrics.Count(failed.Failure == ConnectorFailure.Retryable ? "unreachable" : "refused");
            Log.NotIssued(logger, failed.Failure, failed.Code, failed.SubCode);
            if (alive is not null)
                return alive;
            throw;
        }
    }

    private IssuedToken? Usable(string? rejected, Duration ahead)
    {
        var token = Volatile.Read(ref _current);
        return token is not null && token.Value != rejected && token.Expires - ahead > clock.GetCurrentInstant() ? token : null;
    }

    private static ConnectorException Again(ConnectorException failed) => new(failed.Failure, failed.Status, failed.Code, failed.SubCode, inner: failed);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The bot's own token could not be had: {Failure}, code {Code}, {EntraCode}")]
        public static partial void NotIssued(ILogger logger, ConnectorFailure failure, string? code, string? entraCode);
    }
}
