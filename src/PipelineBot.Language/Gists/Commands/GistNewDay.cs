using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>"The demo got cancelled by the snow, make it Tuesday": what happened to it was no command of its own, only why it has a new day.</summary>
internal sealed class GistNewDay(GistBook book, GistText text, GistSoFar soFar, GistAssembly assembly)
{
    /// <summary>The command that takes the place of the last one, which is gone then; null where the clause is none such.</summary>
    public GistCommand? Of(List<int> own, GistClause clause)
    {
        if (soFar.LastCommand is not { Topic: null } last || last.Slot(book.Recognizers[book.Subject]) is not { } subject || last.Slots.Count > 1 || !own.Exists(text.IsPointer) || Happened(clause.From, subject) is not (var item and >= 0)
            || !(last.OpenReason is not null || text.CleannessOf(item, clause.From) == Cleanness.Noisy))
        {
            return null;
        }

        text[item].Used = false;
        var made = assembly.Assemble([item, .. own], clause.To, topicHere: true, Cleanness.Clean);
        if (made is [{ LacksValue: false } only] && only.Kind != last.Kind && only.Has(book.Recognizers[book.Subject]))
        {
            soFar.Commands.Remove(last);
            return only;
        }

        text[item].Used = true;
        foreach (var i in own)
        {
            text[i].Used = text.IsPointer(i);
        }

        return null;
    }

    private int Happened(int before, Phrases.SlotMatch subject)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (text.IsSubject(i) && text[i].Used && text.ValueOf(i, book.Subject)!.Span == subject.Span)
            {
                return i;
            }
        }

        return -1;
    }
}
