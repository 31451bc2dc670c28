namespace PipelineBot.Sales.History;

/// <summary>A named field of a record.</summary>
/// <param name="Same">
/// Cheaply tells two records apart without writing values out: true only when the field is equal, false when it may differ.
/// Most fields of most changes are untouched, and their text would only be thrown away.
/// </param>
/// <param name="Write">Gives <c>null</c> when the value is not understood.</param>
internal sealed record Field<T>(string Name, Func<T, T, bool> Same, Func<T, string?> Read, Func<T, string?, T?> Write) where T : class
{
    /// <summary>The change from one record to another; <c>null</c> when the field is the same.</summary>
    /// <param name="prefix">Put before the name.</param>
    public FieldChange? Between(T before, T after, string prefix = "")
    {
        if (Same(before, after)) return null;

        var (was, value) = (Read(before), Read(after));
        return was == value ? null : new FieldChange(prefix + Name, was, value);
    }
}
