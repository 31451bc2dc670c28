namespace PipelineBot.Language.Names;

/// <summary>Finds entries by a name as people type it: shortened, lengthened or misspelt. Immutable, safe to share.</summary>
public sealed class NameIndex<T>
{
    /// <param name="entries">A value and its names; the first name is the main one, the others are aliases.</param>
    /// <param name="genericWords">
    /// Words that say what kind of thing is named, and are ignored in a query unless nothing else is left
    /// ("deal", "opportunity", "的单子", "商机", "项目").
    /// </param>
    public NameIndex(IEnumerable<(T Value, IReadOnlyList<string> Names)> entries, IEnumerable<string>? genericWords = null)
    {
    }

    /// <summary>The entries the query may mean, best first, each value once; empty when nothing is near.</summary>
    public IReadOnlyList<NameMatch<T>> Find(string query, int max = 5) => [];
}
