using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.Tests.Driver;

/// <summary>Somebody at a client: writes, reads what came back, presses buttons by their titles.</summary>
public sealed class Speaker(BotDriver bot, string personId, string conversation, string conversationType, string locale)
{
    private static int nextActivity = 5000;

    private int read;

    /// <summary>What the bot said in this conversation since the last thing this person did, as words.</summary>
    public string Heard { get; private set; } = "";

    public IReadOnlyList<SentMessage> Messages => [.. bot.Channel.Messages.Where(m => m.ConversationId == conversation)];

    public async Task<TurnAnswer> SendAsync(string text, string? id = null)
    {
        Mark();
        var answer = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" }, id);
        Heard = string.Join("\n", Messages.Skip(read).Select(Words));
        return answer;
    }

    public async Task<TurnAnswer> PostAsync(JsonObject activity, string? id = null)
    {
        activity["id"] = id ?? Interlocked.Increment(ref nextActivity).ToString(System.Globalization.CultureInfo.InvariantCulture);
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "http://localhost:1/";
        activity["locale"] = locale;
        activity["from"] = new JsonObject { ["id"] = "29:" + personId, ["name"] = personId, ["aadObjectId"] = personId };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PipelineBot" };
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["isGroup"] = conversationType != "personal", ["tenantId"] = BotDriver.Tenant };
        var channelData = activity["channelData"] as JsonObject ?? [];
        channelData["tenant"] = new JsonObject { ["id"] = BotDriver.Tenant };
        activity["channelData"] = channelData;
        bot.Channel.Join(conversation, personId);
        var read = ActivityReader.Read(JsonSerializer.SerializeToUtf8Bytes(activity)) ?? throw new InvalidOperationException("Not an activity.");
        var answer = await bot.Runner.RunAsync(read, CancellationToken.None);
        if (answer.Body is { } body && JsonElement.Parse(body.Span).Member("value") is { ValueKind: JsonValueKind.Object } shown)
            SeenCards.Add(shown);
        return answer;
    }

    /// <summary>Presses the newest button with this title in this conversation; fields are what was filled in.</summary>
    public async Task ClickAsync(string title, params (string Field, string Value)[] fields)
    {
        var (message, button) = Messages.Reverse()
            .SelectMany(m => m.Activity.CardContent is { } card ? CardReading.Buttons(card).Select(b => (m, b)) : [])
            .FirstOrDefault(pair => pair.b.GetProperty("title").GetString() == title);
        if (message is null)
            throw new InvalidOperationException($"There is no button '{title}'. Shown: {string.Join("\n---\n", Messages.Select(Words))}");
        await ClickAsync(message.Id, button.GetProperty("verb").GetString()!, button.TryGetProperty("data", out var data) ? JsonNode.Parse(data.GetRawText())!.AsObject() : [], fields);
    }

    public async Task<TurnAnswer> ClickAsync(string messageId, string verb, JsonObject data, params (string Field, string Value)[] fields)
    {
        Mark();
        foreach (var (field, value) in fields)
            data[field] = value;
        var answer = await PostAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = messageId,
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" },
        });
        answer.Status.ShouldBe(200);
        var body = JsonElement.Parse(answer.Body!.Value.Span);
        var value2 = body.GetProperty("value");
        var answered = value2.ValueKind == JsonValueKind.String ? value2.GetString()! : CardReading.Words(value2);
        Heard = string.Join("\n", Messages.Skip(read).Select(Words).Prepend(answered));
        return answer;
    }

    public Speaker ShouldHear(params string[] parts)
    {
        foreach (var part in parts)
            Heard.ShouldContain(part, Case.Sensitive);
        bot.Faults.Errors.ShouldBeEmpty();
        return this;
    }

    public Speaker ShouldNotHear(params string[] parts)
    {
        foreach (var part in parts)
            Heard.ShouldNotContain(part, Case.Insensitive);
        return this;
    }

    private void Mark() => read = Messages.Count;

    private static string Words(SentMessage message) => message.Activity.CardContent is { } card ? CardReading.Words(card) : message.Activity.Text ?? "";
}
