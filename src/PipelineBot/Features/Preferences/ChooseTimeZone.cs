using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Preferences;

/// <summary>"Timezone Shanghai": which day it is for the person, and when their check-ins come. Teams keeps reporting an old zone, so it can be set.</summary>
public sealed class ChooseTimeZone(PreferenceDialog dialog) : ICommand
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

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        dialog.BeginAsync(turn, new PreferenceDraft { What = PreferenceDraft.Zone, Said = match.Slots.GetValueOrDefault(SlotNames.Zone)?.Text }, cancellationToken);
}
