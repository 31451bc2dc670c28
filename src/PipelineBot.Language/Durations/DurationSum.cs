using NodaTime;

namespace PipelineBot.Language.Durations;

/// <summary>Adds counted units up to one while.</summary>
internal sealed class DurationSum
{
    private const decimal MostMinutes = 100_000;
    private const decimal Most = 999;

    private readonly PeriodBuilder _period = new();
    private int _workingDays;

    /// <summary>The unit that was added last, or None.</summary>
    public DurationUnit Last { get; private set; }

    public DurationReading Reading => new(_period.Build(), _workingDays);

    /// <summary>False, and nothing added, for a count the unit cannot be broken into (1.3 months) or that is out of bounds.</summary>
    public bool TryAdd(decimal count, DurationUnit unit)
    {
        if (count <= 0 || count > (unit is DurationUnit.Minute ? MostMinutes : Most) || unit <= Last || !TryAddUnit(count, unit))
        {
            return false;
        }

        Last = unit;
        return true;
    }

    /// <summary>Half a unit more of the kind that was added last; false where it cannot be halved.</summary>
    public bool TryAddHalf(DurationUnit unit) => unit is not (DurationUnit.Minute or DurationUnit.WorkingDay or DurationUnit.Quarter) && TryAddUnit(0.5m, unit);

    private bool TryAddUnit(decimal count, DurationUnit unit)
    {
        var whole = (int)decimal.Truncate(count);
        var half = count - whole == 0.5m;
        if (!half && count != whole)
        {
            return unit switch
            {
                DurationUnit.Year => TryAddUnit(count * 12, DurationUnit.Month),
                DurationUnit.Hour when count * 60 == decimal.Truncate(count * 60) => AddTime(count * 60),
                _ => false,
            };
        }

        switch (unit)
        {
            case DurationUnit.Year:
                (_period.Years, _period.Months) = (_period.Years + whole, _period.Months + (half ? 6 : 0));
                return true;
            case DurationUnit.Quarter when !half:
                _period.Months += whole * 3;
                return true;
            case DurationUnit.Month:
                (_period.Months, _period.Days) = (_period.Months + whole, _period.Days + (half ? 15 : 0));
                return true;
            case DurationUnit.Fortnight:
                _period.Weeks += (whole * 2) + (half ? 1 : 0);
                return true;
            case DurationUnit.Week:
                (_period.Weeks, _period.Days) = (_period.Weeks + whole, _period.Days + (half ? 3 : 0));
                return true;
            case DurationUnit.Day:
                (_period.Days, _period.Hours) = (_period.Days + whole, _period.Hours + (half ? 12 : 0));
                return true;
            case DurationUnit.Hour:
                (_period.Hours, _period.Minutes) = (_period.Hours + whole, _period.Minutes + (half ? 30 : 0));
                return true;
            case DurationUnit.Minute when !half:
                _period.Minutes += whole;
                return true;
            case DurationUnit.WorkingDay when !half && Last == DurationUnit.None:
                _workingDays = whole;
                return true;
            default:
                return false;
        }
    }

    private bool AddTime(decimal minutes)
    {
        (_period.Hours, _period.Minutes) = (_period.Hours + (int)(minutes / 60), _period.Minutes + (int)(minutes % 60));
        return true;
    }
}
