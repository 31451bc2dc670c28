using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>The settings card of a place's digest, and its buttons: the same commands as by talking.</summary>
public sealed class DigestSettingsForm(DigestSchedules schedules) : ICardVerbs
{
    private const string Prefix = "digest.settings";

    /// <summary>Offered beside those of the people on the team.</summary>
    private static readonly string[] UsualZones =
    [
        "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Asia/Kolkata", "Europe/London", "Europe/Berlin",
        "America/New_York", "America/Chicago", "America/Los_Angeles", "Australia/Sydney", "Etc/UTC",
    ];

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [Prefix + ScheduleCard.Save] = SaveAsync,
        [Prefix + ScheduleCard.Skip] = async (turn, _, cancellationToken) => Shown(turn, await schedules.SkipTodayAsync(turn, cancellationToken)),
        [Prefix + ScheduleCard.Stop] = async (turn, _, cancellationToken) => Shown(turn, await schedules.StopAsync(turn, cancellationToken)),
        [Prefix + ScheduleCard.Start] = async (turn, _, cancellationToken) => Shown(turn, await schedules.ResumeAsync(turn, cancellationToken)),
    };

    /// <param name="schedule">Null when the place has none: the form then offers the usual hour.</param>
    public static OutboundActivity Render(SalesTurn turn, Schedule? schedule, string note = "")
    {
        var settings = schedule ?? new Schedule { ScopePersonId = turn.Person.Id, At = DigestSchedules.UsualTime, Zone = turn.Zone.Id, Language = turn.Language };
        return ScheduleCard.Render(new ScheduleForm
        {
            Language = turn.Language,
            Verbs = Prefix,
            Heading = DigestTexts.Set.Get(turn.Language, "settings.heading"),
            Status = schedule is null ? DigestTexts.Set.Get(turn.Language, "none") : DigestTexts.Set.Get(turn.Language, "settings", DigestSettings.Describe(turn, schedule)),
            Note = note,
            Schedule = settings,
            Exists = schedule is not null,
            Tomorrow = turn.Now.InZone(settings.ZoneOrUtc()).Date.PlusDays(1),
            Zones = [.. ZonesOf(turn).Prepend(turn.Zone.Id).Prepend(settings.Zone).Concat(UsualZones).Where(zone => zone.Length > 0).Distinct()],
            AsksLanguage = true,
            Scopes = ScopesOf(turn, settings.ScopePersonId),
        });
    }

    private async ValueTask<TurnOutcome> SaveAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken) => ScheduleFormReader.Read(data) is { } form
        ? Shown(turn, await schedules.SetAsync(turn, form, cancellationToken))
        : TurnOutcome.Say(OutboundActivity.Message(ScheduleTexts.Set.Get(turn.Language, "form.unreadable")));

    /// <summary>The card as things are now; what was refused is said beside it.</summary>
    private static TurnOutcome Shown(SalesTurn turn, DigestChange change) => change.Schedule is { } schedule
        ? TurnOutcome.Say(Render(turn, schedule, change.Text)).And(change.Writes)
        : change.Said();

    private static IEnumerable<string> ZonesOf(SalesTurn turn) => turn.Organisation.ReportsOf(turn.Person.Id).Select(p => p.TimeZone).Distinct().Take(10);

    private static IReadOnlyList<Choice> ScopesOf(SalesTurn turn, string now)
    {
        var scopes = DigestSchedules.Scopes(turn).ToList();
        if (turn.Organisation.Find(now) is { } other && scopes.All(p => p.Id != now))
            scopes.Insert(0, other);
        return [.. scopes.Take(50).Select(p => new Choice(TitleOf(turn, p), p.Id))];
    }

    private static string TitleOf(SalesTurn turn, Person person) => person switch
    {
        { Role: Role.Operations } => DigestTexts.Set.Get(turn.Language, "team.everyone"),
        { Team.Length: > 0 } => $"{person.Name} · {person.Team}",
        _ => person.Name,
    };
}
