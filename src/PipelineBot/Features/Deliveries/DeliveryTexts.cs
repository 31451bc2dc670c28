using PipelineBot.Texts;

namespace PipelineBot.Features.Deliveries;

internal static class DeliveryTexts
{
    public static TextSet Set { get; } = new(typeof(DeliveryTexts), "DeliveryTexts");
}
