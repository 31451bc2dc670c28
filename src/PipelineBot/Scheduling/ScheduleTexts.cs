using PipelineBot.Texts;

namespace PipelineBot.Scheduling;

internal static class ScheduleTexts
{
    public static TextSet Set { get; } = new(typeof(ScheduleTexts), "ScheduleTexts");
}
