using System.Text.Json;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Writes an enum as the card schema spells it; a number is not accepted.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
