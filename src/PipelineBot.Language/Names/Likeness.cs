using System.Numerics;
using System.Runtime.Intrinsics;

namespace PipelineBot.Language.Names;

/// <summary>How alike two short texts are, 0 to 100: twice the longest common subsequence over both lengths.</summary>
internal static class Likeness
{
    private const int Word = 64;

    public static int Ratio(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var both = a.Length + b.Length;
        return both == 0 ? 100 : (int)Math.Round(200.0 * Common(a, b) / both);
    }

    /// <summary>The most <see cref="Ratio"/> can be for texts so long.</summary>
    public static double Bound(int a, int b) => 200.0 * Math.Min(a, b) / (a + b);

    /// <summary>The best <see cref="Ratio"/> of the shorter text with any piece of the longer that is as long.</summary>
    public static int Partial(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int least)
    {
        var best = Ratio(shorter, longer);
        if (Common(shorter, longer) * 100 < least * shorter.Length)
        {
            return best;
        }

        for (var i = 0; i + shorter.Length <= longer.Length; i++)
        {
            best = Math.Max(best, Ratio(shorter, longer.Slice(i, shorter.Length)));
        }

        return best;
    }

    /// <summary>The length of the longest common subsequence. Only the first 64 characters of the shorter text count.</summary>
    public static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shorter = a.Length <= b.Length ? a : b;
        var longer = a.Length <= b.Length ? b : a;
        shorter = shorter.Length > Word ? shorter[..Word] : shorter;
        Span<ushort> padded = stackalloc ushort[Word];
        var vectors = (shorter.Length + Vector256<ushort>.Count - 1) / Vector256<ushort>.Count;
        padded[..(vectors * Vector256<ushort>.Count)].Clear();
        for (var i = 0; i < shorter.Length; i++)
        {
            padded[i] = shorter[i];
        }

        // Hyyrö's bit-parallel form: a zero bit for each character of the shorter text that is matched so far.
        var open = ~0UL;
        foreach (var c in longer)
        {
            var equal = 0UL;
            var wanted = Vector256.Create((ushort)c);
            for (var v = 0; v < vectors; v++)
            {
                var piece = Vector256.Create<ushort>(padded.Slice(v * Vector256<ushort>.Count, Vector256<ushort>.Count));
                equal |= (ulong)Vector256.Equals(piece, wanted).ExtractMostSignificantBits() << (v * Vector256<ushort>.Count);
            }

            var matched = open & equal;
            open = (open + matched) | (open - matched);
        }

        var counted = shorter.Length == Word ? ~0UL : (1UL << shorter.Length) - 1;
        return BitOperations.PopCount(~open & counted);
    }
}
