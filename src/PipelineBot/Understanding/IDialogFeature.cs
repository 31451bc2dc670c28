using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;

namespace PipelineBot.Understanding;

/// <summary>A feature with questions of its own.</summary>
public interface IDialogFeature
{
    Dialog<SalesTurn> Dialog { get; }
}
