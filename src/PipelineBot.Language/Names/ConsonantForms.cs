using PipelineBot.Language.Spelling;

namespace PipelineBot.Language.Names;

/// <summary>Names found by their consonants, for a vowel is what is typed wrong or left out: "litwear", "wdgrove", "pro's wear".</summary>
internal sealed class ConsonantForms
{
    /// <summary>The most words a name is torn into.</summary>
    public const int MostWords = 3;

    // With fewer consonants everything sounds like something.
    private const int LeastConsonants = 4, LeastLength = 7, Longest = 20;

    // What the shortest of them begin with.
    private const int Opening = LeastConsonants;

    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);

    public void Add(string form)
    {
        if (form.Length is < LeastLength or > Longest || form.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        Span<char> skeleton = stackalloc char[Longest];
        var length = Misspelling.Skeleton(form, skeleton);
        _forms.TryAdd(skeleton[..length].ToString(), form);
        if (length >= Opening)
        {
            _openings.Add(skeleton[..Opening].ToString());
        }
    }

    /// <summary>Whether letters that go on so may be meant for a form; most words begin none.</summary>
    public bool MayBegin(ReadOnlySpan<char> word)
    {
        if (_openings.Count == 0 || word.Length > Longest)
        {
            return false;
        }

        Span<char> skeleton = stackalloc char[Opening];
        return Misspelling.Skeleton(word, skeleton) < Opening || _openings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(skeleton);
    }

    /// <summary>The form these letters are meant for, or null.</summary>
    /// <param name="tokens">How many words they are; one that is an everyday word means itself.</param>
    public string? Meant(ReadOnlySpan<char> word, int tokens)
    {
        if (_forms.Count == 0 || tokens > MostWords || word.Length is < LeastLength - 1 or > Longest)
        {
            return null;
        }

        Span<char> skeleton = stackalloc char[Longest];
        var length = Misspelling.Skeleton(word, skeleton);
        return length >= LeastConsonants && _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton[..length], out var meant)
            && !(tokens == 1 && EverydayWords.Contains(word)) && Misspelling.Cost(word, meant) < Misspelling.Never
            ? meant
            : null;
    }
}
