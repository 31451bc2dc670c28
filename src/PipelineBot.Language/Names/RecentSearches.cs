namespace PipelineBot.Language.Names;

/// <summary>
/// The answers to the last few searches. One sentence asks for the same name several times: in every reading of it, then in every
/// question about it. A slot holds one answer, and whoever writes last wins; readers see a whole answer or none.
/// </summary>
internal sealed class RecentSearches<T>
{
    private const int Slots = 32;

    private Answer?[]? _slots;

    public IReadOnlyList<NameMatch<T>>? Find(string query, int max) =>
        _slots is { } slots && Volatile.Read(ref slots[Slot(query)]) is { } answer && answer.Max == max && answer.Query == query ? answer.Matches : null;

    public IReadOnlyList<NameMatch<T>> Keep(string query, int max, NameMatch<T>[] matches)
    {
        var slots = _slots ??= new Answer?[Slots];
        Volatile.Write(ref slots[Slot(query)], new Answer(query, max, matches));
        return matches;
    }

    private static int Slot(string query) => (query.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % Slots;

    private sealed record Answer(string Query, int Max, IReadOnlyList<NameMatch<T>> Matches);
}
