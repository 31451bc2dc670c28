using PipelineBot.Texts;

namespace PipelineBot.Conversation;

internal static class AccessTexts
{
    public static TextSet Set { get; } = new(typeof(AccessTexts), "AccessTexts");
}
