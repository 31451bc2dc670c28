using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Texts;

namespace PipelineBot.Scheduling;

/// <summary>What somebody filled in. It may have come from anywhere: what the card would not have allowed is not taken.</summary>
/// <param name="Weekdays">Every working day when empty.</param>
/// <param name="Zone">Null when it was not asked for; so are the next two.</param>
/// <param name="PausedUntil">The first day it comes again; null for no pause.</param>
public sealed record FilledForm(LocalTime At, IReadOnlyList<IsoDayOfWeek> Weekdays, string? Zone, string? Language, string? Scope, LocalDate? PausedUntil);

public static class ScheduleFormReader
{
    public const string Time = "time";
    public const string Days = "days";
    public const string Zone = "zone";
    public const string Language = "language";
    public const string Scope = "scope";
    public const string Paused = "paused";

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Null when a field holds what is none of its values.</summary>
    public static FilledForm? Read(JsonElement data)
    {
        if (!HourAndMinute.Parse(data.TextOrNull(Time) ?? "").TryGetValue(default, out var at) || DaysOf(Filled(data, Days)) is not { } days)
            return null;
        var (zone, language, paused) = (Filled(data, Zone), Filled(data, Language), Filled(data, Paused));
        if ((zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null) || (language is not null && Languages.Known(language) is null))
            return null;
        var until = default(LocalDate);
        if (paused is not null && !LocalDatePattern.Iso.Parse(paused).TryGetValue(default, out until))
            return null;
        return new FilledForm(at, days, zone, language, Filled(data, Scope), paused is null ? null : until);
    }

    private static string? Filled(JsonElement data, string field) => data.TextOrNull(field) is { Length: > 0 } text ? text : null;

    private static List<IsoDayOfWeek>? DaysOf(string? chosen)
    {
        var days = new SortedSet<IsoDayOfWeek>();
        foreach (var one in (chosen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 7)
                return null;
            days.Add((IsoDayOfWeek)number);
        }

        return [.. days];
    }
}
