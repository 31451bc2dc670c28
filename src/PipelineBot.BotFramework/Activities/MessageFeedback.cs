using System.Text.Json;

namespace PipelineBot.BotFramework.Activities;

/// <summary>
/// What a <see cref="InvokeNames.MessageSubmitAction"/> tells of a message of the bot: whether somebody liked it, and what they wrote about it. Which message is
/// <see cref="Activity.ReplyToId"/>.
/// </summary>
/// <param name="Text">As written; empty when nothing was.</param>
public sealed record MessageFeedback(bool Liked, string Text)
{
    /// <summary>Null when the payload is no feedback: answer <see cref="InvokeResponse.BadRequest"/>.</summary>
    public static MessageFeedback? Of(Activity activity)
    {
        var action = activity.Value.Member("actionValue");
        if (activity.Value.Text("actionName") != "feedback" || action.Text("reaction") is not ("like" or "dislike"))
            return null;
        return new MessageFeedback(action.Text("reaction") == "like", TextOf(action.Text("feedback")));
    }

    /// <summary>The form's answers are JSON inside a string: <c>"{\"feedbackText\":\"…\"}"</c>. What is not is taken as the words themselves.</summary>
    private static string TextOf(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback))
            return "";
        try
        {
            var form = JsonElement.Parse(feedback);
            return form.ValueKind == JsonValueKind.Object ? form.Text("feedbackText") ?? "" : feedback;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return feedback;
        }
    }
}
