using PipelineBot.Texts;

namespace PipelineBot.Features.Absences;

internal static class AbsenceTexts
{
    public static TextSet Set { get; } = new(typeof(AbsenceTexts), "AbsenceTexts");
}
