using PipelineBot.BotFramework.Storage;

namespace PipelineBot.TestSupport;

/// <summary>How promoted values compare: null below everything, text ordinally, numbers as numbers.</summary>
internal sealed class MemoryComparison : IComparer<object?>
{
    public static MemoryComparison Values { get; } = new();

    public int Compare(object? one, object? other) => (one, other) switch
    {
        (string a, string b) => ReferenceEquals(a, b) ? 0 : string.CompareOrdinal(a, b),
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (long a, long b) => a.CompareTo(b),
        _ => throw new ArgumentException("Values of two types are compared."),
    };

    /// <summary>A null value matches no comparison.</summary>
    public static bool Holds(object? value, Filter filter)
    {
        if (value is null)
            return false;
        if (filter.Comparison == Comparison.In)
            return filter.Value is IReadOnlyList<string> texts ? value is string text && texts.Contains(text) : value is long number && ((IReadOnlyList<long>)filter.Value).Contains(number);
        var order = Values.Compare(value, filter.Value is int small ? (long)small : filter.Value);
        return filter.Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
