using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Storage;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Preferences;

/// <summary>"Timezone Shanghai": which day it is for the person, and when their check-ins come. Teams keeps reporting an old zone, so it can be set.</summary>
public sealed class ChooseTimeZone(Workspace workspace) : ICommand
{
    public string Name => "preference.timezone";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(set|change)? (my)? (timezone|time zone|tz) (to|is|=|:)? {zone}",
        "(i am|i'm) (now)? in {zone} time",
        "(timezone|time zone|my time zone|my timezone)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(我的|设置|修改|更改)?时区(改|改成|改为|设|设为|设成|换成|是|为|:)?{zone}",
        "时区",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PreferenceTexts.Set.Get(turn.Language, "zone.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        var lang = turn.Language;
        if (match.Slots.GetValueOrDefault(SlotNames.Zone)?.Text is not { } said)
            return Say(lang, "zone.now", turn.Zone.Id, Local(turn.Zone, turn, lang));

        var zones = ZoneNames.Find(said);
        if (zones.Count == 0)
            return Say(lang, "zone.unknown", said);
        if (zones.Count > 1)
            return Say(lang, "zone.which", said, string.Join(", ", zones));

        var outcome = Say(lang, "zone.done", zones[0], Local(DateTimeZoneProviders.Tzdb[zones[0]], turn, lang));
        var stored = await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        return stored is null || stored.Value.TimeZone == zones[0] ? outcome : outcome.And(DocumentTypes.Person.Write(stored, stored.Value with { TimeZone = zones[0] }));
    }

    private static string Local(DateTimeZone zone, SalesTurn turn, string lang)
    {
        var now = turn.Now.InZone(zone);
        return $"{Texts.Say.Date(lang, now.Date)} {now.ToString("HH:mm", Languages.Culture(lang))}";
    }

    private static TurnOutcome Say(string lang, string key, params ReadOnlySpan<object?> arguments) =>
        TurnOutcome.Say(OutboundActivity.Message(PreferenceTexts.Set.Get(lang, key, arguments)));
}
