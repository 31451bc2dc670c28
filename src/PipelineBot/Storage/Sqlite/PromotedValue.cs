using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>Brings a value of a promoted field to what is bound: a string, a long, or null.</summary>
internal static class PromotedValue
{
    /// <exception cref="ArgumentException">The value is not of the field's type.</exception>
    public static object? Of(Table table, string field, object? value) => (table.Fields[field], value) switch
    {
        (_, null) => null,
        (PromotedType.Text, string text) => KeyText.Safe(text),
        (PromotedType.Number, long number) => number,
        (PromotedType.Number, int number) => (long)number,
        var (type, _) => throw new ArgumentException($"Field '{field}' of container '{table.Name}' is {type}; a {value.GetType().Name} was given."),
    };
}
