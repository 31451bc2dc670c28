using PipelineBot.Texts;

namespace PipelineBot.Features.Privacy;

internal static class PrivacyTexts
{
    public static TextSet Set { get; } = new(typeof(PrivacyTexts), "PrivacyTexts");
}
