using System.Buffers;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage.Sqlite;

/// <summary>
/// Container and field names become SQL identifiers, the one thing that cannot be a parameter: they must be plain. SQLite compares
/// identifiers without regard to case, so neither may two of them differ by case only.
/// </summary>
internal static class Declarations
{
    private static readonly SearchValues<char> Rest = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static void Check(IReadOnlyList<ContainerDefinition> containers)
    {
        CheckNames(containers.Select(container => container.Name), "containers");
        foreach (var container in containers)
        {
            CheckNames(container.Fields.Select(field => field.Name), $"fields of container '{container.Name}'");
            foreach (var index in container.Indexes)
            {
                CheckNames(index, $"fields of an index of container '{container.Name}'");
                if (index.Count == 0)
                    throw new ArgumentException($"An index of container '{container.Name}' names no field.");
                if (index.FirstOrDefault(name => container.Fields.All(field => field.Name != name)) is { } stranger)
                    throw new ArgumentException($"An index of container '{container.Name}' names the field '{stranger}', which is not declared.");
            }
        }
    }

    private static void CheckNames(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (name is not [>= 'a' and <= 'z', ..] || name.Length > 60 || name.AsSpan().ContainsAnyExcept(Rest))
                throw new ArgumentException($"'{name}' among the {what}: a name is a small letter followed by letters and digits, 60 at most.");
            if (!seen.Add(name))
                throw new ArgumentException($"'{name}' appears twice among the {what} (capital and small letters count as the same).");
        }
    }
}
