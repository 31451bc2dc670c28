using PipelineBot.Texts;

namespace PipelineBot.Features.Helping;

internal static class HelpTexts
{
    public static TextSet Set { get; } = new(typeof(HelpTexts), "HelpTexts");
}
