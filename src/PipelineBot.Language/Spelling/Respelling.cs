using System.Text;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Spelling;

/// <summary>
/// A text with its misspelt words put right, so that everything that reads it finds them; and the way back. A word is put right when it is no everyday
/// word, nobody's name, nothing a recogniser knows, and near one word only.
/// </summary>
internal sealed class Respelling
{
    private const double Loss = 0.05;
    private const double PinyinLoss = 0.02;

    // Who misspells more than this wrote in a language nobody here knows.
    private const int Most = 4;
    private const int MostTokens = 60;

    private readonly string _original;
    private readonly List<Change> _changes;

    private Respelling(string original, List<Change> changes)
    {
        (_original, _changes) = (original, changes);
        var text = new StringBuilder();
        var from = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            text.Append(original, from, changes[i].Was.Start - from);
            changes[i] = changes[i] with { Start = text.Length };
            text.Append(changes[i].Word);
            from = changes[i].Was.Start + changes[i].Was.Length;
        }

        Text = text.Append(original, from, original.Length - from).ToString();
    }

    public string Text { get; }

    /// <summary>Null where nothing is misspelt.</summary>
    public static Respelling? Of(TokenizedText text, TypedValues values, PhraseIndex index, IReadOnlyDictionary<string, ISlotRecognizer> recognizers)
    {
        if (text.Tokens.Length > MostTokens)
        {
            return null;
        }

        List<Change>? changes = null;
        bool[]? known = null;
        if (PinyinText.MayBe(text) && PinyinText.Read(text, known = Known(text, values, index)) is { Count: > 0 } spoken)
        {
            return new Respelling(text.Original, [.. spoken.Select((word, n) => OfPinyin(text.Original, spoken, n))]) { IsPinyin = true };
        }

        var shouts = !text.Original.AsSpan().ContainsAnyInRange('a', 'z');
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Cjk && !text.IsQuoted(i) && index.Homophones.Find(text, i) is { } homophone
                && !(known ??= Known(text, values, index)).AsSpan(i, homophone.Length).Contains(true))
            {
                (changes ??= []).Add(new Change(new TextSpan(text.Tokens[i].Start, homophone.Length), homophone, Loss));
                i += homophone.Length - 1;
                continue;
            }

            if (!MayBeMisspelt(text, i, shouts))
            {
                continue;
            }

            var token = text.Tokens[i];
            var word = text.Folded.AsSpan(token.Start, token.End - token.Start);
            if (DrawnOut.Short(word, index.Vocabulary) is { } plain)
            {
                if (!(known ??= Known(text, values, index))[i])
                {
                    (changes ??= []).Add(new Change(new TextSpan(token.Start, token.End - token.Start), plain, Loss));
                }

                continue;
            }

            var best = default(Suggestion);
            index.Spelling.Suggest(word, ref best);
            foreach (var recognizer in recognizers.Values)
            {
                (recognizer as ISpelling)?.Suggest(word, ref best);
            }

            if (best is { Only: { } meant, Cost: > 0 } && !(known ??= Known(text, values, index))[i])
            {
                (changes ??= []).Add(new Change(new TextSpan(token.Start, token.End - token.Start), meant, best.Cost > Misspelling.SmallSlip ? 2 * Loss : Loss));
            }
        }

        return changes is { Count: <= Most } ? new Respelling(text.Original, changes) : null;
    }

    /// <summary>Whether words in pinyin were put into characters.</summary>
    public bool IsPinyin { get; private init; }

    // Blanks beside characters go: nobody writes 12 月 29 号 so.
    private static Change OfPinyin(string text, List<(int Start, int End, string Word)> words, int n)
    {
        var (start, end, word) = words[n];
        if (start > 1 && text[start - 1] == ' ' && IsFigureOrCharacter(text[start - 2]) && !(n > 0 && words[n - 1].End >= start - 1))
        {
            start--;
        }

        if (end + 1 < text.Length && text[end] == ' ' && (IsFigureOrCharacter(text[end + 1]) || (n + 1 < words.Count && words[n + 1].Start == end + 1)))
        {
            end++;
        }

        return new Change(TextSpan.FromBounds(start, end), word, PinyinLoss);
    }

    private static bool IsFigureOrCharacter(char c) => char.IsAsciiDigit(c) || Scan.IsCjk(c);

    /// <summary>What was read of the text put right, as it stands in the text that was written. Free words and names nobody knows are as they were.</summary>
    public Sentence Undo(Sentence read)
    {
        var readings = read.Readings.Select(reading => Undo(reading, out _)).ToList();
        var doubt = 0.0;
        if (read.Best is { } best)
        {
            Undo(best, out doubt);
        }

        return new Sentence(readings, read.Gist is { } gist ? gist with { Reading = Undo(gist.Reading, out _) } : null, read.Mood) { Doubt = doubt };
    }

    private Reading Undo(Reading reading, out double doubt)
    {
        var matches = reading.Matches.Select(match => match with { Span = Was(match.Span), Slots = new SlotMap([.. match.Slots.Values.Select(Undo)]) }).ToList();
        doubt = _changes.Where(change => !reading.Matches.Any(match => match.Slots.Values.Any(slot => IsFree(slot) && change.IsIn(slot.Span)))).Sum(change => change.Loss);
        return new Reading(matches, Math.Max(0, reading.Score - doubt));
    }

    private SlotMatch Undo(SlotMatch slot)
    {
        var span = Was(slot.Span);
        return slot with { Span = span, Text = IsFree(slot) ? span.Of(_original).Trim() : slot.Text };
    }

    private static bool IsFree(SlotMatch slot) => slot.Value is null;

    private TextSpan Was(TextSpan span) => TextSpan.FromBounds(Was(span.Start), Was(span.Start + span.Length));

    // Spans begin and end with words, so none does inside of one that was changed.
    private int Was(int position)
    {
        var moved = 0;
        foreach (var change in _changes)
        {
            if (change.Start >= position)
            {
                break;
            }

            moved += change.Word.Length - change.Was.Length;
        }

        return position - moved;
    }

    private static bool MayBeMisspelt(TokenizedText text, int i, bool shouts)
    {
        var token = text.Tokens[i];
        if (token is not { Kind: TokenKind.Word, Id: -1 } || token.End - token.Start < 3 || text.IsQuoted(i))
        {
            return false;
        }

        var word = text.Folded.AsSpan(token.Start, token.End - token.Start);
        // Names are written with a capital letter, except at the beginning, where everything is.
        var isName = char.IsUpper(text.Original[token.Start]) && !shouts && (i > 0 && text.Tokens[i - 1].Kind is not (TokenKind.Stop or TokenKind.Dash) || char.IsUpper(text.Original[token.Start + 1]));
        return !isName && !word.ContainsAnyExceptInRange('a', 'z') && !EverydayWords.Contains(word) && !OrdinaryWords.Contains(word) && !SpellingTable.IsPinyin(word);
    }

    private static bool[] Known(TokenizedText text, TypedValues values, PhraseIndex index)
    {
        var known = new bool[text.Tokens.Length];
        for (var recognizer = 0; recognizer < index.Recognizers.Length; recognizer++)
        {
            var table = values.Of(recognizer);
            for (var i = 0; i < known.Length; i++)
            {
                for (var number = table.At(i); number > 0; number = table[number].Next)
                {
                    known.AsSpan(i, table[number].End - i).Fill(true);
                }
            }
        }

        return known;
    }

    /// <param name="Was">Where the word stands in the original.</param>
    /// <param name="Start">Where it stands in the text put right.</param>
    private readonly record struct Change(TextSpan Was, string Word, double Loss, int Start = 0)
    {
        public bool IsIn(TextSpan span) => Start >= span.Start && Start < span.Start + span.Length;
    }
}
