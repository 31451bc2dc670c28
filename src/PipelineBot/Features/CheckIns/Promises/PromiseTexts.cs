using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns.Promises;

internal static class PromiseTexts
{
    public static TextSet Set { get; } = new(typeof(PromiseTexts), "PromiseTexts");
}
