using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>Makes the commands of a clause: of what is left again and again the one it speaks for most.</summary>
internal sealed class GistAssembly(GistText text, GistChoice choice, GistWordings wordings, GistSoFar soFar, GistBook book)
{
    public List<GistCommand> Assemble(List<int> items, int to, bool topicHere, Cleanness clean)
    {
        var made = new List<GistCommand>();
        while (choice.Best(items, soFar.Topic, clean, kind => made.Exists(c => c.Kind == kind || (c.Kind.TakesNoOther && kind.TakesNoOther)), kind => !topicHere && soFar.Commands.Exists(c => c.Kind == kind && ReferenceEquals(c.Topic, soFar.Topic)), topicHere || soFar.Commands.Count == 0) is { } best)
        {
            var command = new GistCommand(best.Kind) { Topic = best.Kind.IsAboutTopic ? soFar.Topic : null };
            foreach (var (item, slot) in best.Fills)
            {
                command.Fill(text.ValueFor(item, slot)!);
                text[item].Used = true;
            }

            var (cue, support) = (-1, -1);
            foreach (var i in items)
            {
                if (text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, best.Kind) is { } role)
                {
                    text[i].Used = true;
                    cue = cue < 0 && role != CueRole.Support ? i : cue;
                    support = support < 0 ? i : support;
                }
                else if (!text[i].Used && text.IsAbsorbedBy(i, best.Kind))
                {
                    text[i].Used = true;
                }
            }

            cue = cue < 0 ? support : cue;
            if (cue >= 0)
            {
                wordings.Naming.Behind(command, cue, to);
                wordings.Rest.Telling(command, items, to);
            }

            wordings.Rest.Because(command, items[0], to);
            made.Add(command);
        }

        return made;
    }

    /// <summary>Whether some pieces alone would be a command that lacks nothing, to which more could be said.</summary>
    public bool IsWhole(List<int> items)
    {
        var topic = items.Select(i => text.ValueOf(i, book.Topic)).FirstOrDefault(value => value is not null) ?? soFar.Topic;
        return choice.Best(items, topic, Cleanness.Clean, _ => false, _ => false) is { } best
            && best.Kind.Slots.Any(slot => slot.Shape == GistShape.Rest)
            && best.Kind.Slots.All(slot => !slot.Required || slot.Shape != GistShape.Value || best.Fills.Exists(fill => fill.Slot.Name == slot.Name));
    }
}
