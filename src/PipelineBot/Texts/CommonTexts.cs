namespace PipelineBot.Texts;

internal static class CommonTexts
{
    public static TextSet Set { get; } = new(typeof(CommonTexts), "CommonTexts");
}
