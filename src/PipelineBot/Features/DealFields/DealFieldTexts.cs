using PipelineBot.Texts;

namespace PipelineBot.Features.DealFields;

internal static class DealFieldTexts
{
    public static TextSet Set { get; } = new(typeof(DealFieldTexts), "DealFieldTexts");
}
