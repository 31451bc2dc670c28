using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PipelineBot.Language.Phrases;

/// <summary>The slots of one match. There are at most a handful, which a hash table would only make larger.</summary>
internal sealed class SlotMap(SlotMatch[] slots) : IReadOnlyDictionary<string, SlotMatch>
{
    /// <summary>In the order of the text.</summary>
    public SlotMatch[] Filled => slots;

    public int Count => slots.Length;

    public IEnumerable<string> Keys => slots.Select(slot => slot.Name);

    public IEnumerable<SlotMatch> Values => slots;

    public SlotMatch this[string key] => TryGetValue(key, out var slot) ? slot : throw new KeyNotFoundException($"No slot {{{key}}} was filled.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out SlotMatch value)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == key)
            {
                value = slot;
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, SlotMatch>> GetEnumerator()
    {
        foreach (var slot in slots)
        {
            yield return new(slot.Name, slot);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
