using PipelineBot.Texts;

namespace PipelineBot.Features.NewDeals;

internal static class NewDealTexts
{
    public static TextSet Set { get; } = new(typeof(NewDealTexts), "NewDealTexts");
}
