using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Phrases;
using PipelineBot.Understanding;

namespace PipelineBot.Features.DealLists;

/// <summary>"What is due this week": Monday to Sunday where the person is, both included.</summary>
public sealed class DueThisWeek(MilestoneLists lists) : ICommand, IHinted
{
    public string Name => "list.week";

    public IReadOnlyList<string> English { get; } =
    [
        "(what is|what's|anything|show me|show|list) due this week",
        "due this week",
        "my (week|due this week)",
        "(what do i have|what have i got) this week",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(我)?(本周|这周|这星期|这个星期|本星期)(到期|要完成|要做|该做)(的)?(里程碑|事项|任务|事|什么)?(有哪些)?",
        "(我)?(本周|这周)(有什么|有哪些)(到期|要做|要完成)(的)?(里程碑|事项|事)?",
    ];

    public GistKind Gist { get; } = new("list.week", ["due this week", "due this wk", "this week", "this wk", "my week", "on my plate this week", "coming up this week", "week look like", "本周到期", "这周到期", "本周", "这周", "这星期", "这个星期", "本周要做", "这周要做", "这周要干"], []) { IsAboutTopic = false };

    public string Title(SalesTurn turn, PhraseMatch match) => DealListTexts.Set.Get(turn.Language, "week.title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) => lists.ShowAsync(turn, MilestoneLists.Week, cancellationToken);
}
