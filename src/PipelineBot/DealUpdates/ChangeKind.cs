using NodaTime;
using NodaTime.Text;
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
public abstract class ChangeKind : IPhrased
{
    public abstract string Name { get; }

    public abstract IReadOnlyList<string> English { get; }

    public abstract IReadOnlyList<string> Chinese { get; }

    public abstract IReadOnlyList<Slot> Slots { get; }

    /// <summary>The texts beside the slice.</summary>
    public abstract TextSet Texts { get; }

    /// <summary>Asked before saving even when everything is clear: closing, giving away.</summary>
    public virtual bool AlwaysConfirmed => false;

    public abstract DealChange Build(SlotValues values);
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
