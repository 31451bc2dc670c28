using System.Collections.ObjectModel;

namespace PipelineBot.Storage.Documents;

internal static class NothingPromoted
{
    public static readonly ReadOnlyDictionary<string, object?> Fields = ReadOnlyDictionary<string, object?>.Empty;
}
