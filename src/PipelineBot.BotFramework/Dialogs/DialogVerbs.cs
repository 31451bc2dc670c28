namespace PipelineBot.BotFramework.Dialogs;

/// <summary>The verbs of the buttons below a question, and the names of their data.</summary>
public static class DialogVerbs
{
    /// <summary>Answers the open question with <see cref="Value"/>.</summary>
    public const string Answer = "dialog.answer";

    public const string Cancel = "dialog.cancel";

    /// <summary>Leaves the open question for the command offered in its place.</summary>
    public const string Leave = "dialog.leave";

    /// <summary>Stays with the open question.</summary>
    public const string Stay = "dialog.stay";

    internal static readonly IReadOnlyList<string> All = [Answer, Cancel, Leave, Stay];

    /// <summary>Which question the button belongs to; see <see cref="DialogFrame.QuestionId"/>.</summary>
    public const string Question = "question";

    /// <summary>The answer; on the buttons of an offer, the text that was offered.</summary>
    public const string Value = "value";

    /// <summary>The language the card is written in, so that a click is answered in it.</summary>
    public const string Lang = "lang";
}
