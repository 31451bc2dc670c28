using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>What a clause adds to the command before it.</summary>
internal sealed class GistCompletion(GistBook book, GistText text, GistWordings wordings, GistSoFar soFar, GistCorrections corrections)
{
    /// <summary>Whether a clause only adds values to what was said before it: "won Contoso, 38k", "…, waiting for the customer".</summary>
    public bool Completes(GistCommand last, List<int> items, List<int> own)
    {
        var values = items.FindAll(i => text.IsOpen(i, GistItemKind.Value));
        if (values.Count == 0 || soFar.Carried.Count > 0 || items.Exists(i => text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, last.Kind) is null && text.Strength.SpeaksFor(i, ofTopic: last.Kind.IsAboutTopic || !last.Kind.Slots.Any(slot => slot.Shape == GistShape.NewName))))
        {
            return false;
        }

        // "To Friday… no, to Monday": a date alone behind a date is the better one.
        var hasCue = items.Exists(i => text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, last.Kind) is not null);
        var retracts = soFar.Corrects;
        var corrects = retracts || (values.Count == 1 && text.Strength.Tells(values[0]) && items.Count == own.Count && own.TrueForAll(i => (text[i].Kind == GistItemKind.Value && !text.IsSubject(i)) || text[i].Kind == GistItemKind.Filler));
        var fills = new List<(int Item, SlotMatch Slot)>();
        foreach (var i in values)
        {
            var open = last.Kind.Slots.FirstOrDefault(s => s.Shape == GistShape.Value && (!s.NeedsCue || hasCue) && (corrects || !last.Has(s.Name)) && fills.TrueForAll(f => f.Slot.Name != s.Name) && text.Fits(i, s));
            // "…, sign in April": a word of everyday that may be a value too is not in the way of one that is.
            if (open is null && !text.Strength.Tells(i) && !text.IsTopic(i) && values.Count > 1)
            {
                continue;
            }

            if (open is null)
            {
                return false;
            }

            fills.Add((i, text.ValueFor(i, open)!));
        }

        // "Their chairman is travelling" is a reason, though it names the customer.
        var (unknown, all) = text.Unexplained(own[0], own[^1] + 1);
        if (unknown * 2 >= all)
        {
            return false;
        }

        foreach (var (item, slot) in fills)
        {
            last.Fill(slot);
            text[item].Used = true;
        }

        if (retracts)
        {
            corrections.AnswerBefore(own[0]);
        }

        soFar.Corrects = false;
        items.ForEach(i => text[i].Used |= text[i].Kind == GistItemKind.Cue);
        wordings.Naming.Continue(last, own[0], own[^1] + 1);
        soFar.Score.Doubt(new GistClause(own[0], own[^1] + 1, JoinsNext: false), 0.5);
        return true;
    }

    /// <summary>A name or a wording that was announced and not said yet; and more of a next step.</summary>
    public bool Continues(GistCommand last, GistClause clause)
    {
        var (from, to) = (clause.From, clause.To);
        var following = last.Kind.Slots.Any(slot => slot.Shape == GistShape.Following);
        var isAnnounced = last.LacksWords && (following || text.Borders.IsBehindColon(from) || (text.RoleOf(from, last.Kind) == CueRole.Support && text.IsChinese(from) && to - from > 1));
        if (!isAnnounced && SaysOther(last, clause, following))
        {
            return false;
        }

        if (last.LacksWords)
        {
            // The date first, so that it is no part of the name.
            Fill(last, clause.Pieces());
            if (wordings.Naming.Continue(last, from, to))
            {
                return true;
            }
        }

        return following && wordings.Rest.Append(last, from, to);
    }

    // Whether a cue of another command stands in the clause: in a wording one of this and that does not count.
    private bool SaysOther(GistCommand last, GistClause clause, bool following)
    {
        var (unknown, all) = text.Unexplained(clause.From, clause.To);
        var isWording = following || (last.LacksWords && unknown * 2 >= all);
        return clause.Any(i => text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, last.Kind) is null
            && (isWording ? text.Strength.IsTelltale(i) : text.HintsOf(i).Any(hint => book.Kinds[hint.Kind].IsAboutTopic)));
    }

    private void Fill(GistCommand command, List<int> items)
    {
        foreach (var slot in command.Kind.Slots.Where(slot => slot.Shape == GistShape.Value && !command.Has(slot.Name)))
        {
            var item = items.FindIndex(i => text.IsOpen(i, GistItemKind.Value) && text.Fits(i, slot));
            if (item >= 0)
            {
                command.Fill(text.ValueFor(items[item], slot)!);
                text[items[item]].Used = true;
            }
        }
    }
}
