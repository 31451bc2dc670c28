using PipelineBot.Data.Importing.Maps;

namespace PipelineBot.Data.Importing;

/// <summary>Which cell of a row fills which field.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> cells = new(StringComparer.Ordinal);

    public Header(string[] columns, FieldSet fields, FileMap map, FileReport report)
    {
        Count = columns.Length;
        var mapped = map.Columns.ToDictionary(each => FieldSet.Fold(each.Key), each => each.Value, StringComparer.Ordinal);
        var claimed = mapped.Values.SelectMany(targets => targets).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (mapped.Remove(FieldSet.Fold(columns[i]), out var targets))
            {
                foreach (var target in targets)
                    Claim(target, i, columns, report);
            }
            else if (fields.Find(columns[i]) is { } field && !claimed.Contains(field))
            {
                Claim(field, i, columns, report);
            }
            else
            {
                report.Say($"column '{columns[i]}' is not used");
            }
        }

        foreach (var column in map.Columns.Keys.Where(column => mapped.ContainsKey(FieldSet.Fold(column))))
            report.Say($"the map names a column '{column}', which the file does not have");
    }

    public int Count { get; }

    public bool Has(string field) => cells.ContainsKey(field);

    /// <summary>The cell's place in a row; -1 when the file has no such column.</summary>
    public int IndexOf(string field) => cells.GetValueOrDefault(field, -1);

    private void Claim(string field, int index, string[] columns, FileReport report)
    {
        if (!cells.TryAdd(field, index))
            report.Say($"column '{columns[index]}' is not used: '{columns[cells[field]]}' already is {field}");
    }
}
