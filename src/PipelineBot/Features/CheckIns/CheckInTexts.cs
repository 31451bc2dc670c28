using PipelineBot.Texts;

namespace PipelineBot.Features.CheckIns;

internal static class CheckInTexts
{
    public static TextSet Set { get; } = new(typeof(CheckInTexts), "CheckInTexts");
}
