using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Helping;

/// <summary>"Hello" said to the bot is answered with what it can do; said to the people in a channel, with nothing.</summary>
public sealed class Greet : ICommand, IHinted
{
    public string Name => "greeting";

    public bool InterruptsQuestions => false;

    public IReadOnlyList<string> English { get; } = ["(hi|hello|hey|hey there|good morning|good afternoon)"];

    public IReadOnlyList<string> Chinese { get; } = ["(你好|您好|在吗|早上好|下午好)"];

    public GistKind Gist { get; } = new("greeting", ["hi", "hello", "hey", "gm", "morning", "good morning", "good afternoon", "good evening", "are you there", "anyone there", "you there", "你好", "您好", "在吗", "在不在", "早", "早上好", "下午好", "晚上好", "哈喽", "嗨"], []) { IsAboutTopic = false, Yields = true };

    public string Title(SalesTurn turn, PhraseMatch match) => HelpTexts.Set.Get(turn.Language, "title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Attention.OnBot(turn) ? TurnOutcome.Say(ShowHelp.Render(turn)) : TurnOutcome.Nothing);
}
