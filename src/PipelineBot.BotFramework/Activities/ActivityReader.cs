using System.Text.Json;

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
        try
        {
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
}
