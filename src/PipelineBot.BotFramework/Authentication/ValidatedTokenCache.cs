using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace PipelineBot.BotFramework.Authentication;

/// <summary>
/// Remembers tokens that proved themselves, so that the signature is computed once per token and not once per activity. Keyed by
/// hash: the token itself is not kept. An entry dies with the token, and with the keys it was checked against.
/// </summary>
internal sealed class ValidatedTokenCache(IClock clock)
{
    public const int Capacity = 1024;

    private readonly ConcurrentDictionary<string, ValidatedToken> _entries = new(StringComparer.Ordinal);

    public static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public ValidatedToken? Find(string key) =>
        _entries.TryGetValue(key, out var entry) && clock.GetCurrentInstant() < entry.UsableUntil ? entry : null;

    public void Remove(string key) => _entries.TryRemove(key, out _);

    public void Add(string key, ValidatedToken token)
    {
        // Only tokens that a channel service signed come here, a handful per hour; clearing is rare and costs one signature each.
        if (_entries.Count >= Capacity)
            _entries.Clear();
        _entries[key] = token;
    }
}
