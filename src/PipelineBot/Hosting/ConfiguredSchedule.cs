using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.Digests;
using PipelineBot.Scheduling;
using PipelineBot.Texts;

namespace PipelineBot.Hosting;

/// <summary>One entry of <c>Schedules</c>, read but not yet compared with who and what the store knows. Empty where nothing was given.</summary>
public sealed record ConfiguredSchedule
{
    private const string Section = "Schedules";

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly string[] Kinds = [DigestJob.KindName, CheckInQueue.Kind];
    private static readonly string[] Known = ["Kind", "Tenant", "Conversation", "Person", "At", "Weekdays", "Zone", "Language", "Team", "Scope"];

    /// <summary><c>Schedules__0</c>, for messages.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public required string Tenant { get; init; }

    public string Conversation { get; init; } = "";

    public string Person { get; init; } = "";

    public LocalTime At { get; init; }

    public IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; } = [];

    public string Zone { get; init; } = "";

    public string Language { get; init; } = "";

    public string Scope { get; init; } = "";

    /// <summary>The same for the same entry, wherever it stands in the list.</summary>
    public string Hash => DocumentId.Of(Kind, Tenant, Conversation, Person, HourAndMinute.Format(At), string.Join(',', Weekdays), Zone, Language, Scope);

    /// <param name="usualTenant">Of an entry that names none; empty when it has to.</param>
    /// <exception cref="ConfigurationProblem">An entry cannot be read.</exception>
    public static IReadOnlyList<ConfiguredSchedule> ReadAll(IConfiguration configuration, string usualTenant)
    {
        var entries = configuration.GetSection(Section).GetChildren().Select(entry => Read(entry, usualTenant)).ToList();
        foreach (var twice in entries.GroupBy(e => (e.Kind, e.Tenant, e.Conversation, e.Person)).Where(g => g.Count() > 1))
            throw new ConfigurationProblem($"{twice.Last().Key} is about the same {twice.Key.Kind} as {twice.First().Key}; there is one of a kind for a place.");
        return entries;
    }

    private static ConfiguredSchedule Read(IConfigurationSection entry, string usualTenant)
    {
        var key = $"{Section}__{entry.Key}";
        if (entry.GetChildren().FirstOrDefault(member => !Known.Contains(member.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new ConfigurationProblem($"{key}__{unknown.Key} is none of {string.Join(", ", Known)}.");
        var kind = Text("Kind").ToLowerInvariant();
        if (!Kinds.Contains(kind))
            throw new ConfigurationProblem($"{key}__Kind is neither {string.Join(" nor ", Kinds)}.");
        if (!HourAndMinute.Parse(Text("At")).TryGetValue(default, out var at))
            throw new ConfigurationProblem($"{key}__At is not a time such as 09:00.");
        IReadOnlyList<IsoDayOfWeek> weekdays = [];
        if (Text("Weekdays").Length > 0 && !WeekdayWords.TryRead(Text("Weekdays"), out weekdays))
            throw new ConfigurationProblem($"{key}__Weekdays is not a list of days such as Mon,Wed.");
        if (Text("Zone") is { Length: > 0 } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            throw new ConfigurationProblem($"{key}__Zone is not an IANA time zone such as Asia/Shanghai.");
        if (Text("Language") is { Length: > 0 } language && Languages.Known(language) is null)
            throw new ConfigurationProblem($"{key}__Language is none of {Languages.English}, {Languages.Chinese}, {Languages.Traditional}.");
        var tenant = Text("Tenant") is { Length: > 0 } named ? named : usualTenant;
        if (tenant.Length == 0)
            throw new ConfigurationProblem($"{key}__Tenant is missing.");
        if (Text("Team").Length > 0 && Text("Scope").Length > 0 && Text("Team") != Text("Scope"))
            throw new ConfigurationProblem($"{key}__Team and {key}__Scope mean the same; give one.");

        var scope = Text("Team") is { Length: > 0 } team ? team : Text("Scope");
        var (conversation, person) = (Text("Conversation"), Text("Person"));
        if (kind == CheckInQueue.Kind && (person.Length == 0 || conversation.Length + scope.Length + Text("Zone").Length + Text("Language").Length > 0))
            throw new ConfigurationProblem($"{key}: a check-in is for a Person, in the zone and language of that person: no Conversation, Team, Zone or Language.");
        if ((conversation.Length > 0) == (person.Length > 0))
            throw new ConfigurationProblem($"{key} needs a Conversation or a Person, and not both.");
        if (conversation.Length > 0 && scope.Length == 0)
            throw new ConfigurationProblem($"{key}__Team is missing: the id of the manager whose team the digest is about.");
        return new ConfiguredSchedule
        {
            Key = key,
            Kind = kind,
            Tenant = tenant,
            Conversation = conversation,
            Person = person,
            At = at,
            Weekdays = weekdays,
            Zone = Text("Zone"),
            Language = Text("Language"),
            Scope = scope.Length > 0 ? scope : person,
        };

        string Text(string member) => entry[member]?.Trim() ?? "";
    }
}
