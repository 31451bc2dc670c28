using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Cards;

/// <summary>The root of a card, written for schema 1.5, which every Teams client that gets it can show.</summary>
public sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    /// <summary>Teams refuses larger messages somewhere between 80 and 100 KB; older surfaces show at most 28 KB.</summary>
    public const int MaxUtf16Bytes = 80 * 1024;

    /// <summary>A set of more buttons than Teams shows together is several sets here.</summary>
    public IReadOnlyList<CardElement> Body { get; init; } = ActionSet.InRows(Body);

    [JsonPropertyOrder(-3)]
    public string Type => "AdaptiveCard";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    public IReadOnlyList<CardAction>? Actions { get; init; }

    public Refresh? Refresh { get; init; }

    /// <summary>Teams' own additions: full width, mentions.</summary>
    [JsonPropertyName("msteams")]
    public TeamsOptions? Teams { get; init; }

    /// <summary>The language the card is written in. Given as BCP-47 and kept as the schema wants it, two letters: <c>zh</c> for <c>zh-Hans</c>.</summary>
    public string? Lang { get; init => field = value?.Split('-')[0]; }

    /// <summary>Shown by clients that cannot show the card.</summary>
    public string? FallbackText { get; init; }

    public string? Speak { get; init; }

    public CardAction? SelectAction { get; init; }

    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, ProtocolJson.Wire.AdaptiveCard);

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, ProtocolJson.Wire.AdaptiveCard);

    /// <summary>Size as Teams counts it: bytes of the JSON in UTF-16. An emoji counts for more here, since JSON writes it as two escapes.</summary>
    public int Utf16Bytes() => Encoding.UTF8.GetCharCount(ToUtf8()) * sizeof(char);
}
