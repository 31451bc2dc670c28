using System.Numerics;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Spelling;

namespace PipelineBot.Language.Phrases;

/// <summary>The compiled phrases, and which of them a sentence can match at all.</summary>
internal sealed class PhraseIndex
{
    private readonly CompiledPhrase[] _phrases;

    // By the vocabulary's numbers: the phrases that need this word, or one of a few with it. Each phrase is filed under its rarest need.
    private readonly int[][] _byToken;
    private readonly int[] _unfiled;

    public PhraseIndex(IEnumerable<Phrase> phrases, IReadOnlyDictionary<string, SlotKind> kinds, GistRules? rules)
    {
        Words = new CommonWords(Vocabulary);
        var compiler = new PhraseCompiler(Vocabulary, kinds);
        _phrases = [.. phrases.Select(compiler.Compile)];
        Gists = rules is null ? null : new GistBook(Vocabulary, rules, Words);
        Recognizers = [.. compiler.Recognizers.Union(Gists?.Recognizers ?? [])];

        Homophones = new HomophoneTable(rules?.Kinds.SelectMany(kind => kind.Cues) ?? []);
        Spelling = SpellingTable.OfCommands(Vocabulary.Words);

        var uses = new int[Vocabulary.Count];
        foreach (var id in _phrases.SelectMany(phrase => phrase.Required).SelectMany(group => group))
        {
            uses[id]++;
        }

        var files = new List<int>?[Vocabulary.Count];
        for (var i = 0; i < _phrases.Length; i++)
        {
            foreach (var id in _phrases[i].Required.MinBy(group => group.Sum(id => uses[id])) ?? [])
            {
                (files[id] ??= []).Add(i);
            }
        }

        _byToken = [.. files.Select(file => file?.ToArray() ?? [])];
        _unfiled = [.. Enumerable.Range(0, _phrases.Length).Where(i => _phrases[i].Required.Length == 0)];
    }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Chinese words of commands, by their sound.</summary>
    public HomophoneTable Homophones { get; }

    /// <summary>The words a misspelt one may be.</summary>
    public SpellingTable Spelling { get; }

    public CommonWords Words { get; }

    public GistBook? Gists { get; }

    /// <summary>The keys of the recognisers typed slots use; phrases know them by their numbers here.</summary>
    public string[] Recognizers { get; }

    public Scratch NewScratch() => new(Vocabulary.Count, _phrases.Length, Recognizers.Length);

    /// <summary>Collects the phrases whose words are all in the text, in the order of the book.</summary>
    public void FindPossible(Token[] tokens, TypedValues values, Scratch scratch)
    {
        Mark(_unfiled, scratch.Marks);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Id is var id and >= 0 && scratch.LastAt[id] == i)
            {
                Mark(_byToken[id], scratch.Marks);
            }
        }

        for (var word = 0; word < scratch.Marks.Length; word++)
        {
            for (var bits = scratch.Marks[word]; bits != 0; bits &= bits - 1)
            {
                var phrase = _phrases[(word * 64) + BitOperations.TrailingZeroCount(bits)];
                if (HasAll(phrase.Required, scratch.LastAt, 0) && Array.TrueForAll(phrase.Recognizers, values.Has))
                {
                    scratch.Possible.Add(phrase);
                }
            }
        }
    }

    /// <summary>Whether what the phrase needs is there from a token on.</summary>
    public static bool CanBegin(CompiledPhrase phrase, Token[] tokens, int at, TypedValues values, int[] lastAt)
    {
        if ((phrase.First is { } first && !first.Contains(tokens[at].Id)) || !HasAll(phrase.Required, lastAt, at))
        {
            return false;
        }

        foreach (var recognizer in phrase.Recognizers)
        {
            if (values.Of(recognizer).LastStart < at)
            {
                return false;
            }
        }

        return true;
    }

    private static void Mark(int[] phrases, ulong[] marks)
    {
        foreach (var phrase in phrases)
        {
            marks[phrase >> 6] |= 1UL << (phrase & 63);
        }
    }

    private static bool HasAll(int[][] groups, int[] lastAt, int from)
    {
        foreach (var group in groups)
        {
            if (!HasAny(group, lastAt, from))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAny(int[] group, int[] lastAt, int from)
    {
        foreach (var id in group)
        {
            if (lastAt[id] >= from)
            {
                return true;
            }
        }

        return false;
    }
}
