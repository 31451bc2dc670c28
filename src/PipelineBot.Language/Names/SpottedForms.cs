using PipelineBot.Language.Spelling;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>The ways names are written inside sentences, each with how sure it makes.</summary>
internal sealed class SpottedForms<T>
    where T : notnull
{
    private const double Whole = 1, OtherName = 0.97, FirstWords = 0.93, LongStart = 0.92, ShortStart = 0.84, Abbreviated = 0.83, LastWord = 0.83, Initials = 0.5;
    private const double SoundLoss = 0.1, PinyinLoss = 0.07, MisspeltLoss = 0.13, VowelLoss = 0.15;
    private const int LeastMisspelt = 5;

    // With fewer consonants everything sounds like something.
    private const int LeastConsonants = 4, LeastVowelled = 7, LongestVowelled = 20;
    private const int MostPinyinWords = 4;
    private const int LongestPinyin = 24;

    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _misspelt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byConsonants = new(StringComparer.Ordinal);
    private readonly HashSet<int> _beginnings = [];
    private bool _hasSounds;

    public void Add(T value, NameKey key, bool isMain, bool shortened)
    {
        if (key.Compact.Length < 2)
        {
            return;
        }

        Put(key, 0, key.Compact.Length, value, isMain ? Whole : OtherName);
        if (key.Tokens > 1 && key.Token(0).Length is 2 or 3 && !Scan.IsCjk(key.Compact[0]) && !OrdinaryWords.Contains(key.Token(0).ToString()))
        {
            // POC of "POC sign-off".
            Put(key, 0, key.Token(0).Length, value, FirstWords);
        }

        if (shortened)
        {
            AddShorter(value, key);
        }
    }

    public void AddInitials(T value, NameKey key)
    {
        if (key.HanCount != key.Compact.Length || key.HanCount < 2)
        {
            return;
        }

        var initials = string.Concat(key.Compact.Select(c => Pinyin.Readings(c) is [var syllable, ..] ? Pinyin.Spell(syllable)[..1] : ""));
        if (initials.Length == key.HanCount && !OrdinaryWords.Contains(initials))
        {
            Put(initials, value, Initials);
        }
    }

    private void AddShorter(T value, NameKey key)
    {
        for (var token = 1; token < key.Tokens; token++)
        {
            // "Woodgrove" of Woodgrove Bank, not "A" of A. Datum; 海澜集团 of 海澜集团CRM.
            if (key.Start(token) >= (Scan.IsCjk(key.Compact[0]) ? 2 : 4))
            {
                Put(key, 0, key.Start(token), value, FirstWords);
            }
        }

        if (key.Tokens > 1 && key.Token(0).Length == 1 && key.Token(1).Length > 3)
        {
            Put(key, key.Start(1), key.Start(1) + key.Token(1).Length, value, FirstWords);
        }

        // "The renewal", where there is one.
        if (key.Tokens > 1 && !Scan.IsCjk(key.Compact[^1]) && key.Token(key.Tokens - 1).Length > 5)
        {
            Put(key, key.Start(key.Tokens - 1), key.Compact.Length, value, LastWord);
        }

        var han = LeadingHan(key.Compact);
        for (var length = 2; length < han; length++)
        {
            Put(key, 0, length, value, length == 2 ? ShortStart : LongStart);
        }

        if (han == 4 && key.Compact.Length == 4)
        {
            Put($"{key.Compact[0]}{key.Compact[2]}", value, Abbreviated);
        }
    }

    public (Spotted<T> Value, double Confidence)? Find(ReadOnlySpan<char> compact, ReadOnlySpan<char> sounds, bool isSpelt, int tokens, bool byConsonants = true)
    {
        if (compact.Length < 2)
        {
            return null;
        }

        var forms = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (_beginnings.Contains(Beginning(compact)) && forms.TryGetValue(compact, out var form))
        {
            return form.As(0);
        }

        if (!compact.SequenceEqual(sounds))
        {
            return _beginnings.Contains(Beginning(sounds)) && forms.TryGetValue(sounds, out form) ? form.As(SoundLoss) : null;
        }

        if (!isSpelt || compact.Length < LeastMisspelt - 1)
        {
            return null;
        }

        if ((tokens == 1 || (tokens == 2 && compact.Length > 6)) && Misspelt(compact) is { } near)
        {
            return near.As(MisspeltLoss);
        }

        // "Litwear", "wdgrove", "pro's wear".
        if (byConsonants && tokens <= 3 && ByConsonants(compact, tokens) is { } alike)
        {
            return alike.As(VowelLoss);
        }

        // Pinyin of a name has few words, and sounds only where some name is in characters.
        return !_hasSounds || tokens > MostPinyinWords || compact.Length > LongestPinyin || (tokens == 1 && OrdinaryWords.Contains(compact.ToString())) || SpokenQuery.Sounds(NameKey.OfFolded(compact)) is not { Length: > 1 } said || !forms.TryGetValue(said, out form)
            ? null
            : form.As(PinyinLoss);
    }

    private Form? ByConsonants(ReadOnlySpan<char> word, int tokens)
    {
        if (_byConsonants.Count == 0 || word.Length is < LeastVowelled - 1 or > LongestVowelled || (tokens == 1 && EverydayWords.Contains(word)))
        {
            return null;
        }

        Span<char> skeleton = stackalloc char[LongestVowelled];
        var length = Misspelling.Skeleton(word, skeleton);
        return length >= LeastConsonants && _byConsonants.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(skeleton[..length], out var meant)
            && Misspelling.Cost(word, meant) < Misspelling.Never && _forms.TryGetValue(meant, out var form)
            ? form
            : null;
    }

    // One letter too many, too few, another, or two that changed places: some way of leaving out one letter makes them the same.
    private Form? Misspelt(ReadOnlySpan<char> word)
    {
        var known = _misspelt.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var meant) && _forms.TryGetValue(meant, out var form))
        {
            return form;
        }

        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if ((known.TryGetValue(shorter, out meant) && IsNear(word, meant) && _forms.TryGetValue(meant, out form))
                || (shorter.Length >= LeastMisspelt && _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(shorter, out form)))
            {
                return form;
            }
        }

        return null;
    }

    // Both with a letter left out agree: they differ by one letter, or by two neighbours that changed places.
    private static bool IsNear(ReadOnlySpan<char> word, string meant)
    {
        if (word.Length != meant.Length)
        {
            return Math.Abs(word.Length - meant.Length) == 1;
        }

        var first = 0;
        while (first < word.Length && word[first] == meant[first])
        {
            first++;
        }

        var last = word.Length - 1;
        while (last > first && word[last] == meant[last])
        {
            last--;
        }

        return last <= first || (last == first + 1 && word[first] == meant[last] && word[last] == meant[first]);
    }

    private void Put(NameKey key, int start, int end, T value, double confidence)
    {
        var written = key.Compact[start..end];
        Put(written, value, confidence);
        var sounds = key.Sounds[start..end];
        if (sounds != written)
        {
            _hasSounds = true;
            Put(sounds, value, confidence);
            PutPinyin(written, value, confidence - PinyinLoss);
        }

        if (written.Length >= LeastMisspelt && !written.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            if (written.Length is >= LeastVowelled and <= LongestVowelled)
            {
                Span<char> skeleton = stackalloc char[LongestVowelled];
                var length = Misspelling.Skeleton(written, skeleton);
                _byConsonants.TryAdd(skeleton[..length].ToString(), written);
            }

            for (var i = 0; i < written.Length; i++)
            {
                _misspelt.TryAdd(written.Remove(i, 1), written);
            }
        }
    }

    // As a whole, since letters may be cut into other syllables: tianjingang is tian-jin-gang and tian-jing-ang.
    private void PutPinyin(string written, T value, double confidence)
    {
        var spelt = string.Concat(written.Select(c => Pinyin.Readings(c) is [var syllable, ..] ? Pinyin.Spell(syllable) : "\0"));
        if (written.Length > 2 && spelt.Length <= LongestPinyin && !spelt.Contains('\0', StringComparison.Ordinal) && !_forms.ContainsKey(spelt))
        {
            Put(spelt, value, confidence);
        }
    }

    private void Put(string form, T value, double confidence)
    {
        _beginnings.Add(Beginning(form));
        if (!_forms.TryGetValue(form, out var known))
        {
            _forms[form] = new Form([value], confidence);
        }
        else if (confidence > known.Confidence)
        {
            // A name is that deal's own before it is the beginning of another's.
            _forms[form] = new Form(known.Confidence < Whole && confidence < Whole ? [value, .. known.Values.Where(v => !v.Equals(value))] : [value], confidence);
        }
        else if ((confidence < Whole && known.Confidence < Whole || confidence == known.Confidence) && !known.Values.Contains(value))
        {
            _forms[form] = known with { Values = [.. known.Values, value] };
        }
    }

    private static int LeadingHan(string compact)
    {
        var length = 0;
        while (length < compact.Length && Scan.IsCjk(compact[length]))
        {
            length++;
        }

        return length;
    }

    private static int Beginning(ReadOnlySpan<char> form) => (form[0] << 16) | form[1];

    private sealed record Form(IReadOnlyList<T> Values, double Confidence)
    {
        public (Spotted<T> Value, double Confidence) As(double loss) => (new Spotted<T>(Values, Confidence - loss), Confidence - loss);
    }
}
