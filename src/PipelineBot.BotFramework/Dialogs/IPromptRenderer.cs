using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>Why an open question was closed without its answer.</summary>
public enum DialogClosing
{
    Cancelled,

    /// <summary>Nobody answered for <see cref="DialogSet{TTurn}.Patience"/>.</summary>
    Expired,

    /// <summary>The button belongs to a question that is no longer open, or was asked of somebody else.</summary>
    OutOfDate,

    /// <summary>As <see cref="Expired"/>, and what was written now means nothing without the question.</summary>
    ExpiredUnanswered,
}

/// <summary>How the application shows questions. <see cref="PromptCard"/> has the buttons ready.</summary>
public interface IPromptRenderer<in TTurn>
    where TTurn : TurnContext
{
    /// <param name="text">The question, or what was not understood and the question again.</param>
    OutboundActivity Render(TTurn turn, DialogFrame frame, string text);

    OutboundActivity RenderClosing(TTurn turn, DialogClosing closing);

    /// <summary>"Leave this and …?" about a new command written in place of an answer.</summary>
    OutboundActivity RenderOffer(TTurn turn, DialogFrame frame, string commandTitle);
}
