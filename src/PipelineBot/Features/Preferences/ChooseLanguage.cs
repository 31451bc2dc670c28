using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Preferences;

/// <summary>"Language 中文": the language of what the bot says on its own account; answers follow the language written in.</summary>
public sealed class ChooseLanguage(Workspace workspace) : ICommand
{
    public string Name => "preference.language";

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "(set|change|switch|use)? (my)? language (to|=|:)? {tongue}",
        "(speak|use|switch to|change to|talk) {tongue}",
        "language",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(切换|换|改|改成|换成|使用|用|说|请说|讲)(到|成|为)?{tongue}",
        "语言(切换|改|换|设)?(到|成|为|:)?{tongue}",
        "(切换语言|语言)",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => PreferenceTexts.Set.Get(turn.Language, "language.title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken)
    {
        if (match.Slots.GetValueOrDefault(SlotNames.Tongue)?.Value is not string language)
            return TurnOutcome.Say(OutboundActivity.Message(PreferenceTexts.Set.Get(turn.Language, "language.ask")));

        var stored = await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken);
        var outcome = TurnOutcome.Say(OutboundActivity.Message(PreferenceTexts.Set.Get(language, "language.done")));
        return stored is null || stored.Value.Language == language ? outcome : outcome.And(DocumentTypes.Person.Write(stored, stored.Value with { Language = language }));
    }
}
