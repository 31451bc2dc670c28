using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// Proves a token by itself: RS256, a trusted issuer, a published key, this bot as its only audience, within its life give or take
/// five minutes, with a <c>serviceurl</c>, and not in the name of some app. Everything a caller can write ends in an outcome, never
/// in an exception.
/// </summary>
internal sealed class ChannelTokenValidator
{
    public static readonly Duration ClockSkew = Duration.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly FrozenDictionary<string, (TrustedIssuer Trusted, SigningKeySource Keys)> _issuers;
    private readonly ValidatedTokenCache _cache;
    private readonly string _appId;
    private readonly IClock _clock;

    public ChannelTokenValidator(BotAuthenticationOptions options, IDocumentRetriever retriever, IClock clock, ILogger<ChannelTokenValidator> logger)
    {
        // An empty id would make every token without an audience one of ours.
        ArgumentException.ThrowIfNullOrWhiteSpace(options.MicrosoftAppId);
        _appId = options.MicrosoftAppId;
        _clock = clock;
        _cache = new ValidatedTokenCache(clock);
        _issuers = options.EffectiveIssuers.ToFrozenDictionary(
            issuer => issuer.Issuer, issuer => (issuer, new SigningKeySource(issuer.Metadata, retriever, clock, logger)), StringComparer.Ordinal);
    }

    /// <returns>Either the token or why not.</returns>
    public async ValueTask<(ValidatedToken? Token, AuthenticationOutcome? Rejected)> ValidateAsync(UnprovenToken unproven, CancellationToken ct)
    {
        if (unproven.Algorithm != SecurityAlgorithms.RsaSha256)
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Algorithm));
        // Only addresses from configuration are ever fetched; the token merely chooses among them.
        if (!_issuers.TryGetValue(unproven.Issuer, out var issuer))
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Issuer));
        if (await issuer.Keys.GetAsync(ct) is not { } keys)
            return (null, AuthenticationOutcome.Unavailable(RejectionReasons.MetadataUnavailable));

        var cacheKey = ValidatedTokenCache.KeyOf(unproven.Text);
        if (_cache.Find(cacheKey) is { } known && ReferenceEquals(known.Keys, keys))
            return (known, null);

        if (keys.Find(unproven.KeyId) is null)
            keys = await issuer.Keys.RefreshAsync(keys, ct);
        if (keys.Find(unproven.KeyId) is not { } key)
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.UnknownKey));

        var (validated, rejected) = await ProveAsync(unproven, issuer.Trusted, key, keys);
        if (validated is null)
            _cache.Remove(cacheKey);
        else
            _cache.Add(cacheKey, validated);
        return (validated, rejected);
    }

    private async Task<(ValidatedToken? Token, AuthenticationOutcome? Rejected)> ProveAsync(UnprovenToken unproven, TrustedIssuer issuer, JsonWebKey key, PublishedKeys keys)
    {
        try
        {
            var result = await _handler.ValidateTokenAsync(unproven.Text, Parameters(issuer.Issuer, key));
            if (!result.IsValid || result.SecurityToken is not JsonWebToken proven)
                return (null, AuthenticationOutcome.Unauthenticated(ReasonOf(result.Exception)));
            if (!TokenCallers.IsOfTenant(proven, key, issuer))
                return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Issuer));
            if (!TokenCallers.MaySpeak(proven, issuer))
                return (null, AuthenticationOutcome.Forbidden(RejectionReasons.Caller));
            if (!proven.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || string.IsNullOrWhiteSpace(serviceUrl))
                return (null, AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl));

            var endorsed = PublishedKeys.EndorsementsOf(key) ?? issuer.Channels.ToHashSet(StringComparer.Ordinal);
            var usableUntil = Instant.FromDateTimeUtc(proven.ValidTo) + ClockSkew;
            return (new ValidatedToken(key.Kid, serviceUrl, endorsed, usableUntil, keys), null);
        }
        // The parser throws many types at garbage: argument, format, JSON, cast and security ones. None of them is our fault or worth a 500.
        catch (Exception failed) when (failed is not (OutOfMemoryException or OperationCanceledException))
        {
            return (null, AuthenticationOutcome.Unauthenticated(RejectionReasons.Malformed));
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

    private static string ReasonOf(Exception? failed) => failed switch
    {
        SecurityTokenInvalidAudienceException => RejectionReasons.Audience,
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => RejectionReasons.Lifetime,
        SecurityTokenInvalidIssuerException => RejectionReasons.Issuer,
        SecurityTokenInvalidAlgorithmException => RejectionReasons.Algorithm,
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => RejectionReasons.Signature,
        _ => RejectionReasons.Malformed,
    };
}
