using PipelineBot.Sales.People;

namespace PipelineBot.Conversation;

/// <summary>
/// The one list of what everything that can be said or clicked needs, by its name; a command and a verb of one name need the same. A name that is not here
/// stops the process at start, so that no feature can forget to be on it.
/// </summary>
public static class AccessRules
{
    /// <summary>What arrives without anybody saying or clicking it: installation, membership.</summary>
    public const string Events = "activity";

    private static readonly (Permission Needs, bool ShownInRooms, string[] Names)[] Rows =
    [
        (Permission.UseBot, true, [Events, "help", "greeting", "smalltalk", "say", "preference", "preference.language", "preference.timezone"]),
        (Permission.UseBot, false, ["absence.take", "absence.cancel", "calendar.show", "privacy.forget"]),
        (Permission.UseBot, false, ["checkin.now", "checkin.start", "checkin.submit", "checkin.later", "checkin.skip", "checkin.pause", "checkin.resume", "checkin.stop"]),
        (Permission.UseBot, false, ["checkin.settings", "checkin.settings.save", "checkin.settings.skip", "checkin.settings.stop", "checkin.settings.start"]),
        (Permission.ScheduleCheckIns, false, ["checkin.schedule"]),
        (Permission.ReadResults, false, ["checkin.results"]),
        (Permission.HoldOneOnOnes, false, ["oneonone.prepare", "oneonone.held", "oneonone.undo"]),
        (Permission.KeepPromises, false, ["promise.make", "promise.add", "promise.list", "promise.keep", "promise.kept", "promise.move", "promise.drop", "promise.undo"]),

        (Permission.SeeDeals, false, ["deal.show", "list.deals", "list.overdue", "list.week"]),
        (Permission.CreateDeals, false, ["deal.create"]),
        (Permission.ChangeDeals, false, ["deal.stage", "deal.won", "deal.lost", "deal.reopen", "deal.amount", "deal.closeDate", "deal.nextStep"]),
        (Permission.ChangeDeals, false, ["milestone.add", "milestone.done", "milestone.move", "milestone.drop"]),
        (Permission.HandOverDeals, false, ["deal.handover"]),
        // The digest's rows; which other cards may not stand in a room: Disclosure.StandsInRooms.
        (Permission.ChangeDeals, true, ["deal.update", "change.undo"]),

        (Permission.ScheduleDigests, true, ["digest.now", "digest.schedule", "digest.pause", "digest.resume", "digest.stop"]),
        (Permission.ScheduleDigests, true, ["digest.settings", "digest.settings.save", "digest.settings.skip", "digest.settings.stop", "digest.settings.start"]),
        (Permission.SeeDeals, true, ["digest.move", "digest.open", "digest.mine"]),
        (Permission.SeeDeals, false, ["digest.all"]),
        (Permission.NudgeOwners, true, ["digest.nudge"]),

        (Permission.ChooseCalendars, false, ["calendar.choose"]),
        (Permission.SeeDeliveries, false, ["deliveries", "deliveries.again", "deliveries.sure", "deliveries.dismiss", "deliveries.show"]),
    ];

    public static IReadOnlyDictionary<string, AccessRule> All { get; } =
        Rows.SelectMany(row => row.Names.Select(name => KeyValuePair.Create(name, new AccessRule(row.Needs, row.ShownInRooms)))).ToDictionary(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Nobody said what it needs.</exception>
    public static AccessRule Of(string name) =>
        All.GetValueOrDefault(name) ?? throw new InvalidOperationException($"Nothing says who may use '{name}': give it a line in {nameof(AccessRules)}.");
}
