using PipelineBot.Texts;

namespace PipelineBot.Features.StageUpdates;

internal static class StageTexts
{
    public static TextSet Set { get; } = new(typeof(StageTexts), "StageTexts");
}
