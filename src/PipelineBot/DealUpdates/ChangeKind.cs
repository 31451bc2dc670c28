using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Gists;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>
/// A way a deal can change, as a slice: how people say it, what it needs, and the <see cref="DealChange"/> it becomes. Free text, dialog and card all
/// end in <see cref="Build"/>. Texts: <c>{Name}.title</c> ("move a deal to another stage") and <c>{Name}.ask.{slot}</c> for each slot, with {0} the deal.
/// </summary>
public abstract class ChangeKind : IPhrased, IHinted
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> English { get; }

    public abstract IReadOnlyList<string> Chinese { get; }

    public abstract IReadOnlyList<Slot> Slots { get; }

    /// <summary>Words of both languages that hint at it in a sentence no phrase covers.</summary>
    public abstract IReadOnlyList<string> Cues { get; }

    /// <summary>Of the cues, those that tell why, with what follows them: "went with a competitor".</summary>
    public virtual IReadOnlyList<string> TellingCues => [];

    /// <summary>Words that belong to it once something else hints at it: "waiting for".</summary>
    public virtual IReadOnlyList<string> SupportingCues => [];

    /// <summary>Its cues speak of a deal or of nothing: "signed the NDA" is not "signed".</summary>
    public virtual bool CuesTakeNoOther => false;

    /// <summary>Slots whose value beside a deal tells what is meant, without any cue.</summary>
    public virtual IReadOnlyList<string> ToldBy => [];

    /// <summary>Typed slots whose values belong to it without being used: the day a deal was signed.</summary>
    public virtual IReadOnlyList<string> Absorbs => [];

    /// <summary>What people call its value: with a verb of change beside it the value is asked for.</summary>
    public virtual IReadOnlyList<string> Fields => [];

    /// <summary>Words that only wish for it.</summary>
    public virtual IReadOnlyList<string> Unless => [];

    public GistKind Gist => new(Name, Cues, [.. Slots.Select(GistSlotOf)]) { TellingCues = TellingCues, SupportingCues = SupportingCues, Absorbs = Absorbs, TakesNoOther = CuesTakeNoOther, Fields = Fields, Unless = Unless };

    /// <summary>The texts beside the slice.</summary>
    public abstract TextSet Texts { get; }

    /// <summary>Asked before saving even when everything is clear: closing, giving away.</summary>
    public virtual bool AlwaysConfirmed => false;

    public abstract DealChange Build(SlotValues values);

    private GistSlot GistSlotOf(Slot slot) => slot switch
    {
        { Type: SlotType.Text, Name: SlotNames.Milestone } => GistSlot.NewName(slot.Name),
        { Type: SlotType.Text, Name: SlotNames.Next } => GistSlot.Following(slot.Name),
        { Type: SlotType.Text } => GistSlot.Rest(slot.Name) with { MayComeBefore = slot.Required },
        { Type: SlotType.Waiting } => GistSlot.Value(slot.Name) with { NeedsCue = true },
        { Type: SlotType.Date } => GistSlot.Value(slot.Name, slot.Required, ToldBy.Contains(slot.Name), slot.Name, SlotNames.Shift),
        { Type: SlotType.Money } => GistSlot.Value(slot.Name, slot.Required, ToldBy.Contains(slot.Name), slot.Name, SlotNames.Raise),
        _ => GistSlot.Value(slot.Name, slot.Required, ToldBy.Contains(slot.Name)),
    };
}

/// <summary>The canonical values of a change's slots, and the deal they are about.</summary>
public sealed class SlotValues(IReadOnlyDictionary<string, string> values, Deal deal, string teamCurrency)
{
    public Deal Deal => deal;

    public string Text(string slot) => values[slot];

    public string? TextOrNull(string slot) => values.GetValueOrDefault(slot);

    public LocalDate Date(string slot) => LocalDatePattern.Iso.Parse(values[slot]).Value;

    public WaitingFor Waiting(string slot) => Enum.TryParse<WaitingFor>(values.GetValueOrDefault(slot), out var waiting) ? waiting : WaitingFor.Unknown;

    /// <summary>An amount said without a currency is in the deal's own, else in the team's.</summary>
    public Money? MoneyOrNull(string slot)
    {
        if (values.GetValueOrDefault(slot) is not { } text)
            return null;
        return Money.FromCanonical(text.Contains(' ', StringComparison.Ordinal) ? text : $"{text} {deal.Amount?.Currency ?? teamCurrency}");
    }
}
