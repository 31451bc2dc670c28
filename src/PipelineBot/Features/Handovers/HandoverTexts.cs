using PipelineBot.Texts;

namespace PipelineBot.Features.Handovers;

internal static class HandoverTexts
{
    public static TextSet Set { get; } = new(typeof(HandoverTexts), "HandoverTexts");
}
