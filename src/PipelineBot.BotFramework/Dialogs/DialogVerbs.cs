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

    public const string Instance = "instance";
    public const string Step = "step";
    public const string Value = "value";

    /// <summary>The language the card is written in, so that a click is answered in it.</summary>
    public const string Lang = "lang";
}
