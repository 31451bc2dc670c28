using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.CheckIns;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Reports;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.Tests;

/// <summary>The types as the app keeps them: source-generated JSON with ISO dates.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(DateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(Deal))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Pipeline))]
[JsonSerializable(typeof(WorkCalendar))]
[JsonSerializable(typeof(DealEvent))]
[JsonSerializable(typeof(OverdueReport))]
[JsonSerializable(typeof(DigestSnapshot))]
[JsonSerializable(typeof(DigestChanges))]
[JsonSerializable(typeof(CheckInQuestion))]
[JsonSerializable(typeof(OwnerScope))]
internal sealed partial class Json : JsonSerializerContext
{
    public static string Of(Deal deal) => JsonSerializer.Serialize(deal with { AppliedTurns = [] }, Default.Deal);

    internal sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    internal sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
