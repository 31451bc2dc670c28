using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Sales.History;

/// <summary>Stage and date moves inside a list value.</summary>
internal static class MoveJson
{
    public static void Write(Utf8JsonWriter writer, StageMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("from", move.From);
        writer.WriteString("to", move.To);
        writer.WriteString("on", LocalDatePattern.Iso.Format(move.On));
        writer.WriteString("at", InstantPattern.ExtendedIso.Format(move.At));
        writer.WriteString("by", move.ActorId);
        if (move.Reason is not null) writer.WriteString("why", move.Reason);
        writer.WriteEndObject();
    }

    public static StageMove? ReadStageMove(JsonElement element) => new(
        Text(element, "from") ?? "",
        Text(element, "to") ?? "",
        Date(element, "on"),
        InstantPattern.ExtendedIso.Parse(Text(element, "at") ?? "").GetValueOrThrow(),
        Text(element, "by") ?? "",
        Text(element, "why"));

    public static void Write(Utf8JsonWriter writer, DateMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("from", LocalDatePattern.Iso.Format(move.From));
        writer.WriteString("to", LocalDatePattern.Iso.Format(move.To));
        if (move.Reason is not null) writer.WriteString("why", move.Reason);
        writer.WriteString("waitingFor", Canonical.Word(move.WaitingFor));
        writer.WriteString("on", LocalDatePattern.Iso.Format(move.On));
        writer.WriteString("by", move.ActorId);
        writer.WriteEndObject();
    }

    public static DateMove? ReadDateMove(JsonElement element) =>
        Canonical.TryWord<WaitingFor>(Text(element, "waitingFor"), out var waitingFor)
            ? new(Date(element, "from"), Date(element, "to"), Text(element, "why"), waitingFor, Date(element, "on"), Text(element, "by") ?? "")
            : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static LocalDate Date(JsonElement element, string name) => LocalDatePattern.Iso.Parse(Text(element, name) ?? "").GetValueOrThrow();
}
