using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>Where what is said in an answer may go.</summary>
/// <param name="Asked">The slot that was asked for; null when a change of what is there is meant.</param>
/// <param name="Replaces">Whether a slot that has been said may be said anew.</param>
/// <param name="Adds">Whether a change nobody spoke of yet may come in.</param>
public sealed record PieceRules((int Change, Slot Slot)? Asked, bool Replaces, bool Adds);

/// <summary>
/// Takes an answer of several pieces apart: "negotiation, and make it 500k, close 12/20" says a stage, an amount and a close date. Every piece must find
/// its place, or none does.
/// </summary>
public sealed class Pieces(ChangeKinds kinds, SlotReader slots, SentenceReader sentences)
{
    private const int FiguresOfAnAmount = 4;
    private const int MostPieces = 6;
    private const int LongestAnswer = 400;
    private static readonly char[] NameEnds = [' ', ',', '，', ';', '；', '"', '“', '”'];

    private static readonly string[] Joints = [", and ", "，并且", "，然后", ",", "，", ";", "；", "。", "\n", " and ", "并且", "然后", "同时", "而且", "、"];
    private static readonly string[] Politeness = ["please", "pls", "thanks", "thank you", "ok", "okay", "yes", "and", "then", "谢谢", "好", "好的", "请", "嗯", "对"];
    private static readonly string[] Leads =
    [
        "and ", "then ", "also ", "plus ", "oh ", "back to ", "back in ", "on to ", "up to ", "over to ", "straight to ", "straight into ", "go to ", "go back to ", "move it to ", "it's in ", "it is in ", "into ", "to ",
        "by ", "at ", "in ", "make it ", "退回到", "退回", "退到", "回到", "推进到", "推到", "进入", "进到", "改到", "改成", "改为", "先到", "直接到", "跳到", "还有", "另外", "顺便", "对了", "并", "到", "再", "就",
    ];
    private static readonly string[] NameLeads = ["call it ", "name it ", "called ", "named ", "titled ", "title ", "it's called ", "叫做", "叫", "名字叫", "名称是", "名字是", "名为"];

    /// <summary>The part with all of the text put in; null when some of it has no place, or the asked slot is not among it.</summary>
    public DealPart? Placed(SalesTurn turn, DealPart part, Deal deal, string text, PieceRules rules)
    {
        var pieces = text.Length > LongestAnswer ? [] : Split(text);
        if (pieces.Count is 0 or > MostPieces)
            return null;
        var (copy, asked) = (part.Copy(), rules.Asked);
        for (var from = 0; from < pieces.Count;)
        {
            var to = pieces.Count;
            while (to > from && !Place(turn, copy, deal, text[pieces[from].Start..pieces[to - 1].End], to - from == 1, rules, ref asked))
                to--;
            if (to == from)
                return null;
            from = to;
        }

        return asked is null ? copy : null;
    }

