using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;

namespace PipelineBot.Storage.Json;

/// <summary>How the bot's own documents and dialog states are written: camelCase, ISO dates, Chinese readable, enums as words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson), typeof(LocalTimeJson), typeof(InstantJson)])]
[JsonSerializable(typeof(Deal))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(DealEvent))]
[JsonSerializable(typeof(ReferenceDocument))]
[JsonSerializable(typeof(UpdateDraft))]
[JsonSerializable(typeof(LastUpdate))]
public sealed partial class SalesJsonContext : JsonSerializerContext;

public static class SalesJson
{
    /// <summary>The context to serialise with; <c>Default</c> of the generated class would escape Chinese.</summary>
    public static SalesJsonContext Context { get; } = new(new JsonSerializerOptions(SalesJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
