using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>How much of a clause is explained.</summary>
internal enum Cleanness
{
    Noisy,
    Nearly,
    Clean,
}

/// <summary>Which kind a clause's cues and values speak for most.</summary>
internal sealed class GistChoice(GistBook book, GistText text)
{
    // A verb says more than a value, and a longer one more than a shorter.
    private const double CueWorth = 2, LetterWorth = 0.05, ValueWorth = 2, NameWorth = 3, Missing = 1;

    /// <summary>"How do I create a deal" creates none called "how".</summary>
    private const double OverridesAll = 1000;

    /// <summary>A verb this many kinds know is one of change.</summary>
    private const int MostSharing = 3;

    /// <summary>At and below this a value tells a kind only where nothing else is said: "quote" is a stage and a paper.</summary>
    private const double Weak = 0.5;

    /// <summary>At and below this it never does: "today" is when something happened as often as when it shall.</summary>
    public const double Mute = 0.4;

    /// <param name="refused">Kinds that were made already.</param>
    /// <param name="mayAsk">Whether "change the amount of Contoso" is a command, though it does not say to what.</param>
    public Candidate? Best(List<int> items, SlotMatch? topic, Cleanness clean, Func<GistKind, bool> refused, Func<GistKind, bool> impliedBefore, bool mayAsk = false)
    {
        Candidate? best = null;
        foreach (var kind in book.Kinds)
        {
            if (!refused(kind) && Weigh(kind, items, topic, clean, impliedBefore, mayAsk && clean != Cleanness.Noisy) is { } candidate && candidate.Score + (kind.Overrides ? OverridesAll : 0) > (best is null ? 0 : best.Score + (best.Kind.Overrides ? OverridesAll : 0)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private Candidate? Weigh(GistKind kind, List<int> items, SlotMatch? topic, Cleanness clean, Func<GistKind, bool> impliedBefore, bool mayAsk)
    {
        var (cues, telltale) = Cues(kind, items);
        if (cues < 0)
        {
            return null;
        }

        var fills = new List<(int Item, SlotMatch Slot)>();
        var (missing, implied, required) = (0, false, 0);
        foreach (var slot in kind.Slots)
        {
            if (slot.Shape != GistShape.Value || (slot.NeedsCue && !items.Exists(i => text.IsOpen(i, GistItemKind.Cue) && text.RoleOf(i, kind) == CueRole.Support)))
            {
                continue;
            }

            var item = Find(items, slot, fills);
            if (item >= 0)
            {
                var value = text.ValueFor(item, slot)!;
                fills.Add((item, value));
                implied |= slot.Implies && value.Confidence > (clean == Cleanness.Clean ? Mute : clean == Cleanness.Nearly ? Weak : 1);
                required += slot.Required ? 1 : 0;
            }
            else
            {
                missing += slot.Required ? 1 : 0;
            }
        }

        if (cues == 0 && (!implied || missing > 0 || impliedBefore(kind) || (kind.IsAboutTopic && topic is null && !fills.Exists(f => text.IsSubject(f.Item)))))
        {
            return null;
        }

        // A verb many things are said with says nothing by itself; nor does one that says what to do and not with what.
        var makesName = kind.Slots.Any(slot => slot.Shape is GistShape.NewName or GistShape.Following);
        if (cues > 0 && missing > 0 && (required == 0 || !kind.IsAboutTopic) && !makesName && !(mayAsk && topic is not null && missing == 1 && Asks(kind, items)))
        {
            return null;
        }

        var shy = cues > 0 && fills.Count == 0 && !telltale && !makesName ? CueWorth / 2 : 0;
        if (shy > 0 && topic is null)
        {
            return null;
        }

        var score = cues - shy + (ValueWorth * fills.Count) - (Missing * missing) + (makesName && telltale ? NameWorth : 0);
        return new Candidate(kind, cues > 0, fills, score);
    }

    /// <summary>What the cues are worth, and whether one tells this kind only; -1 where one speaks of something else: "Contoso signed the NDA".</summary>
    private (double Worth, bool Telltale) Cues(GistKind kind, List<int> items)
    {
        var (worth, telltale) = (0.0, false);
        for (var n = 0; n < items.Count; n++)
        {
            var i = items[n];
            if (!text.IsOpen(i, GistItemKind.Cue) || text.RoleOf(i, kind) is not { } role || (role == CueRole.Support && !IsQuoting(kind, items)))
            {
                continue;
            }

            if (kind.TakesNoOther && role == CueRole.Hint && SpeaksOfOther(items, n))
            {
                return (-1, false);
            }

            worth += CueWorth + (LetterWorth * text.Weight(i));
            telltale |= text.IsTelltale(i);
        }

        return (worth, telltale);
    }

    // Add "DPA signed" to Contoso: what is quoted is a name.
    private bool IsQuoting(GistKind kind, List<int> items) =>
        kind.IsAboutTopic && kind.Slots.Any(slot => slot.Shape == GistShape.NewName) && items.Exists(i => text.IsOpen(i, GistItemKind.Quotation));

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

        for (var n = cue + 1; n < items.Count; n++)
        {
            if (text[items[n]].Kind is not (GistItemKind.Filler or GistItemKind.Cue))
            {
                return text[items[n]].Kind == GistItemKind.Unknown;
            }
        }

        return false;
    }

    // A field's name and a verb many things are said with.
    private bool Asks(GistKind kind, List<int> items)
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

    // The last of several dates or amounts is the one meant: "80k to 90k".
    private int Find(List<int> items, GistSlot slot, List<(int Item, SlotMatch Slot)> fills)
    {
        for (var n = items.Count - 1; n >= 0; n--)
        {
            var i = items[n];
            if (text.IsOpen(i, GistItemKind.Value) && fills.TrueForAll(f => f.Item != i) && text.ValueFor(i, slot) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    /// <param name="IsHinted">Words hinted at it; otherwise its values imply it.</param>
    internal sealed record Candidate(GistKind Kind, bool IsHinted, List<(int Item, SlotMatch Slot)> Fills, double Score);
}
