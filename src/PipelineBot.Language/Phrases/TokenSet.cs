namespace PipelineBot.Language.Phrases;

/// <summary>A set of the vocabulary's numbers, one bit each; asked at every step of matching.</summary>
internal sealed class TokenSet
{
    private ulong[] _bits = [];

    public void Add(int id)
    {
        if (id >> 6 >= _bits.Length)
        {
            Array.Resize(ref _bits, (id >> 6) + 1);
        }

        _bits[id >> 6] |= 1UL << (id & 63);
    }

    /// <summary>False for -1, a token no phrase knows.</summary>
    public bool Contains(int id) => (uint)(id >> 6) < (uint)_bits.Length && (_bits[id >> 6] & (1UL << (id & 63))) != 0;
}
