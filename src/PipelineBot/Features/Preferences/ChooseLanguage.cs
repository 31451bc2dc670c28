using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Preferences;

/// <summary>"Language 中文": the language of what the bot says on its own account; answers follow the language written in.</summary>
public sealed class ChooseLanguage(PreferenceDialog dialog) : ICommand, IHinted
{
    private static readonly string[] EnglishCues =
    [
        "my language", "language to", "set language", "set the language", "change language", "change the language", "switch language", "switch over to", "use the",
        "speak to me in", "talk to me in", "talk in", "speak in",
        "write to me in", "respond in", "reply to me in", "answer me in", "i prefer", "i'd prefer", "in simplified", "converse in", "from now on in",
        "understand better", "i only speak", "i speak", "i read",
    ];

    public string Name => "preference.language";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(set|change|switch|use)? (my)? language (to|=|:)? {tongue}",
        "(speak|use|switch to|change to|talk) {tongue}",
        "(in)? {tongue} (please|pls|plz)",
        "language",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(切换|换|改|改成|换成|使用|用|说|请说|讲)(到|成|为)?{tongue}",
        "语言(切换|改|换|设)?(到|成|为|:)?{tongue}",
        "(切换语言|语言)",
        "(界面|介面|显示语言|默认语言|回复)(语言)?(改|换|切|切换|设)(成|到|为){tongue}",
        "(以后)?(请)?(用|讲|说){tongue}(回我|回复|回复我|跟我说|和我说|交流)(吧|就行)?",
    ];

    public GistKind Gist { get; } = new("preference.language", [.. EnglishCues, "language", "speak", "use", "switch", "talk", "reply in", "answer in", "语言", "切换", "用", "讲", "说", "换", "改成", "以后"], [GistSlot.Value(SlotNames.Tongue, required: true)]) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => PreferenceTexts.Set.Get(turn.Language, "language.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        dialog.BeginAsync(turn, new PreferenceDraft { What = PreferenceDraft.Language, Said = match.Slots.GetValueOrDefault(SlotNames.Tongue)?.Text }, cancellationToken);
}
