namespace PipelineBot.Data.Importing.Maps;

/// <summary>How the columns and values of one file are to be understood, beyond what is recognised by itself.</summary>
internal sealed record FileMap
{
    public static FileMap Empty { get; } = new();

    /// <summary>From a header to the fields it fills; no field: the column is left out on purpose.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By field: what a cell says and what it means, compared without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>By field: what an empty cell, or a column that is not there, means.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>Date patterns tried after the ISO ones, such as <c>M/d/yyyy</c>.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>A name built of other fields, such as <c>{account} {product}</c>, for rows without one.</summary>
    public string? Name { get; init; }

    /// <summary>Managers who are named but not listed become people.</summary>
    public bool CreateManagers { get; init; }
}
