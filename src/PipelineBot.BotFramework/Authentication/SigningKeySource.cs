using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// One issuer's keys, fetched when first needed and again after a day. When a token names an unknown key they are fetched out of
/// turn, at most every five minutes, whoever asks. While the issuer is out of reach the last keys stay in force, for three days:
/// whoever can keep the bot from its issuer must not be able to keep a withdrawn key alive for ever.
/// </summary>
/// <remarks>
/// Not <c>ConfigurationManager</c>: that one refreshes in the background, so the first activity after a rotation would be turned away,
/// and it keeps its own clock.
/// </remarks>
internal sealed partial class SigningKeySource(string metadataAddress, IDocumentRetriever retriever, IClock clock, ILogger logger)
{
    public static readonly Duration Lifetime = Duration.FromHours(24);
    /// <summary>From then on keys are none: a long weekend without the issuer is survived, and no more.</summary>
    public static readonly Duration MostAge = Duration.FromHours(72);

    public static readonly Duration ForcedInterval = Duration.FromMinutes(5);

    /// <summary>Between tries while there are no keys at all and every activity is answered 503.</summary>
    public static readonly Duration PauseWithoutKeys = Duration.FromSeconds(10);

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Snapshot? _snapshot;
    private Instant _notBefore = Instant.MinValue;
    private Instant _nextForced = Instant.MinValue;

    /// <summary>The keys in force; null when none could be fetched for three days, or ever.</summary>
    public async ValueTask<PublishedKeys?> GetAsync(CancellationToken ct)
    {
        if (_snapshot is { } fresh && !IsOld(fresh))
            return fresh.Keys;

        if (Living is not { } old)
            await _fetching.WaitAsync(ct);
        // Old keys are better than waiting behind whoever is fetching new ones.
        else if (!await _fetching.WaitAsync(TimeSpan.Zero, ct))
            return old.Keys;
        try
        {
            if (_snapshot is null || IsOld(_snapshot))
                await FetchAsync();
            return Living?.Keys;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Newer keys than the given, if there are any or it is time to look; else the same.</summary>
    public async ValueTask<PublishedKeys> RefreshAsync(PublishedKeys seen, CancellationToken ct)
    {
        await _fetching.WaitAsync(ct);
        try
        {
            var now = clock.GetCurrentInstant();
            if (ReferenceEquals(_snapshot?.Keys, seen) && now >= _nextForced)
            {
                _nextForced = now + ForcedInterval;
                await FetchAsync();
            }
            return _snapshot?.Keys ?? seen;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private Snapshot? Living => _snapshot is { } snapshot && clock.GetCurrentInstant() - snapshot.At < MostAge ? snapshot : null;

    private bool IsOld(Snapshot snapshot) => clock.GetCurrentInstant() - snapshot.At >= Lifetime;

    private async Task FetchAsync()
    {
        if (clock.GetCurrentInstant() < _notBefore)
            return;
        try
        {
            // Shared by everyone waiting, so not ended by one caller hanging up.
            using var deadline = new CancellationTokenSource(FetchTimeout);
            var keys = new PublishedKeys(await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, retriever, deadline.Token));
            if (keys.IsEmpty)
                throw new InvalidOperationException("The issuer publishes no usable key.");
            _snapshot = new Snapshot(keys, clock.GetCurrentInstant());
        }
        catch (Exception failed)
        {
            // Out of reach, or an answer that is no metadata: both mean "not now".
            Log.NotFetched(logger, metadataAddress, failed.GetType().FullName);
            _notBefore = clock.GetCurrentInstant() + (Living is null ? PauseWithoutKeys : ForcedInterval);
        }
    }

    private sealed record Snapshot(PublishedKeys Keys, Instant At);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Signing keys could not be fetched by {Address}: {ExceptionType}")]
        public static partial void NotFetched(ILogger logger, string address, string? exceptionType);
    }
}
