using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Activities;

internal sealed record AdaptiveCardResponseBody(
    int StatusCode, string Type, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? Value);
