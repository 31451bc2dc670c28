using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Scheduling;

/// <summary>That a kind was done for a target on a local day. The create that wins owns the day; nobody does it again.</summary>
public sealed record DayClaim
{
    public string Id { get => field ?? ""; init; }

    public LocalDate Day { get; init; }

    public Instant At { get; init; }

    public Instant ExpiresAt { get; init; }

    public static string IdOf(string tenant, string kind, ScheduleTarget target, LocalDate day) =>
        DocumentId.Of("day", tenant, kind, target.Key, NodaTime.Text.LocalDatePattern.Iso.Format(day));
}
