using PipelineBot.Texts;

namespace PipelineBot.Features.Onboarding;

internal static class OnboardingTexts
{
    public static TextSet Set { get; } = new(typeof(OnboardingTexts), "OnboardingTexts");
}
