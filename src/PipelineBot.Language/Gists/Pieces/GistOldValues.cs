using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>"88k, not 80k", "from 80k to 90k": what it was before, or is not, is nobody's wish. Found before any clause is read.</summary>
internal sealed class GistOldValues(GistBook book, TokenizedText text, GistText items)
{
    private readonly GistDeniedValues _denied = new(book, text, items);

    public void Forget()
    {
        for (var i = 0; i + 1 < items.Count; i++)
        {
            if (i > 0 && IsArrow(i) && items.SameKind(i - 1, i + 1))
            {
                Forget(i - 1, i);
            }

            _denied.ForgetBeside(i + 1);
            _denied.ForgetImpossible(i + 1);
            if (items[i + 1].Kind == GistItemKind.Value && !items.IsTopic(i + 1) && !items.IsSubject(i + 1) && (IsNoLonger(i) || SaysWhen(i)))
            {
                Forget(i, i + 1);
            }
        }

        _denied.ForgetStated();
    }

    private void Forget(int first, int last)
    {
        (items[first].Used, items[last].Used) = (true, true);
        items.Marks.Understand(items[first].Start, items[last].End);
    }

    private bool IsArrow(int i) => text.Folded.AsSpan(text.Tokens[items[i].Start].Start) is ['→' or '>', ..] or ['-' or '=', '>', ..];

    private bool IsNoLonger(int i) => Reaches(book.Words.NoLonger, i);

    // "Needs analysis since yesterday", "solution design per call 11/24": when it was, at the end of what is said.
    private bool SaysWhen(int i) => Reaches(book.Words.Since, i) && (i + 2 == items.Count || items[i + 2].Kind == GistItemKind.Break || (items[i + 2].Kind == GistItemKind.Filler && items.Folded(i + 2) is "in" or "at" or "on"));

    // Up to the value and no further.
    private bool Reaches(SequenceSet words, int i) => words.Length(text.Tokens, items[i].Start, items[i + 1].Start - items[i].Start + 1, out _) is > 0 and var length && items[i].Start + length == items[i + 1].Start;
}
