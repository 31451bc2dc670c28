using PipelineBot.Texts;

namespace PipelineBot.Features.Milestones;

internal static class MilestoneTexts
{
    public static TextSet Set { get; } = new(typeof(MilestoneTexts), "MilestoneTexts");
}
