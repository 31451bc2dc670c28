using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>The same said of something else: "…, Fabrikam too".</summary>
internal sealed class GistRepetition(GistBook book, TokenizedText source, GistText text, GistSoFar soFar)
{
    /// <summary>也是, 也一样: nothing but that what was said of another holds here too. Takes note of it.</summary>
    public bool Repeats(GistClause clause)
    {
        var (found, end) = (-1, -1);
        for (var token = text[clause.From].Start; token < text[clause.To - 1].End && found < 0; token++)
        {
            if (book.Words.Likewise.Length(source.Tokens, token) is > 0 and var length)
            {
                (found, end) = (token, token + length);
            }
        }

        if (found < 0 || clause.Any(i => (text[i].Start < found || text[i].End > end) && !text.IsTopic(i) && text[i].Kind != GistItemKind.Filler))
        {
            return false;
        }

        text.Use(clause.From, clause.To);
        return true;
    }

    /// <summary>"Give Contoso to Megan and Fabrikam to Adele": what was done to one is done to the other.</summary>
    public GistCommand? Likewise(GistCommand last, List<int> own)
    {
        var command = new GistCommand(last.Kind) { Topic = soFar.Topic };
        foreach (var slot in last.Kind.Slots.Where(slot => slot is { Shape: GistShape.Value, Required: true }))
        {
            var item = own.FindIndex(i => text.IsOpen(i, GistItemKind.Value) && text.Fits(i, slot)) is >= 0 and var n ? own[n] : -1;
            if (item < 0)
            {
                return null;
            }

            command.Fill(text.ValueFor(item, slot)!);
            text[item].Used = true;
        }

        return command.Slots.Count > 0 && last.Kind.IsAboutTopic ? command : null;
    }

    /// <summary>"Won Contoso 410k and Wingtip 155k", "lost: Wingtip, Tailspin": the same of another topic, which is all the clause says.</summary>
    public GistCommand? Again(GistCommand last, List<int> own)
    {
        if (!last.Kind.IsAboutTopic || last.Topic is null || last.Kind.Slots.Any(slot => slot is { Required: true, Shape: GistShape.Value } or { Shape: GistShape.NewName or GistShape.Following }))
        {
            return null;
        }

        var command = new GistCommand(last.Kind) { Topic = soFar.Topic };
        var taken = new List<int>();
        foreach (var i in own)
        {
            if (text.IsOpen(i, GistItemKind.Cue) || text.IsOpen(i, GistItemKind.Unknown))
            {
                return null;
            }

            if (!text.IsOpen(i, GistItemKind.Value))
            {
                continue;
            }

            if (last.Kind.Slots.FirstOrDefault(slot => slot is { Shape: GistShape.Value, NeedsCue: false } && !command.Has(slot.Name) && text.ValueFor(i, slot) is not null) is not { } open)
            {
                return null;
            }

            command.Fill(text.ValueFor(i, open)!);
            taken.Add(i);
        }

        taken.ForEach(i => text[i].Used = true);
        return command;
    }

    /// <summary>"Contract review and budget approval are done": said of both.</summary>
    public void Share(List<GistCommand> made, List<int> items)
    {
        var subject = book.Recognizers[book.Subject];
        if (made.Find(command => command.Has(subject)) is not { } command)
        {
            return;
        }

        foreach (var i in items.Where(i => soFar.Carried.Contains(i) && text.IsOpen(i, GistItemKind.Value) && text.IsSubject(i)))
        {
            made.Insert(0, command.Of(command.Topic, text.ValueOf(i, book.Subject)!));
            text[i].Used = true;
        }
    }
}