    /// <summary>
    /// A name, and behind it the day that is missing too: "contract signed by 12/5". Null when there is no such day. Only for what is named, never for a
    /// reason or an evidence: those are free text.
    /// </summary>
    public DealPart? NamedWithDay(SalesTurn turn, DealPart part, Deal deal, string text, (int Change, Slot Slot) asked)
    {
        var change = part.Changes[asked.Change];
        if (asked.Slot is not { Name: SlotNames.Milestone, Type: SlotType.Text } || text.Length > 200
            || kinds.Of(change).Slots.FirstOrDefault(s => s.Type == SlotType.Date && !change.Said.ContainsKey(s.Name)) is not { } day)
            return null;
        for (var i = 1; i < text.Length; i++)
        {
            var (name, rest) = (text[..i].Trim(NameEnds), text[i..].Trim(NameEnds));
            if ((char.IsAsciiLetterOrDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1])) || name.Length == 0 || !CanBe(turn, day, rest, deal, single: true))
                continue;
            var copy = part.Copy();
            copy.Changes[asked.Change].Say(asked.Slot.Name, name).Say(day.Name, rest);
            return copy;
        }

        return null;
    }

    private bool Place(SalesTurn turn, DealPart part, Deal deal, string piece, bool single, PieceRules rules, ref (int Change, Slot Slot)? asked)
    {
        var bare = WithoutLead(WithoutLead(piece.Trim(), Leads), Leads);
        if (single && WithoutLead(bare, NameLeads) is var name && name.Length < bare.Length && PlaceName(part, name))
            return true;
        // "Back to needs analysis" reads as a deal called "back", too.
        if (asked is { Slot.Type: SlotType.Stage } stage && single && slots.IsStage(bare, deal))
        {
            part.Changes[stage.Change].Say(stage.Slot.Name, bare);
            asked = null;
            return true;
        }

        // A sentence of its own is not taken apart: of another deal it has no place here, though a stage is named in it.
        if ((sentences.ReadChanges(turn, piece) ?? (bare.Length < piece.Trim().Length ? sentences.ReadChanges(turn, bare) : null)) is { } reading)
            return PlaceClauses(turn, part, deal, reading, rules, ref asked);
        if (asked is { Slot.Type: not SlotType.Text } open && CanBe(turn, open.Slot, bare, deal, single))
        {
            part.Changes[open.Change].Say(open.Slot.Name, bare);
            asked = null;
            return true;
        }

        return PlaceValue(turn, part, deal, bare, single, rules);
    }

    private static bool PlaceClauses(SalesTurn turn, DealPart part, Deal deal, Reading reading, PieceRules rules, ref (int Change, Slot Slot)? asked)
    {
        if (!reading.Matches.All(m => IsAbout(turn, m, deal)))
            return false;
        var changes = reading.Matches.Select(UpdateDrafts.ChangeOf).ToList();
        if (!rules.Adds && changes.Any(c => part.Changes.All(known => known.Kind != c.Kind)))
            return false;
        foreach (var change in changes)
        {
            var at = part.Changes.FindIndex(known => known.Kind == change.Kind);
            if (at < 0)
                part.Changes.Add(change);
            else
            {
                foreach (var (slot, said) in change.Said)
                    part.Changes[at].Say(slot, said);
            }

            if (asked is { } open && open.Change == at && change.Said.ContainsKey(open.Slot.Name))
                asked = null;
        }

        return true;
    }

    /// <summary>"Call it …" names what is new.</summary>
    private bool PlaceName(DealPart part, string name)
    {
        if (part.Changes.Find(c => kinds.Of(c).Slots.Any(s => s is { Name: SlotNames.Milestone, Type: SlotType.Text })) is not { } change)
            return false;
        change.Say(SlotNames.Milestone, name);
        return true;
    }

    private bool PlaceValue(SalesTurn turn, DealPart part, Deal deal, string piece, bool single, PieceRules rules)
    {
        // What is still missing comes before what has been said.
        foreach (var wantsSaid in rules.Replaces ? (bool[])[false, true] : [false])
        {
            foreach (var change in part.Changes)
            {
                foreach (var slot in kinds.Of(change).Slots.Where(s => s.Type != SlotType.Text && change.Said.ContainsKey(s.Name) == wantsSaid))
                {
                    if (!CanBe(turn, slot, piece, deal, single))
                        continue;
                    change.Say(slot.Name, piece);
                    return true;
                }
            }
        }

        if (!rules.Adds)
            return false;
        // A bare day could be anybody's; an amount and a stage say what they are.
        foreach (var type in (SlotType[])[SlotType.Money, SlotType.Stage])
        {
            if (!SaysWhatItIs(type, piece, deal) || kinds.ForAlone(type) is not { } kind || part.Changes.Any(c => c.Kind == kind.Name) || !CanBe(turn, kind.Slots[0], piece, deal, single))
                continue;
            part.Changes.Add(new ChangeDraft { Kind = kind.Name }.Say(kind.Slots[0].Name, piece));
            return true;
        }

        return false;
    }

    /// <summary>"One", 一个 and "2" are amounts only when one is asked for, and what merely has a stage's name in it is no stage.</summary>
    private bool SaysWhatItIs(SlotType type, string piece, Deal deal) => type != SlotType.Money
        ? slots.IsStage(piece, deal)
        : piece.Count(char.IsDigit) >= FiguresOfAnAmount || piece.Any(c => "百千万亿萬億".Contains(c, StringComparison.Ordinal)) || (piece.Any(char.IsDigit) && piece.Any(c => char.IsLetter(c) || char.IsSymbol(c)));

    /// <summary>Names are compared by likeness: of a longer text only a value that is one by its form is taken.</summary>
    private bool CanBe(SalesTurn turn, Slot slot, string piece, Deal deal, bool single) =>
        (single || slot.Type is SlotType.Date or SlotType.Money) && piece.Length > 0
        && slots.Read(slot, piece, deal, turn) is var reading && (reading.Value ?? nameof(WaitingFor.Unknown)) != nameof(WaitingFor.Unknown) | reading.Choices is not null;

    private static bool IsAbout(SalesTurn turn, PhraseMatch match, Deal deal) =>
        UpdateDrafts.DealIn(match) is not { } said || DealResolver.IsPronoun(said) || DealResolver.Resolve(turn, said).Found?.Id == deal.Id;

    private static List<(int Start, int End)> Split(string text)
    {
        var pieces = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var joint = JointAt(text, i);
            if (joint == 0)
            {
                i++;
                continue;
            }

            Add(start, i);
            start = i += joint;
        }

        Add(start, text.Length);
        return pieces;

        void Add(int from, int to)
        {
            var piece = text[from..to].Trim(' ', '.', '!', '。', '！');
            if (piece.Length > 0 && !Politeness.Contains(piece, StringComparer.OrdinalIgnoreCase))
                pieces.Add((from, to));
        }
    }

    private static int JointAt(string text, int at)
    {
        // 300,000 is one amount.
        if (text[at] == ',' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            return 0;
        foreach (var joint in Joints)
        {
            if (string.Compare(text, at, joint, 0, joint.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return joint.Length;
        }

        return 0;
    }

    private static string WithoutLead(string text, string[] leads)
    {
        foreach (var lead in leads)
        {
            if (text.Length > lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return text[lead.Length..].Trim(' ', '"', '“', '”', '「', '」', ':', '：');
        }

        return text;
    }
}
