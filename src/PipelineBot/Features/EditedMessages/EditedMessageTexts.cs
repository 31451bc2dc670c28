using PipelineBot.Texts;

namespace PipelineBot.Features.EditedMessages;

internal static class EditedMessageTexts
{
    public static TextSet Set { get; } = new(typeof(EditedMessageTexts), "EditedMessageTexts");
}
