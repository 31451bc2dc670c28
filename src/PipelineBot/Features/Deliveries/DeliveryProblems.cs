using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Deliveries;

/// <summary>"Delivery problems": what of the digests, check-ins and reminders of the tenant did not arrive. For sales operations, in their own chat.</summary>
public sealed class DeliveryProblems(Undelivered undelivered, Schedules schedules, Disclosure disclosure) : ICommand
{
    private const int MostRows = 10;

    public string Name => "deliveries";

    public IReadOnlyList<string> English { get; } =
    [
        "(show|list|see|show me|what are|are there)? (the|any|all|my|our)? (delivery|sending) (problems|problem|issues|failures|errors)",
        "(show|list|see|show me)? (the|any|all)? (undelivered|unsent) (messages|message|digests|digest|check ins|check in)",
        "(what|which messages|which digests) (could|was|were) not (be)? (delivered|sent)",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(看|看看|查看|看一下|看下|显示|列出|查|查一下)?(有没有|有哪些|有什么|所有)?(的)?(投递|送达|发送)(问题|故障|异常|失败)(列表|记录)?",
        "(看|看看|查看|看一下|看下|显示|列出|查|查一下)?(有没有|有哪些|所有)?(投递|发送)失败的(消息|摘要|签到)(列表)?",
        "(看|看看|查看|看一下|看下|显示|列出|查|查一下)?(有没有|有哪些|所有)?未送达(的)?(消息|摘要|签到)?(列表)?",
    ];

    public string Title(SalesTurn turn, PhraseMatch match) => DeliveryTexts.Set.Get(turn.Language, "title");

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        await disclosure.AnswerAsync(turn, await RenderAsync(turn, "", cancellationToken), cancellationToken);

    /// <summary>The list as it will be once this turn is stored.</summary>
    /// <param name="note">What the click that led here did.</param>
    /// <param name="without">A row that this turn takes away.</param>
    /// <param name="asking">A row to ask about before it is sent again.</param>
    internal async ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, string note, CancellationToken cancellationToken, string without = "", string asking = "")
    {
        var found = await undelivered.OfAsync(turn.TenantId, cancellationToken);
        var all = found.Rows.Where(row => row.Id != without).ToList();
        var rows = new List<DeliveryRow>();
        foreach (var row in all.Take(MostRows))
        {
            var waiting = row.State == OutboxState.Pending;
            var details = Say.Sentences(turn.Language, Say.Labelled(turn.Language, DeliveryWords.When(turn, row), DeliveryWords.Why(turn, row)));
            rows.Add(new DeliveryRow(row.Id, DeliveryWords.What(turn, row, await TeamAsync(turn, row, cancellationToken)), details, waiting, !waiting && !(row.NotAfter <= turn.Now)));
        }

        return DeliveryCard.Render(new DeliveryView(turn.Language, rows, found.More ? $"{all.Count}+" : $"{all.Count}", all.Count - rows.Count, note, asking));
    }

    /// <summary>A channel's name is not known; whose team its schedule reports is.</summary>
    private async ValueTask<string> TeamAsync(SalesTurn turn, OutboxRow row, CancellationToken cancellationToken)
    {
        if (row.PersonId.Length > 0)
            return "";
        var schedule = await schedules.FindAsync(turn.TenantId, row.Kind, ScheduleTarget.Conversation(row.Reference), cancellationToken);
        return turn.Organisation.Find(schedule?.Value.ScopePersonId ?? "")?.Name ?? "";
    }
}
