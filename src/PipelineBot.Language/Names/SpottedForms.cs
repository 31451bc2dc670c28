using PipelineBot.Language.Spelling;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>The ways names are written inside sentences, each with how sure it makes.</summary>
internal sealed class SpottedForms<T>
    where T : notnull
{
    private const double Whole = 1, OtherName = 0.97, FirstWords = 0.93, LongStart = 0.92, ShortStart = 0.84, Abbreviated = 0.83, LastWord = 0.83, Initials = 0.5;
    private const double SoundLoss = 0.1, PinyinLoss = 0.07, MisspeltLoss = 0.13, VowelLoss = 0.15;
    private const double CutShort = 0.8;
    private const int LeastCut = 7, LeastBeginning = 5, MostBeginning = 6;
    private const int MostMisspeltWords = 2;
    private const int MostPinyinWords = 4;
    private const int LongestPinyin = 24;

    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly Misspellings _misspelt = new();
    private readonly ConsonantForms _byConsonants = new();

    // By their first two characters, the length of the longest form.
    private readonly Dictionary<int, int> _longest = [];
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

        AddBeginnings(value, key);
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

    // "Fabri" of Fabrikam: what nobody would write for anything else.
    private void AddBeginnings(T value, NameKey key)
    {
        var first = key.Token(0);
        if (first.Length < LeastCut || first.ContainsAnyExceptInRange('a', 'z'))
        {
            return;
        }

        for (var length = LeastBeginning; length <= Math.Min(MostBeginning, first.Length - 2); length++)
        {
            var written = first[..length];
            if (!EverydayWords.Contains(written) && !OrdinaryWords.Contains(written.ToString()))
            {
                Put(written.ToString(), value, CutShort);
            }
        }
    }

    /// <summary>Whether a form may begin with these words and be longer; most words of a sentence begin no name.</summary>
    public bool MayGoOn(ReadOnlySpan<char> compact, ReadOnlySpan<char> sounds, bool isSpelt, int tokens) =>
        compact.Length < 2
        || (isSpelt && ((tokens < ConsonantForms.MostWords && _byConsonants.MayBegin(compact)) || tokens < MostMisspeltWords || MayBePinyin(compact, tokens)))
        || _longest.GetValueOrDefault(Beginning(compact)) > compact.Length
        || _longest.GetValueOrDefault(Beginning(sounds)) > compact.Length;

    public (Spotted<T> Value, double Confidence)? Find(ReadOnlySpan<char> compact, ReadOnlySpan<char> sounds, bool isSpelt, int tokens, bool byConsonants = true)
    {
        if (compact.Length < 2)
        {
            return null;
        }

        if (Written(compact) is { } form)
        {
            return form.As(0);
        }

        if (!compact.SequenceEqual(sounds))
        {
            return Written(sounds)?.As(SoundLoss);
        }

        if (!isSpelt || compact.Length < Misspellings.LeastLength - 1)
        {
            return null;
        }

        if ((tokens == 1 || (tokens == MostMisspeltWords && compact.Length > 6)) && _misspelt.Meant(compact) is { } meant)
        {
            return _forms[meant].As(MisspeltLoss);
        }

        return byConsonants && _byConsonants.Meant(compact, tokens) is { } alike
            ? _forms[alike].As(VowelLoss)
            : InPinyin(compact, tokens)?.As(PinyinLoss);
    }

    private Form? Written(ReadOnlySpan<char> form) =>
        _longest.GetValueOrDefault(Beginning(form)) >= form.Length && _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var known) ? known : null;

    private bool MayBePinyin(ReadOnlySpan<char> beginning, int tokens) =>
        _hasSounds && tokens < MostPinyinWords && beginning.Length < LongestPinyin && SpokenQuery.MayBegin(beginning);

    // Pinyin of a name has few words, and sounds only where some name is in characters.
    private Form? InPinyin(ReadOnlySpan<char> spelt, int tokens)
    {
        if (!_hasSounds || tokens > MostPinyinWords || spelt.Length > LongestPinyin)
        {
            return null;
        }

        Span<char> sounds = stackalloc char[LongestPinyin];
        var count = SpokenQuery.Split(spelt, sounds);
        return count > 1 && Written(sounds[..count]) is { } form && !(tokens == 1 && OrdinaryWords.Contains(spelt)) ? form : null;
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

        _misspelt.AddWord(written);
        _byConsonants.Add(written);
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
        _longest[Beginning(form)] = Math.Max(form.Length, _longest.GetValueOrDefault(Beginning(form)));
        _misspelt.AddForm(form);
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
