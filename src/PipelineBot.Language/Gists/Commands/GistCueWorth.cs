using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>What the cues of a clause say for a kind.</summary>
internal sealed class GistCueWorth(GistText text)
{
    /// <summary>What a verb of this kind is worth.</summary>
    public const double Cue = 2;

    // A longer verb says more than a shorter, and one of a single kind more than one of many.
    private const double Shared = 1.6, Letter = 0.05;

    /// <summary>A verb this many kinds know is one of change.</summary>
    private const int MostSharing = 3;

    /// <summary>What the cues are worth, and whether one tells this kind only; -1 where one speaks of something else: "Contoso signed the NDA".</summary>
    public (double Worth, bool Telltale) Of(GistKind kind, List<int> items)
    {
        var (worth, telltale) = (0.0, false);
        for (var n = 0; n < items.Count; n++)
        {
            var i = items[n];
            if (!text.IsOpen(i, GistItemKind.Cue) || text.RoleOf(i, kind) is not { } role || (role == CueRole.Support && !IsQuoting(kind, items)))
            {
                continue;
            }

            // "Haggling with Contoso over price" is not over.
            if (kind.TakesNoOther && role == CueRole.Hint && text.Folded(i) is "over" && n + 1 < items.Count && text[items[n + 1]].Kind is GistItemKind.Cue or GistItemKind.Unknown)
            {
                return (-1, false);
            }

            if (kind.TakesNoOther && ((role == CueRole.Hint && SpeaksOfOther(items, n)) || IsCounted(kind, items, n)))
            {
                return (-1, false);
            }

            worth += (text.HintsOf(i).Count(hint => hint.Role != CueRole.Support) == 1 ? Cue : Shared) + (Letter * text.Weight(i));
            telltale |= text.Strength.IsTelltale(i);
        }

        return (worth, telltale);
    }

    /// <summary>Whether a word that only belongs to the kind stands beside it.</summary>
    public bool IsSupported(GistKind kind, List<int> items)
    {
        foreach (var i in items)
        {
            if (text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, kind) == CueRole.Support)
            {
                return true;
            }
        }

        return false;
    }

    // Add "DPA signed" to Contoso: what is quoted is a name.
    private bool IsQuoting(GistKind kind, List<int> items) =>
        items.Exists(i => text.IsOpen(i, GistItemKind.Quotation)) && kind.IsAboutTopic && kind.Slots.Any(slot => slot.Shape == GistShape.NewName);

    // 丢了三台电脑, 跑了一趟: things are counted, no deal is lost.
    private bool IsCounted(GistKind kind, List<int> items, int cue)
    {
        if (cue + 1 >= items.Count || !text.IsChinese(items[cue]) || !kind.Slots.Any(slot => slot.MayComeBefore) || text.Folded(items[cue])[^1] is not ('了' or '咗') || text[items[cue + 1]].Kind is GistItemKind.Break || text.IsTopic(items[cue + 1]))
        {
            return false;
        }

        return text.Folded(items[cue + 1])[0] is (>= '0' and <= '9') or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '半' or '几' or '杯' or '个' or '趟' or '次';
    }

    private bool SpeaksOfOther(List<int> items, int cue)
    {
        // 保密协议签好了, "report signed": what was signed may come before as well.
        var before = cue - 1;
        while (before >= 0 && text[items[before]].Kind == GistItemKind.Filler)
        {
            before--;
        }

        if (before >= 0 && text[items[before]].Kind == GistItemKind.Unknown && (before == cue - 1 || !items.Exists(text.IsTopic)))
        {
            return true;
        }

        // "Was dropped by the customer": who did it.
        var isDoneBy = text.Folded(items[cue]).EndsWith(" by", StringComparison.Ordinal);
        for (var n = cue + 1; n < items.Count && !isDoneBy; n++)
        {
            // "Is gone, they picked somebody cheaper" without its comma.
            if (text.Folded(items[n]) is "they" or "they've" or "they're" or "he" or "she" || text.HintsOf(items[n]).Any(hint => hint.Role == CueRole.Telling))
            {
                return false;
            }

            if (text[items[n]].Kind is not (GistItemKind.Filler or GistItemKind.Cue))
            {
                return text[items[n]].Kind == GistItemKind.Unknown || IsOtherThing(items, n);
            }
        }

        return false;
    }

    // "Lost their CFO", "won a design award": a value that is no deal's own.
    private bool IsOtherThing(List<int> items, int n) => text[items[n]].Kind == GistItemKind.Value && !text.IsChinese(items[n])
        && ((text.Strength.IsPersonOrSide(items[n]) && text.Folded(items[n]) is not ("us" or "them" or "me")) || (text.Strength.IsWeak(items[n]) && !text.IsTopic(items[n]) && n + 1 < items.Count && text[items[n + 1]].Kind == GistItemKind.Unknown));

    /// <summary>A field's name and a verb many things are said with: "change the amount".</summary>
    public bool Asks(GistKind kind, List<int> items)
    {
        var (field, verb) = (false, false);
        foreach (var i in items)
        {
            if (text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, kind) is CueRole.Hint)
            {
                var names = kind.Fields.Contains(text.Folded(i), StringComparer.Ordinal);
                field |= names;
                verb |= !names && text.HintsOf(i).Count(hint => hint.Role == CueRole.Hint) >= MostSharing;
            }
        }

        return field && verb;
    }
}
