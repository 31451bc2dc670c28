using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PipelineBot.Storage;

namespace PipelineBot.Data.Copying;

/// <summary>
/// How many documents, and 128 bits that follow from every byte of them and not from their order: the sum of their hashes. A sum rather than an exclusive or, in
/// which two of the same would vanish.
/// </summary>
internal readonly record struct ContainerSum(long Documents, UInt128 Sum)
{
    public string Hash => Sum.ToString("x32", CultureInfo.InvariantCulture);

    public static ContainerSum Of(CopiedContainer copied) =>
        new(copied.Documents, copied.Hash.Length > 0 ? UInt128.Parse(copied.Hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture) : UInt128.Zero);

    public ContainerSum With(IEnumerable<ScannedDocument> documents)
    {
        var (count, sum) = this;
        foreach (var document in documents)
            (count, sum) = (count + 1, unchecked(sum + HashOf(document)));
        return new ContainerSum(count, sum);
    }

    private static UInt128 HashOf(ScannedDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, document.Key.Partition);
        Add(hash, document.Key.Id);
        Add(hash, document.Json.Span);
        foreach (var (name, value) in document.Promoted.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            Add(hash, value switch { null => "", string text => "t" + text, _ => string.Create(CultureInfo.InvariantCulture, $"n{value}") });
        }

        return BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    // With its length before it, or what ends one part could begin the next.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
