using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.TestSupport;

/// <summary>A message somebody writes in their own chat with the bot, read as the server reads it.</summary>
public static class IncomingMessage
{
    public static Activity Of(string text, string person, string tenant) => ActivityReader.Read(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = "message",
        ["id"] = "1",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "personal-" + person, ["conversationType"] = "personal", ["tenantId"] = tenant },
    }))!;
}
