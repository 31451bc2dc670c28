using System.Collections.Concurrent;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Spelling;

namespace PipelineBot.Language.Phrases;

/// <summary>All phrases of a program, compiled once. Never changes, safe to share between threads.</summary>
/// <remarks>
/// A reading's score is the share of the sentence that was said literally or recognised: 1 for "my deals", less the more of it is
/// free names and texts. Reasons and evidence may run over a comma, but a clause of its own that a phrase understands better wins.
/// Names never cross a comma or the end of a sentence unless they are quoted.
/// </remarks>
public sealed class PhraseBook
{
    /// <summary>In characters. A longer text is a letter, not something said to a bot, and has no reading.</summary>
    public const int LongestText = 600;

    private const int MaxReadings = 5;

    // A gist of which this share is explained needs no word of it to be another one.
    private const double WellUnderstood = 0.8;

    // And one that is typed in pinyin is at least as well understood in characters, less what the typing costs.
    private const double MostPinyinLoss = 0.15;

    // What says more than this is a letter.
    private const int MaxGistTokens = 120;

    private readonly PhraseIndex _index;
    private readonly int[] _gistTables;
    private readonly ConcurrentBag<Scratch> _spare = [];

    /// <param name="phrases">In any order; of two readings with the same score the one whose phrase comes first wins.</param>
    /// <param name="slotKinds">
    /// What <c>{slot}</c> without a kind of its own takes. A slot with neither, and a malformed pattern, throws
    /// <see cref="ArgumentException"/>, so that a mistake stops the process at start.
    /// </param>
    /// <param name="gists">How to understand what no phrase covers; null leaves it not understood.</param>
    public PhraseBook(IEnumerable<Phrase> phrases, IReadOnlyDictionary<string, SlotKind> slotKinds, GistRules? gists = null)
    {
        _index = new PhraseIndex(phrases, slotKinds, gists);
        _gistTables = [.. _index.Gists?.Recognizers.Select(key => Array.IndexOf(_index.Recognizers, key)) ?? []];
    }

    /// <summary>
    /// Understands a text. For a phrase every word must be covered by it, by a separator between clauses, or by politeness around a clause;
    /// where one is not, there is only a <see cref="Sentence.Gist"/>. Time is bounded for any text; above 600 characters there is no reading.
    /// </summary>
    /// <param name="recognizers">By the name typed slots use. A phrase whose recogniser is absent cannot match.</param>
    public Sentence Read(string text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers)
    {
        var sentence = ReadAs(text, recognizers, respells: true, out var respelling);
        if (respelling is null)
        {
            return sentence;
        }

        var again = respelling.Undo(ReadAs(respelling.Text, recognizers, respells: false, out _));
        // "Closes next tuseday" is explained as it is, and yet a day is meant.
        var isBetter = sentence.Gist is { Reading.Score: >= WellUnderstood } known && known.Reading.Matches.Any(match => match.Intent != _index.Gists!.TopicAlone.Intent)
            ? Values(again) > Values(sentence)
            : again.Readings.Count > 0 || again.Gist?.Reading.Score > (sentence.Gist?.Reading.Score ?? 0);
        // "Contoso qian le ma" asks, however well "qian le" is understood without the rest.
        isBetter |= respelling.IsPinyin && (again.Gist?.Reading.Score ?? 0) >= (sentence.Gist?.Reading.Score ?? 0) - MostPinyinLoss;
        return isBetter ? again : sentence;
    }

    /// <param name="respelling">The text with its misspelt words put right, where it is not understood as it is.</param>
    private Sentence ReadAs(string text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers, bool respells, out Respelling? respelling)
    {
        var tokenized = new TokenizedText(text.Length > LongestText ? text[..LongestText] : text, _index.Vocabulary);
        var scratch = _spare.TryTake(out var kept) ? kept : _index.NewScratch();
        scratch.Begin(tokenized.Tokens);
        var values = new TypedValues(tokenized, recognizers, _index.Recognizers, scratch.Typed);
        var parses = text.Length > LongestText ? default : new SentenceMatcher(_index, tokenized, values, scratch).Match();
        var readings = Readings(parses, scratch.Parses, tokenized);
        var mood = new Mood(_index.Words, tokenized, Mood.Understood(tokenized, scratch.Parses, parses.Count > 0 ? parses[0] : ParseStore.Finished));
        // A text that was cut says something else than what was written.
        var gist = text.Length > LongestText ? null : Gist(tokenized, values, readings);
        var sentence = new Sentence(readings, gist, mood.All);
        respelling = respells && text.Length <= LongestText && !IsUnderstood(sentence) ? Respelling.Of(tokenized, values, _index, recognizers) : null;

        // Not when a recogniser threw: nobody knows then what the scratch holds.
        if (scratch.End(tokenized.Tokens))
        {
            _spare.Add(scratch);
        }

        return sentence;
    }

    private Gist? Gist(TokenizedText text, TypedValues values, IReadOnlyList<Reading> readings)
    {
        if (_index.Gists is not { } gists || text.Tokens.Length > MaxGistTokens || (readings.Count > 0 && IsPlain(readings[0])))
        {
            return null;
        }

        var reader = new GistReader(gists, text, Array.ConvertAll(_gistTables, values.Of));
        if (reader.Read() is not { } reading)
        {
            return null;
        }

        var mood = new Mood(_index.Words, text, reader.Marks.Understood, reader.Marks.Wordings);
        return new Gist(reading, mood.All);
    }

    private static int Values(Sentence sentence) =>
        (sentence.Best ?? sentence.Gist?.Reading)?.Matches.Sum(match => match.Slots.Values.Count(slot => slot.Value is not null)) ?? 0;

    /// <summary>Whether a phrase covers it with names that are known: putting misspelt words right would change nothing.</summary>
    private static bool IsUnderstood(Sentence sentence) =>
        sentence.Best is { } best && best.Matches.All(match => !match.Slots.Values.Any(slot => slot.IsFreeName));

    /// <summary>One clause of known names, with nothing in words of its own: there is no other way to mean it.</summary>
    private static bool IsPlain(Reading reading)
    {
        foreach (var slot in ((SlotMap)reading.Matches[0].Slots).Filled)
        {
            if (slot is { IsFreeName: true } or { Value: null, IsWording: true })
            {
                return false;
            }
        }

        return reading.Matches.Count == 1;
    }

    private static IReadOnlyList<Reading> Readings(BestParses parses, ParseStore store, TokenizedText text)
    {
        if (parses.Count == 0)
        {
            return [];
        }

        var readings = new List<Reading>(MaxReadings);
        for (var i = 0; i < parses.Count && readings.Count < MaxReadings; i++)
        {
            var reading = ReadingBuilder.Build(store, parses[i], text);
            var isNew = true;
            foreach (var known in readings)
            {
                isNew &= !ReadingBuilder.AreSame(known, reading);
            }

            if (isNew)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }
}
