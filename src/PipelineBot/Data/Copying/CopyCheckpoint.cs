using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Json;

namespace PipelineBot.Data.Copying;

/// <summary>How far a copy is. It lies in the target, is there before the first copied document, and is written only after what it says has been: so a copy may die anywhere.</summary>
internal sealed record CopyCheckpoint
{
    /// <summary>No tenant: nothing else looks there.</summary>
    public const string Partition = "copy";

    public const string Id = "checkpoint";

    public static DocumentType<CopyCheckpoint> Type { get; } = new(Storage.Containers.Work, 1, CopyJson.Default.CopyCheckpoint, _ => Id);

    public static DocumentKey Key { get; } = Type.Key(Partition, Id);

    /// <summary>The store that is copied.</summary>
    public string From { get; init; } = "";

    public Instant Begun { get; init; }

    /// <summary>When all documents had been written; null before.</summary>
    public Instant? Finished { get; init; }

    public Dictionary<string, CopiedContainer> Containers { get; init; } = [];

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public CopiedContainer Of(string container) => Containers.GetValueOrDefault(container) ?? new CopiedContainer(0, "", null, false);

    public CopyCheckpoint With(string container, CopiedContainer copied) => this with { Containers = new Dictionary<string, CopiedContainer>(Containers) { [container] = copied } };
}

/// <param name="Hash">Of the documents copied so far: <see cref="ContainerSum.Hash"/>.</param>
/// <param name="Continuation">Where the source is read on.</param>
internal sealed record CopiedContainer(long Documents, string Hash, string? Continuation, bool Done);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(CopyCheckpoint))]
internal sealed partial class CopyJson : JsonSerializerContext;
