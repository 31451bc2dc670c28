using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Clauses;

/// <summary>Whether a clause only says why: before a command, behind it, or instead of one.</summary>
internal sealed class GistReasons(GistBook book, GistText text, GistWordings wordings, GistSoFar soFar)
{
    /// <summary>"Commercial discussion has started": nothing in it is surer than that it is a sentence of its own.</summary>
    public bool IsReason(GistCommand last, List<int> own)
    {
        if (last.LacksValue || !last.LacksRest || text.CleannessOf(own[0], own[^1] + 1) != Cleanness.Noisy)
        {
            return false;
        }

        // "Site visit bumped to Friday, forecast's rubbish tomorrow": no deal was named, so none has a date.
        if (last.Topic is null && soFar.Topic is null && !own.Exists(text.IsSubject))
        {
            return true;
        }

        return own.TrueForAll(i => (!text.IsOpen(i, GistItemKind.Value) || text.Strength.IsWeak(i)) && (!text.IsOpen(i, GistItemKind.Cue) || !text.Strength.IsTelltale(i) || text.RoleOf(i, last.Kind) is not null));
    }

    /// <summary>Whether what is said of a topic may be said of a command's.</summary>
    public bool IsMore(GistCommand last, SlotMatch topic) =>
        !last.LacksValue && last.LacksRest && (last.Topic is null ? !book.IsPronoun(topic) : book.IsPronoun(topic) || book.SameTopic(last.Topic, topic));

    /// <summary>"They asked for more modules, so the amount is now 58k": what was concluded from is told, whatever somebody asked or said in it.</summary>
    public void Conclude(GistClause before, GistClause here)
    {
        if (soFar.Commands.Count == 0 && (ReasonWords.Concluding.Contains(text.Folded(here.From)) || before.Any(i => ReasonWords.Requests.Contains(text.Folded(i)))) && !before.Any(i => ReasonWords.Open.Contains(text.Folded(i))) && !text.Denials.Denies(before.From, before.To))
        {
            soFar.Score.Forgive();
            text.Denials.Pass(before.From, before.To);
        }
    }

    // 合同评审没约上，推到下周; 招标文件还差个章，改周五; 长江先别动，北方推到谈判: what was said before of it is why, and of another deal is another matter.
    private bool IsToldBefore(List<GistCommand> made, GistClause before, GistClause here)
    {
        if (made is not [{ LacksValue: false } only] || !text.IsChinese(before.From) || !only.Kind.Slots.Any(slot => slot.Required && slot.Shape == GistShape.Value && only.Has(slot.Name)))
        {
            return false;
        }

        var other = false;
        for (var i = before.From; i < before.To; i++)
        {
            other |= text.ValueOf(i, book.Topic) is { } topic && !book.IsPronoun(topic) && only.Topic is not null && !book.SameTopic(topic, only.Topic);
        }

        return other || (!text.Denials.IsHeld(0, before.To) && here.Any(i => text.RoleOf(i, only.Kind) is Words.CueRole.Hint));
    }

    /// <summary>A clause that was no command may say why, or what is no longer: "Tailspin don't have budget, close as lost"; "Wingtip won't close this week, 12/9 now".</summary>
    public bool Explain(List<GistCommand> made, GistClause before, GistClause here)
    {
        if (text.Denials.Denies(here.From, here.To) || made.Exists(command => command.LacksValue))
        {
            return false;
        }

        if (made.Exists(command => command.IsNamedBefore))
        {
            soFar.Score.Forgive();
        }

        if (soFar.Commands.Count == 0 && made is [{ } only] && (wordings.ReasonBefore.Take(only, before.From, before.To, isApart: false) || (here.To == text.Count && wordings.NamesBefore.TakeWording(only, before.From, before.To))))
        {
            soFar.Score.Forgive();
            return true;
        }

        if (IsToldBefore(made, before, here))
        {
            text.Denials.Pass(before.From, before.To);
        }
        else if (text.Denials.Statement(before.From, before.To) >= 0 && made.Exists(command => command.Kind.Slots.Any(slot => slot.Required && command.Has(slot.Name))
            && before.Any(i => text.RoleOf(i, command.Kind) is not null)))
        {
            text.Denials.Pass(before.From, before.To);
        }

        return false;
    }
}
