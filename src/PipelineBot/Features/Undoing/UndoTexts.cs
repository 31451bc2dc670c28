using PipelineBot.Texts;

namespace PipelineBot.Features.Undoing;

internal static class UndoTexts
{
    public static TextSet Set { get; } = new(typeof(UndoTexts), "UndoTexts");
}
