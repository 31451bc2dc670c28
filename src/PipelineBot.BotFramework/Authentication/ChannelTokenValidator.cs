using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// Proves a token by itself: RS256, a known issuer, a published key, this bot as its only audience, within its life give or take
/// five minutes, and with a <c>serviceurl</c>. Everything a caller can write ends in an outcome, never in an exception.
/// </summary>
internal sealed partial class ChannelTokenValidator
{
    public static readonly Duration ClockSkew = Duration.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly FrozenDictionary<string, SigningKeySource> _issuers;
    private readonly ValidatedTokenCache _cache;
    private readonly string _appId;
    private readonly IClock _clock;
    private readonly ILogger<ChannelTokenValidator> _logger;

    public ChannelTokenValidator(BotAuthenticationOptions options, IDocumentRetriever retriever, IClock clock, ILogger<ChannelTokenValidator> logger)
    {
        // An empty id would make every token without an audience one of ours.
        ArgumentException.ThrowIfNullOrWhiteSpace(options.MicrosoftAppId);
        _appId = options.MicrosoftAppId;
        _clock = clock;
        _logger = logger;
        _cache = new ValidatedTokenCache(clock);
        _issuers = options.Issuers.ToFrozenDictionary(issuer => issuer.Key, issuer => new SigningKeySource(issuer.Value, retriever, clock, logger), StringComparer.Ordinal);
    }

    /// <returns>Either the token or why not.</returns>
    public async ValueTask<(ValidatedToken? Token, AuthenticationOutcome? Rejected)> ValidateAsync(string token, CancellationToken ct)
    {
        if (Read(token) is not { } unproven)
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Malformed));

        var answer = await ValidateAsync(token, unproven, ct);
        if (answer.Rejected is { } rejected)
            Log.Rejected(_logger, rejected.Reason, Printable(unproven.KeyId), Printable(unproven.Issuer), Printable(unproven.Audience));
        return answer;
    }

    private async ValueTask<(ValidatedToken? Token, AuthenticationOutcome? Rejected)> ValidateAsync(string token, Unproven unproven, CancellationToken ct)
    {
        if (unproven.Alg != SecurityAlgorithms.RsaSha256)
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Algorithm));
        // Only addresses from configuration are ever fetched; the token merely chooses among them.
        if (!_issuers.TryGetValue(unproven.Issuer, out var source))
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Issuer));
        if (await source.GetAsync(ct) is not { } keys)
            return (null, AuthenticationOutcome.Unavailable(RejectionReasons.MetadataUnavailable));

        var cacheKey = ValidatedTokenCache.KeyOf(token);
        if (_cache.Find(cacheKey) is { } known && ReferenceEquals(known.Keys, keys))
            return (known, null);

        if (keys.Find(unproven.KeyId) is null)
            keys = await source.RefreshAsync(keys, ct);
        if (keys.Find(unproven.KeyId) is not { } key)
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.UnknownKey));

        var (validated, reason) = await ProveAsync(token, unproven.Issuer, key, keys);
        if (validated is null)
        {
            _cache.Remove(cacheKey);
            return (null, reason == RejectionReasons.ServiceUrl ? AuthenticationOutcome.Forbidden(reason) : AuthenticationOutcome.Unauthenticated(reason));
        }
        _cache.Add(cacheKey, validated);
        return (validated, null);
    }

    private async Task<(ValidatedToken? Token, string Reason)> ProveAsync(string token, string issuer, JsonWebKey key, PublishedKeys keys)
    {
        try
        {
            var result = await _handler.ValidateTokenAsync(token, Parameters(issuer, key));
            if (!result.IsValid || result.SecurityToken is not JsonWebToken proven)
                return (null, ReasonOf(result.Exception));
            if (!proven.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrWhiteSpace(serviceUrl))
                return (null, RejectionReasons.ServiceUrl);
            var usableUntil = Instant.FromDateTimeUtc(proven.ValidTo) + ClockSkew;
            return (new ValidatedToken(key.Kid, serviceUrl, PublishedKeys.EndorsementsOf(key), usableUntil, keys), "");
        }
        catch (Exception failed) when (IsAboutTheToken(failed))
        {
            return (null, RejectionReasons.Malformed);
        }
    }

    private TokenValidationParameters Parameters(string issuer, JsonWebKey key) => new()
    {
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidateIssuer = true,
        ValidIssuer = issuer,
        ValidateAudience = true,
        AudienceValidator = (audiences, _, _) => audiences.ToList() is [var only] && string.Equals(only, _appId, StringComparison.OrdinalIgnoreCase),
        ValidateLifetime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = _clock.GetCurrentInstant();
        return expires is { } end && now < Instant.FromDateTimeUtc(DateTime.SpecifyKind(end, DateTimeKind.Utc)) + ClockSkew &&
            (notBefore is not { } start || now >= Instant.FromDateTimeUtc(DateTime.SpecifyKind(start, DateTimeKind.Utc)) - ClockSkew);
    }

    /// <summary>Header and issuer, believed in nothing yet; null unless the token is three parts of readable JSON with a key id.</summary>
    private static Unproven? Read(string token)
    {
        if (token.AsSpan().Count('.') != 2)
            return null;
        try
        {
            var jwt = new JsonWebToken(token);
            // A critical extension is one that whoever does not know it must refuse, and none is known here.
            if (jwt.TryGetHeaderValue<object>("crit", out _))
                return null;
            return string.IsNullOrEmpty(jwt.Kid) || string.IsNullOrEmpty(jwt.Issuer) ? null : new Unproven(jwt.Alg, jwt.Kid, jwt.Issuer, jwt.Audiences.FirstOrDefault() ?? "");
        }
        catch (Exception failed) when (IsAboutTheToken(failed))
        {
            return null;
        }
    }

    // The parser throws many types at garbage: argument, format, JSON, cast and security ones. None of them is our fault or worth a 500.
    private static bool IsAboutTheToken(Exception failed) => failed is not (OutOfMemoryException or OperationCanceledException);

    private static string ReasonOf(Exception? failed) => failed switch
    {
        SecurityTokenInvalidAudienceException => RejectionReasons.Audience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => RejectionReasons.Lifetime,
        SecurityTokenInvalidIssuerException => RejectionReasons.Issuer,
        SecurityTokenInvalidAlgorithmException => RejectionReasons.Algorithm,
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => RejectionReasons.Signature,
        _ => RejectionReasons.Malformed,
    };

    // Written by whoever sent it: short, and without anything that could break a line or colour a terminal.
    private static string Printable(string text) =>
        string.Concat(text.Take(80).Select(letter => letter is > ' ' and < (char)127 ? letter : '?'));

    private sealed record Unproven(string? Alg, string KeyId, string Issuer, string Audience);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused a token: {Reason}; it claims key {KeyId}, issuer {Issuer}, audience {Audience}")]
        public static partial void Rejected(ILogger logger, string? reason, string keyId, string issuer, string audience);
    }
}
