using System.Globalization;
using System.Text.Json;

namespace PipelineBot.BotFramework.Turns;

/// <summary>Reads members of card data without trusting their type.</summary>
public static class CardData
{
    /// <summary>The member as text; a number or boolean as its invariant text (CA-21); null when missing, null, or an object or array.</summary>
    public static string? TextOrNull(this JsonElement data, string name)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(name, out var member))
            return null;
        return member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Number => member.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : member.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
    }
}
