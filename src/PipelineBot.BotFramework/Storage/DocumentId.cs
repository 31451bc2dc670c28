using System.Security.Cryptography;
using System.Text;

namespace PipelineBot.BotFramework.Storage;

/// <summary>Makes short, safe, deterministic ids out of any parts: 128 bits of SHA-256 in lower-case hex (32 characters).</summary>
public static class DocumentId
{
    /// <summary>The same parts always give the same id; ("ab","c") and ("a","bc") differ.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BitConverter.TryWriteBytes(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
