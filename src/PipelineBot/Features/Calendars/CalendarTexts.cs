using PipelineBot.Texts;

namespace PipelineBot.Features.Calendars;

internal static class CalendarTexts
{
    public static TextSet Set { get; } = new(typeof(CalendarTexts), "CalendarTexts");
}
