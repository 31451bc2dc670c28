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
        "(我的)?(时区|timezone|time zone)(请|麻烦)?(用|使用|按|换一下|改一下|切到|换到|换成|改成){zone}(时间)?(吧)?",
        "(我)?(人)?(现在|已经|刚|目前)?(在|回|到|到了|去|飞|来)(了)?{zone}(总部|分公司|办公室|出差|开会|工作|常驻|了|这边|那边)?(,)(我的)?(时区|timezone)(请|麻烦|帮我)?(用|使用|按|换|改|换一下|改一下|换成|改成|设成|切到){zone:text}",
        "(我)?(人)?(现在)?(在|到|到了|去|飞|搬到|调到)(了)?{zone}(出差|开会|工作|常驻|了|这边)?(,)?(把)?(我的)?时区(帮我|给我)?(换|改|调|切|设)(过去|过来|一下|成当地的|成那边的|成那里的)",
        "(把|帮我把)?(我的)?时区(帮我|给我)?(改|换|调|切|切换|设|设置)(到|成|为|在)?{zone}(吧|时间)?",
        "(把|帮我把)?(我的)?时区(帮我|给我)?(改|换|调|切|切换|设|设置)(到|成|为|在)?{zone}(,)(我)?(人)?(已经|刚|现在)?(调过去了|搬过去了|过去了|到了|到这边了|在那边|在这边|在那边出差|过来出差|搬到这边了|出差)",
        "(我)?(人)?(现在|已经|刚|目前)?(在|到|到了|去|飞|飞到|搬到|调到|来|来到)(了)?{zone}(出差|开会|工作|常驻|办公|了|这边|那边)?(,)(把|帮我把)?(我的)?时区(帮我|给我|也)?(换|改|调|切|设)(成|到|为){zone:text}",
        "(我)?(人)?(现在|已经|刚|目前)?(在|到|到了|去|飞|飞到|搬到|调到|来|来到)(了)?{zone}(出差|开会|工作|常驻|办公|了|这边|那边)?(,)(我的)?(时区|时间)(就)?(按|跟|用|随|照)(那边|当地|这边|那里|这里|本地|那头)(的)?(时间)?(来|走|算|显示)?(吧)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PreferenceTexts.Set.Get(turn.Language, "zone.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        dialog.BeginAsync(turn, new PreferenceDraft { What = PreferenceDraft.Zone, Said = match.Slots.GetValueOrDefault(SlotNames.Zone)?.Text }, cancellationToken);
}
