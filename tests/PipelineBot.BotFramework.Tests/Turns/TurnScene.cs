using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Tests.Authentication;
using PipelineBot.BotFramework.Tests.Hosting;
using PipelineBot.BotFramework.Turns;
using PipelineBot.TestSupport;

namespace PipelineBot.BotFramework.Tests.Turns;

/// <summary>A turn runner over documents in memory, a bot that follows a script and a channel that remembers.</summary>
internal sealed class TurnScene
{
    public static readonly DocumentKey Deal = new("deals", "tenant", "deal-1");

    private readonly LoggerFactory loggers;

    public TurnScene()
    {
        loggers = new LoggerFactory([Log]);
        Runner = AnotherProcess();
    }

    public MemoryDocumentStore Store { get; } = new();

    public RecordingConnector Channel { get; } = new();

    public ScriptedBot Bot { get; } = new();

    public ManualClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    public TurnRunner Runner { get; }

    /// <summary>A runner that shares the store and the channel and nothing else, as a second instance would.</summary>
    public TurnRunner AnotherProcess() => new(Store, Bot, new TurnAnswers(Channel, loggers.CreateLogger<TurnAnswers>()), Clock, loggers.CreateLogger<TurnRunner>());

    public Task<TurnAnswer> RunAsync(Activity activity) => Runner.RunAsync(activity, CancellationToken.None);

    public async Task<ConversationState?> StateAsync(string from = "ann", string conversation = Incoming.Conversation) =>
        await Store.GetAsync(TurnContainers.State("msteams", conversation, "29:" + from)) is { } stored
            ? JsonSerializer.Deserialize(stored.Json.Span, TurnJson.Context.ConversationState)
            : null;

    /// <summary>Adds one to a note, as a handler that keeps something about the person would.</summary>
    public static TurnOutcome Count(TurnContext context)
    {
        var count = int.Parse(context.State.Notes.GetValueOrDefault("count", "0"), CultureInfo.InvariantCulture) + 1;
        context.State.Notes["count"] = count.ToString(CultureInfo.InvariantCulture);
        return TurnOutcome.Say(OutboundActivity.Message("count " + count.ToString(CultureInfo.InvariantCulture)));
    }

    public static DocumentWrite WriteOfDeal(string name) => DocumentWrite.Put(Deal, JsonSerializer.SerializeToUtf8Bytes(name));

    public static OutboundActivity Card(string words) => OutboundActivity.Card(new AdaptiveCard([new TextBlock(words)]), words);
}

internal static class TurnAnswerReading
{
    public static string Words(this TurnAnswer answer) => answer.Body is { } body ? Encoding.UTF8.GetString(body.Span) : "";

    public static JsonElement Json(this TurnAnswer answer) => JsonElement.Parse(answer.Body!.Value.Span);

    /// <summary>Of the answer to a card action: what kind of thing is shown.</summary>
    public static string Shown(this TurnAnswer answer) => answer.Json().GetProperty("type").GetString()!;
}
