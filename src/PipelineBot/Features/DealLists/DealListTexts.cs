using PipelineBot.Texts;

namespace PipelineBot.Features.DealLists;

internal static class DealListTexts
{
    public static TextSet Set { get; } = new(typeof(DealListTexts), "DealListTexts");
}
