using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Storage;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Preferences;

/// <summary>Asks for a language or a time zone when it was not said, and saves it with the person.</summary>
public sealed class PreferenceDialog(Workspace workspace, DialogSet<SalesTurn> dialogs) : IDialogFeature
{
    private const string DialogId = "preference";
    private static readonly string[] CommonZones = ["Asia/Shanghai", "Asia/Singapore", "Europe/London", "America/New_York"];

    private Dialog<SalesTurn>? dialog;

    public Dialog<SalesTurn> Dialog => dialog ??= Build();

    public ValueTask<TurnOutcome> BeginAsync(SalesTurn turn, PreferenceDraft draft, CancellationToken cancellationToken) =>
        dialogs.BeginAsync(turn, DialogId, draft, cancellationToken);

    private WaterfallDialog<SalesTurn, PreferenceDraft> Build()
    {
        var waterfall = new WaterfallDialog<SalesTurn, PreferenceDraft>(DialogId, PreferenceJson.Default.PreferenceDraft);
        waterfall.AddStep(
            "value",
            (turn, draft) => draft.What == PreferenceDraft.Language ? AskLanguage(turn, draft) : AskZone(turn, draft),
            (_, draft, answer) =>
            {
                draft.Said = answer.Choice ?? answer.Text;
                return StepResult.GoTo("value");
            });
        waterfall.Finish((turn, draft, cancellationToken) => draft.What == PreferenceDraft.Language ? SaveLanguageAsync(turn, draft, cancellationToken) : SaveZoneAsync(turn, draft, cancellationToken));
        return waterfall;
    }

    private static Prompt? AskLanguage(SalesTurn turn, PreferenceDraft draft) =>
        draft.Said is { } said && LanguageWords.Find(said) is not null
            ? null
            : Prompt.ForChoice(Text(turn, "language.ask"), [new(Languages.English, "English", ["英文", "英语", "英語"]), new(Languages.Chinese, "简体中文", ["chinese", "中文", "汉语", "简体"]), new(Languages.Traditional, "繁體中文", ["traditional chinese", "繁體", "繁体", "繁体中文"])]);

    private static Prompt? AskZone(SalesTurn turn, PreferenceDraft draft)
    {
        if (draft.Said is not { } said)
            return Prompt.ForChoice(Text(turn, "zone.now", turn.Zone.Id, Local(turn.Zone, turn, turn.Language)), CommonZones.Select(z => new PromptChoice(z, z)), acceptsText: true);
        return ZoneNames.Find(said) switch
        {
            [_] => null,
            [] => Prompt.ForChoice(Text(turn, "zone.unknown", said), CommonZones.Select(z => new PromptChoice(z, z)), acceptsText: true),
            var several => Prompt.ForChoice(Text(turn, "zone.which", said), several.Select(z => new PromptChoice(z, z)), acceptsText: true),
        };
    }

    private async ValueTask<TurnOutcome> SaveLanguageAsync(SalesTurn turn, PreferenceDraft draft, CancellationToken cancellationToken)
    {
        var language = LanguageWords.Find(draft.Said!)!;
        if (LanguageWords.IsPlainChinese(draft.Said!))
            language = Languages.ChineseFor(turn.Text, turn.Person.Language, turn.Activity.Language());
        var outcome = TurnOutcome.Say(OutboundActivity.Message(PreferenceTexts.Set.Get(language, "language.done")));
        var stored = await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        return stored is null || stored.Value.Language == language ? outcome : outcome.And(DocumentTypes.Person.Write(stored, stored.Value with { Language = language }));
    }

    private async ValueTask<TurnOutcome> SaveZoneAsync(SalesTurn turn, PreferenceDraft draft, CancellationToken cancellationToken)
    {
        var zone = ZoneNames.Find(draft.Said!)[0];
        var outcome = TurnOutcome.Say(OutboundActivity.Message(Text(turn, "zone.done", zone, Local(DateTimeZoneProviders.Tzdb[zone], turn, turn.Language))));
        var stored = await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        return stored is null || stored.Value.TimeZone == zone ? outcome : outcome.And(DocumentTypes.Person.Write(stored, stored.Value with { TimeZone = zone }));
    }

    private static string Local(DateTimeZone zone, SalesTurn turn, string lang)
    {
        var now = turn.Now.InZone(zone);
        return $"{Say.Date(lang, now.Date)} {now.ToString("HH:mm", Languages.Culture(lang))}";
    }

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => PreferenceTexts.Set.Get(turn.Language, key, arguments);
}
