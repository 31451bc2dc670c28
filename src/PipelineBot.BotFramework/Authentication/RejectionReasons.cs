namespace PipelineBot.BotFramework.Authentication;

/// <summary>Why an activity was turned away: stable words for logs and metrics, not for the caller.</summary>
public static class RejectionReasons
{
    public const string NoToken = "no_token";
    public const string Malformed = "malformed";
    public const string Algorithm = "algorithm";
    public const string Issuer = "issuer";
    public const string UnknownKey = "unknown_key";
    public const string Audience = "audience";
    public const string Lifetime = "lifetime";
    public const string Signature = "signature";
    public const string Caller = "caller";
    public const string ServiceUrl = "service_url";
    public const string Endorsement = "endorsement";
    public const string Tenant = "tenant";
    public const string MetadataUnavailable = "metadata_unavailable";
    public const string NotLoopback = "not_loopback";
    public const string Forwarded = "forwarded";
    public const string BrowserOrigin = "browser_origin";
}
