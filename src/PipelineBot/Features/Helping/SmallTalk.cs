using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Helping;

/// <summary>"Thanks", "好的": people are polite to a bot, and it answers in kind and briefly.</summary>
public sealed class SmallTalk : ICommand, IHinted
{
    public string Name => "smalltalk";

    public bool InterruptsQuestions => false;

    public IReadOnlyList<string> English { get; } = ["(thanks|thank you|thx|ty|cheers|great|perfect|nice|ok thanks|thanks a lot|good bot|got it)"];

    public IReadOnlyList<string> Chinese { get; } = ["(谢谢|多谢|谢了|辛苦了|好的|好的谢谢|收到|知道了|不错)"];

    public GistKind Gist { get; } = new("smalltalk", ["thanks", "thank you", "thx", "ty", "cheers", "great", "perfect", "nice", "good job", "well done", "awesome", "happy birthday", "congrats", "congratulations", "that's all", "bye", "see you", "good night", "谢谢", "谢了", "谢啦", "多谢", "辛苦了", "辛苦", "收到", "好的", "知道了", "厉害", "牛", "牛逼", "生日快乐", "恭喜", "再见", "先这样", "明白", "没事了"], []) { IsAboutTopic = false, Yields = true };

    public string Title(SalesTurn turn, PhraseMatch match) => HelpTexts.Set.Get(turn.Language, "smalltalk.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        ValueTask.FromResult(turn.IsPersonal ? TurnOutcome.Say(OutboundActivity.Message(HelpTexts.Set.Get(turn.Language, "smalltalk"))) : TurnOutcome.Nothing);
}
