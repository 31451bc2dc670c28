using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>Makes the commands of a clause: of what is left again and again the one it speaks for most.</summary>
internal sealed class GistAssembly(GistBook book, GistText text, GistChoice choice, GistWordings wordings, GistSoFar soFar)
{
    /// <param name="items">The clause's pieces, and those carried to it.</param>
    /// <param name="to">The clause's end.</param>
    /// <param name="topicHere">Whether the clause names its topic; otherwise a value alone says nothing that was said of it before.</param>
    public List<GistCommand> Assemble(List<int> items, int to, bool topicHere, Cleanness clean)
    {
        var made = new List<GistCommand>();
        while (choice.Best(items, soFar.Topic, clean, IsMade, WasSaid, mayAsk: topicHere || soFar.Commands.Count == 0) is { } best)
        {
            made.Add(Make(best, items, to));
        }

        soFar.IsUnsure |= clean == Cleanness.Told && made.Exists(command => !command.IsTold);
        // 拖到三月底签了: nothing was signed yet on a day to come.
        made.RemoveAll(command => command is { Kind.TakesNoOther: true, Kind.Absorbs.Count: > 0, OpenReason: null } && text.IsChinese(items[^1])
            && made.Exists(other => !other.Kind.TakesNoOther && other.Slots.Any(slot => command.Kind.Absorbs.Contains(slot.Name) && slot.Confidence > GistStrength.Mute && !other.Has(book.Recognizers[book.Subject]))));
        return made;

        bool IsMade(GistKind kind) => made.Exists(command => command.Kind == kind || (command.Kind.TakesNoOther && kind.TakesNoOther));

        bool WasSaid(GistKind kind) => !topicHere && soFar.Commands.Exists(command => command.Kind == kind && ReferenceEquals(command.Topic, soFar.Topic));
    }

    /// <summary>Whether some pieces alone would be a command that lacks nothing, to which more could be said.</summary>
    public bool IsWhole(List<int> items, bool mustBeHinted = false)
    {
        var topic = items.Select(i => text.ValueOf(i, book.Topic)).FirstOrDefault(value => value is not null) ?? soFar.Topic;
        return choice.Best(items, topic, Cleanness.Clean, _ => false, _ => false) is { } best && (best.IsHinted || !mustBeHinted)
            && best.Kind.Slots.Any(slot => slot.Shape == GistShape.Rest)
            && best.Kind.Slots.All(slot => !slot.Required || slot.Shape != GistShape.Value || best.Fills.Exists(fill => fill.Slot.Name == slot.Name));
    }

    private GistCommand Make(GistChoice.Candidate best, List<int> items, int to)
    {
        var command = new GistCommand(best.Kind) { Topic = best.Kind.IsAboutTopic ? soFar.Topic : null, IsTold = best.IsTold };
        foreach (var (item, slot) in best.Fills)
        {
            command.Fill(text.ValueFor(item, slot)!);
            text[item].Used = true;
        }

        if (TakeCues(best.Kind, items) is var cue and >= 0)
        {
            wordings.Naming.Behind(command, cue, to);
            wordings.Rest.Telling(command, items, to);
            wordings.Rest.Behind(command, cue, to);
        }

        wordings.Rest.Because(command, items[0], to);
        return command;
    }

    // The first cue, or else the first word that only belongs to the kind; -1 for none.
    private int TakeCues(GistKind kind, List<int> items)
    {
        var (cue, support) = (-1, -1);
        foreach (var i in items)
        {
            if (text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, kind) is { } role)
            {
                text[i].Used = true;
                cue = cue < 0 && role != CueRole.Support ? i : cue;
                support = support < 0 ? i : support;
            }
            else if (!text[i].Used && text.IsAbsorbedBy(i, kind))
            {
                text[i].Used = true;
            }
        }

        return cue < 0 ? support : cue;
    }
}
