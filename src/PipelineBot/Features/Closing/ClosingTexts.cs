using PipelineBot.Texts;

namespace PipelineBot.Features.Closing;

internal static class ClosingTexts
{
    public static TextSet Set { get; } = new(typeof(ClosingTexts), "ClosingTexts");
}
