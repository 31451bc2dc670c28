using PipelineBot.Texts;

namespace PipelineBot.DealUpdates;

internal static class UpdateTexts
{
    public static TextSet Set { get; } = new(typeof(UpdateTexts), "UpdateTexts");
}
