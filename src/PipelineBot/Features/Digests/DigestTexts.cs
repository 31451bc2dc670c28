using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

internal static class DigestTexts
{
    public static TextSet Set { get; } = new(typeof(DigestTexts), "DigestTexts");
}
