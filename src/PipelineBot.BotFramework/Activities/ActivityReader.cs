using System.Text.Json;
using System.Text.Unicode;

namespace PipelineBot.BotFramework.Activities;

/// <summary>Turns the bytes of a request into an activity, or into null when they are not one.</summary>
public static class ActivityReader
{
    /// <summary>Deepest nesting accepted.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// Null for invalid UTF-8 or JSON, nesting beyond <see cref="MaxDepth"/>, a known field of the wrong type, or a missing or
    /// blank <c>type</c>. Never throws on content. An unknown type and unknown fields are accepted.
    /// </summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        // Checked here because the reader looks only at strings it turns into text, and the fields kept raw are read much later.
        if (!Utf8.IsValid(utf8))
            return null;
        try
        {
            if (HoldsEscapedSurrogate(utf8))
                EnsureEveryStringIsText(utf8);
            var activity = JsonSerializer.Deserialize(utf8, ProtocolJson.Wire.Activity);
            if (activity is null || string.IsNullOrWhiteSpace(activity.Type))
                return null;

            // `[null]` is legal JSON; dropped once here so that no reader further on has to think of it.
            activity.Entities?.RemoveAll(item => item is null);
            activity.Attachments?.RemoveAll(item => item is null);
            activity.MembersAdded?.RemoveAll(item => item is null);
            activity.MembersRemoved?.RemoveAll(item => item is null);
            activity.ReactionsAdded?.RemoveAll(item => item is null);
            activity.ReactionsRemoved?.RemoveAll(item => item is null);
            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate ("\ud800") is grammatical JSON but no text; the reader says so with this type.
            return null;
        }
    }

    private static bool HoldsEscapedSurrogate(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    private static void EnsureEveryStringIsText(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
    }
}
