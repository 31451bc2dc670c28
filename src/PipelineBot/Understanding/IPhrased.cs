namespace PipelineBot.Understanding;

/// <summary>
/// Something a sentence can mean: its phrases are data beside it. The slots of a pattern are named by <see cref="SlotNames"/>;
/// the pattern syntax is that of <see cref="Language.Phrases.Phrase"/>.
/// </summary>
public interface IPhrased
{
    /// <summary>Unique; also the name of the intent in logs and tests.</summary>
    string Name { get; }

    IReadOnlyList<string> English { get; }

    IReadOnlyList<string> Chinese { get; }
}
