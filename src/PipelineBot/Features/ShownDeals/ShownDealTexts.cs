using PipelineBot.Texts;

namespace PipelineBot.Features.ShownDeals;

internal static class ShownDealTexts
{
    public static TextSet Set { get; } = new(typeof(ShownDealTexts), "ShownDealTexts");
}
