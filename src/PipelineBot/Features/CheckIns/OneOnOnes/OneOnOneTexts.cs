using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.OneOnOnes;

internal static class OneOnOneTexts
{
    public static TextSet Set { get; } = new(typeof(OneOnOneTexts), "OneOnOneTexts");
}
