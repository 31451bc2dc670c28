using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Conversation;

/// <summary>Whether somebody speaks to the bot, or to the others in the room.</summary>
public static class Attention
{
    public static bool OnBot(SalesTurn turn) => turn.IsPersonal || turn.Activity.MentionsBot();
}
