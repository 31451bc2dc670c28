using PipelineBot.Texts;

namespace PipelineBot.Features.Preferences;

internal static class PreferenceTexts
{
    public static TextSet Set { get; } = new(typeof(PreferenceTexts), "PreferenceTexts");
}
