namespace PipelineBot.Data.Samples;

/// <summary>The sample deals: 60, in every stage, on time and late, with and without amounts.</summary>
internal static class SampleDeals
{
    public static IReadOnlyList<SampleDeal> All { get; } = [.. AlexDeals.All, .. FieldDeals.All, .. EastDeals.All];
}
