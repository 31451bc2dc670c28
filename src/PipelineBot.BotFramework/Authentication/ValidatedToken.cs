using NodaTime;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>What a token proved. Holds nothing that could be used to speak in its name.</summary>
/// <param name="ServiceUrl">The <c>serviceurl</c> claim, never blank.</param>
/// <param name="Endorsements">The channels its signing key may speak for.</param>
/// <param name="UsableUntil">Its end, clock skew included; from then on it is refused.</param>
/// <param name="Keys">The published keys it was checked against.</param>
internal sealed record ValidatedToken(string KeyId, string ServiceUrl, IReadOnlySet<string> Endorsements, Instant UsableUntil, PublishedKeys Keys);
