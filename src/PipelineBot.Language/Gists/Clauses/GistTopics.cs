using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What a clause is about: the deal it names, or the one that was named before.</summary>
internal sealed class GistTopics(GistBook book, GistText text, GistSoFar soFar)
{
    /// <summary>The topic a clause names or points at, null for none; takes its pieces.</summary>
    public SlotMatch? Find(List<int> items)
    {
        if (Named(items) is not { } found)
        {
            return null;
        }

        foreach (var i in items)
        {
            text[i].Used |= text.IsTopic(i);
        }

        if (IsSubject(found, items))
        {
            return null;
        }

        // "It" is what was named before, in this sentence first.
        if (soFar.Topic is null || !book.IsPronoun(found))
        {
            soFar.Topic = found;
            soFar.FirstTopic = soFar.FirstTopic is null || book.IsPronoun(soFar.FirstTopic) ? found : soFar.FirstTopic;
        }

        return found;
    }

    private SlotMatch? Named(List<int> items)
    {
        SlotMatch? found = null;
        foreach (var i in items)
        {
            if (!text[i].Used && text.ValueOf(i, book.Topic) is { } value && (found is null || (book.IsPronoun(found) && !book.IsPronoun(value))))
            {
                found = value;
            }
        }

        return found;
    }

    // "We can't do the demo on Friday, move it to Tuesday": the demo.
    private bool IsSubject(SlotMatch found, List<int> items) =>
        book.IsPronoun(found) && soFar.Topic is null && (IsBehindSubject(items) || soFar.Carried.Exists(text.IsSubject) || soFar.Commands.Exists(command => command.Topic is null && command.Has(book.Recognizers[book.Subject])));

    // "The workshop, we had it today": the workshop; not in "the workshop for it".
    private bool IsBehindSubject(List<int> items)
    {
        var subject = false;
        foreach (var i in items)
        {
            if (subject && text.IsPointer(i))
            {
                return !text.IsChinese(i) && text.Folded(i - 1) is not ("for" or "of" or "on" or "at" or "with" or "from" or "to" or "in");
            }

            subject |= text.IsSubject(i);
        }

        return false;
    }
}
