using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>Which kind a clause's cues and values speak for most.</summary>
internal sealed class GistChoice(GistBook book, GistText text)
{
    // A name that is made says most, a value as much as a verb.
    private const double ValueWorth = 2, NameWorth = 3, Missing = 1, Ahead = 1.5;

    /// <summary>Surer than this are names in full. Dates and sums are read in more than one way, and need silence around them.</summary>
    private const double WholeName = 0.98;

    /// <summary>"How do I create a deal" creates none called "how".</summary>
    private const double OverridesAll = 1000;

    private readonly GistCueWorth _cues = new(text);

    /// <param name="refused">Kinds that were made already.</param>
    /// <param name="mayAsk">Whether "change the amount of Contoso" is a command, though it does not say to what.</param>
    public Candidate? Best(List<int> items, SlotMatch? topic, Cleanness clean, Func<GistKind, bool> refused, Func<GistKind, bool> impliedBefore, bool mayAsk = false)
    {
        Span<bool> hinted = stackalloc bool[book.Kinds.Length];
        hinted.Clear();
        var values = 0UL;
        foreach (var i in items)
        {
            if (text[i].Used)
            {
                continue;
            }

            values |= text[i].Recognizers;
            foreach (var hint in text.HintsOf(i))
            {
                hinted[hint.Kind] = true;
            }
        }

        Candidate? best = null;
        for (var n = 0; n < book.Kinds.Length; n++)
        {
            // Of all that can be said, a clause speaks of little.
            var kind = book.Kinds[n];
            if ((hinted[n] || (values & book.Implying(n)) != 0) && !refused(kind)
                && Weigh(kind, items, topic, clean, impliedBefore, mayAsk && clean >= Cleanness.Nearly) is { } candidate && Rank(candidate) > (best is null ? 0 : Rank(best)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static double Rank(Candidate candidate) => candidate.Score + (candidate.Kind.Overrides ? OverridesAll : 0);

    private Candidate? Weigh(GistKind kind, List<int> items, SlotMatch? topic, Cleanness clean, Func<GistKind, bool> impliedBefore, bool mayAsk)
    {
        var (cues, telltale) = _cues.Of(kind, items);
        if (cues < 0)
        {
            return null;
        }

        // 12月18号之前签完: nothing was signed on a day to come.
        if (kind is { TakesNoOther: true, Absorbs.Count: > 0 } && !kind.Slots.Any(slot => slot.MayComeBefore) && items.Exists(i => !text[i].Used && text.IsAbsorbedBy(i, kind) && text.IsChinese(items[^1]) && text.Strength.Tells(i)))
        {
            return null;
        }

        if (IsOfSubject(kind, items))
        {
            return null;
        }

        var fills = new List<(int Item, GistSlot Slot)>();
        var (missing, implied, required, makesName, bygone) = (0, false, 0, false, false);
        for (var n = 0; n < kind.Slots.Count; n++)
        {
            var slot = kind.Slots[n];
            makesName |= slot.Shape is GistShape.NewName or GistShape.Following;
            if (slot.Shape != GistShape.Value || (slot.NeedsCue && !_cues.IsSupported(kind, items)))
            {
                continue;
            }

            var item = Find(items, slot, fills);
            // 今儿又谈了个新单子 says when it was found.
            item = item >= 0 && !kind.IsAboutTopic && kind.Slots[0].Shape == GistShape.NewName && text.IsChinese(item) && text.Confidence(item, slot) <= GistStrength.Mute ? -1 : item;
            if (item >= 0)
            {
                fills.Add((item, slot));
                implied |= slot.Implies && !(text.IsSubject(item) && text.Confidence(item, slot) <= GistStrength.Weak) && text.Confidence(item, slot) > (clean == Cleanness.Clean ? GistStrength.Mute : clean == Cleanness.Nearly ? GistStrength.Weak : clean == Cleanness.Told && slot.Recognizers.Count == 1 ? WholeName : 1);
                required += slot.Required ? 1 : 0;
                // "Tailspin contract signed today": when it was, not where it shall go.
                bygone |= slot.Required && !slot.Implies && text.Confidence(item, slot) <= GistStrength.Mute && !text.IsChinese(item);
            }
            else
            {
                missing += slot.Required ? 1 : 0;
            }
        }

        // "Moved to first contact today": no day is meant where what it is of was not said.
        if (bygone && missing > 0)
        {
            return null;
        }

        if (cues == 0 && (!implied || bygone || missing > 0 || (impliedBefore(kind) && !fills.Exists(f => text.IsSubject(f.Item))) || (kind.IsAboutTopic && topic is null && !fills.Exists(f => text.IsSubject(f.Item)))))
        {
            return null;
        }

        // A verb many things are said with says nothing by itself; nor does one that says what to do and not with what.
        if (cues > 0 && missing > 0 && (required == 0 || !kind.IsAboutTopic) && !makesName && !(mayAsk && topic is not null && missing == 1 && _cues.Asks(kind, items)))
        {
            return null;
        }

        var shy = cues > 0 && fills.Count == 0 && !telltale && !makesName ? GistCueWorth.Cue / 2 : 0;
        if (shy > 0 && topic is null)
        {
            return null;
        }

        // 12月底前弄完 says when, and a day said of a part of the topic is no day of the topic.
        shy += cues > 0 && !kind.TakesNoOther && items.Exists(i => !text[i].Used && text.IsAbsorbedBy(i, kind) && text.IsChinese(items[^1]) && text.Strength.Tells(i)) ? Ahead : 0;
        shy += fills.Exists(fill => book.IsOfSubjects(fill.Slot)) && !kind.Slots.Any(book.IsSubject) && items.Exists(i => !text[i].Used && text.IsSubject(i)) ? Ahead : 0;
        // 接下来要做的 of a deal is no list.
        shy += !kind.IsAboutTopic && kind is { Slots.Count: 0, Overrides: false } && topic is not null && !book.IsPronoun(topic) && items.Exists(text.IsTopic) ? 1 : 0;
        // 今天把预算审批搞定了: today is when it was done, not when it is to be.
        shy += cues == 0 && fills.Exists(fill => text.IsChinese(fill.Item) && !text.IsSubject(fill.Item) && text.Confidence(fill.Item, fill.Slot) <= GistStrength.Mute) ? 1 : 0;
        var score = cues - shy + fills.Sum(fill => text.Confidence(fill.Item, fill.Slot) < GistStrength.Mute ? ValueWorth * 0.9 : ValueWorth) - (Missing * missing) + (makesName && telltale ? NameWorth : 0);
        return new Candidate(kind, cues > 0, telltale, fills, score);
    }

    // 演示黄了, 需求调研没搞成: a part of the deal did not come off, and that is no command of the deal's, or of the part.
    private bool IsOfSubject(GistKind kind, List<int> items)
    {
        for (var n = 1; n < items.Count; n++)
        {
            if (text[items[n]].Kind != GistItemKind.Cue || !text.IsChinese(items[n]) || items.Exists(i => i > items[n] && text.IsOpen(i, GistItemKind.Value) && !text.IsTopic(i) && text.Strength.Tells(i)) || !(IsFailing(items[n]) || (kind.TakesNoOther && kind.Slots.Any(slot => slot.MayComeBefore) && text.RoleOf(items[n], kind) == Words.CueRole.Hint)))
            {
                continue;
            }

            var before = n - 1;
            while (before > 0 && (text[items[before]].Kind == GistItemKind.Filler || (text[items[before]].Kind == GistItemKind.Value && !text.IsSubject(items[before]) && !text.IsTopic(items[before]))))
            {
                before--;
            }

            if (text.IsSubject(items[before]) && !text.Strength.IsWeak(items[before]) && (kind.IsAboutTopic || kind.TakesNoOther))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFailing(int item) => text.Folded(item) is ['没' or '未' or '冇', _, .., '成' or '上' or '了'];

    // The last of several dates or amounts is the one meant: "80k to 90k".
    private int Find(List<int> items, GistSlot slot, List<(int Item, GistSlot Slot)> fills)
    {
        // "To solution design as they approved the requirements": what is said of why is a value only where nothing else is.
        var because = items.FindIndex(i => text[i].Kind == GistItemKind.Because && !text.IsChinese(i));
        return because > 0 && Find(items, because, slot, fills) is >= 0 and var before ? before : Find(items, items.Count, slot, fills);
    }

    private int Find(List<int> items, int end, GistSlot slot, List<(int Item, GistSlot Slot)> fills)
    {
        for (var n = end - 1; n >= 0; n--)
        {
            var i = items[n];
            if (!text[i].Used && text.Fits(i, slot) && !IsTaken(fills, i))
            {
                return i;
            }
        }

        return -1;

        static bool IsTaken(List<(int Item, GistSlot Slot)> fills, int item)
        {
            foreach (var fill in fills)
            {
                if (fill.Item == item)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <param name="IsHinted">Words hinted at it; otherwise its values imply it.</param>
    /// <param name="IsTold">One of them hints at nothing else.</param>
    internal sealed record Candidate(GistKind Kind, bool IsHinted, bool IsTold, List<(int Item, GistSlot Slot)> Fills, double Score);
}
