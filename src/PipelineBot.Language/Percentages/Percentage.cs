namespace PipelineBot.Language.Percentages;

/// <summary>A share in a hundred.</summary>
/// <param name="Percent">In percent: 80 for 80 % and for 八成. Never negative; above 100 is possible (120 % of the target).</param>
public readonly record struct Percentage(decimal Percent)
{
    /// <summary>The same as a part of one: 0.8 for 80 %.</summary>
    public decimal Fraction => Percent / 100;
}
