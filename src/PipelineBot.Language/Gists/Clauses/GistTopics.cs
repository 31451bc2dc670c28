using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>What a clause is about: the deal it names, or the one that was named before.</summary>
internal sealed class GistTopics(GistBook book, GistText text, GistSoFar soFar)
{
    // Of a name in characters that nobody knows.
    private const int LeastOfName = 2, MostOfName = 6;

    /// <summary>The topic a clause names or points at, null for none; takes its pieces.</summary>
    public SlotMatch? Find(List<int> items)
    {
        if (Named(items, out var at) is not { } found)
        {
            return null;
        }

        found = Unknown(items, at, found) ?? found;

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

    // 酒庄那单, 京东方: a name nobody knows stands before what would only point at a deal, or be the short name of another.
    private SlotMatch? Unknown(List<int> items, int at, SlotMatch found)
    {
        var points = book.IsPronoun(found);
        if ((points && found.Text[0] is not ('那' or '这' or '個' or '个')) || (!points && (found.Text.Length != 2 || !text.IsChinese(at))))
        {
            return null;
        }

        var first = at;
        while (first > items[0] && text[first - 1].Kind == GistItemKind.Unknown && text.IsChinese(first - 1) && text.StoryAt(first - 1) == 0)
        {
            first--;
        }

        var begins = first == items[0] || text.IsEnd(first - 1) || text[first - 1].Kind == GistItemKind.Filler;
        if (!begins || !(points ? at - first is >= LeastOfName and <= MostOfName : at - first == 1) || (first > items[0] && text.StoryAt(first - 1) > 1))
        {
            return null;
        }

        var name = text.Words(found.Name, text[first].Start, points ? text[at - 1].End : text[at].End);
        text.Use(first, at);
        return name;
    }

    private SlotMatch? Named(List<int> items, out int at)
    {
        at = -1;
        SlotMatch? found = null;
        foreach (var i in items)
        {
            if (!text[i].Used && text.ValueOf(i, book.Topic) is { } value && (found is null || (book.IsPronoun(found) && !book.IsPronoun(value))))
            {
                (found, at) = (value, i);
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
