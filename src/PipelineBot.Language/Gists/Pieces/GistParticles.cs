using System.Collections.Frozen;
using PipelineBot.Language.Gists.Words;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Pieces;

/// <summary>"Isaiah takes Northwind over", "tick the security review off": an English verb parted from its particle by what it is done to.</summary>
internal sealed class GistParticles(GistBook book, TokenizedText text, GistText items)
{
    /// <summary>In pieces, how far behind its verb a particle may stand.</summary>
    private const int MostBetween = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        FrozenSet.Create(StringComparer.Ordinal, "over", "off", "up", "out", "back", "down", "forward", "through", "in", "along", "away", "across", "aside").GetAlternateLookup<ReadOnlySpan<char>>();

    public void Join()
    {
        for (var i = 2; i < items.Count; i++)
        {
            if (IsParticle(i) && VerbOf(i, out var hints) is >= 0 and var verb)
            {
                items[verb] = new GistItem(GistItemKind.Cue, items[verb].Start, items[verb].End) { Hints = hints };
                items[i] = new GistItem(GistItemKind.Filler, items[i].Start, items[i].End);
            }
        }
    }

    // "Haggling over price" goes on with what it is about.
    private bool IsParticle(int i) => items[i].End - items[i].Start == 1 && items[i].Kind is GistItemKind.Cue or GistItemKind.Filler or GistItemKind.Unknown
        && (i + 1 == items.Count || items[i + 1].Kind is not (GistItemKind.Cue or GistItemKind.Unknown)) && Particles.Contains(Said(items[i].Start));

    private int VerbOf(int particle, out CueHint[] hints)
    {
        hints = [];
        var hasObject = false;
        for (var i = particle - 1; i >= Math.Max(0, particle - MostBetween); i--)
        {
            if (items[i].Kind is GistItemKind.Value)
            {
                hasObject |= items.IsTopic(i) || items.IsSubject(i);
            }
            else if (items[i].Kind is not (GistItemKind.Filler or GistItemKind.Cue or GistItemKind.Unknown))
            {
                return -1;
            }
            else if (hasObject && book.Words.Cues.Find([text.Tokens[items[i].Start], text.Tokens[items[particle].Start]], 0, int.MaxValue, out hints) == 2)
            {
                return i;
            }
        }

        return -1;
    }

    private ReadOnlySpan<char> Said(int token) => text.Folded.AsSpan(text.Tokens[token].Start, text.Tokens[token].End - text.Tokens[token].Start);
}
