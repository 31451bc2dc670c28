using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Simulation;

/// <summary>What somebody has set, as they mean it.</summary>
internal sealed record Wish(LocalTime At, IReadOnlyList<IsoDayOfWeek> Weekdays, bool Stopped = false, LocalDate? PausedUntil = null, LocalDate? Skipped = null);

/// <summary>One schedule of the simulation: a channel's digest or a person's check-in, and everything that was ever set about it.</summary>
internal sealed class Subject(int index, string tenant, string kind, string zone, SimulatedCalendar calendar, Wish first)
{
    public const string Digest = "digest";
    public const string CheckIn = "checkin";

    public int Index => index;

    public string Tenant => tenant;

    public string Kind => kind;

    public string Zone => zone;

    public SimulatedCalendar Calendar => calendar;

    /// <summary>Each from its instant on, the earliest first.</summary>
    public List<(Instant From, Wish Wish)> History { get; } = [(Scale.Start, first)];

    public Wish Wish => History[^1].Wish;

    public string Conversation => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}-{index}");

    public ConversationReference Reference => new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        ChannelId = "msteams",
        ConversationId = Conversation,
        ConversationType = kind == Digest ? "channel" : "personal",
        TenantId = tenant,
        Bot = new ChannelAccount { Id = "28:bot" },
    };

    public ScheduleTarget Target => kind == Digest ? ScheduleTarget.Conversation(Reference) : ScheduleTarget.Person(Conversation, Reference);

    /// <summary>The schedule with a wish written into it, as the commands do.</summary>
    public Schedule Written(Schedule schedule, Wish wish) => schedule with
    {
        At = wish.At,
        Weekdays = wish.Weekdays,
        Stopped = wish.Stopped,
        PausedUntil = wish.PausedUntil,
        LastDay = wish.Skipped is { } skipped && !(schedule.LastDay >= skipped) ? skipped : schedule.LastDay,
        Zone = zone,
        Calendar = calendar.Id,
    };
}
