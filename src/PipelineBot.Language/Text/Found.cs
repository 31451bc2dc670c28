namespace PipelineBot.Language.Text;

/// <summary>A value read from one place of a text.</summary>
/// <param name="End">One past its last character.</param>
/// <param name="Value">What was read; without meaning when the confidence is 0.</param>
/// <param name="Confidence">0 for what is known to be no value: it is passed over whole, so that nothing begins in its middle.</param>
internal readonly record struct Found<T>(int End, T Value, double Confidence)
{
    public static Found<T> Nothing(int end) => new(end, default!, 0);
}
