using System.Buffers;

namespace PipelineBot.Language.Dates;

/// <summary>The Chinese characters a date or a range may begin with: every other one is passed over with one look.</summary>
internal static class ChineseStarts
{
    private const string OfDates = "零〇一二两三四五六七八九十廿卅今明昨后後前大去来本这上下当周週星礼月年季第首半过再最倒农阴正腊冬"
        + "元教青儿妇植情圣新愚劳万中春除清端国建女光双父母感重平民";

    private static readonly SearchValues<char> Dates = SearchValues.Create(OfDates);

    private static readonly SearchValues<char> Ranges = SearchValues.Create(OfDates + "从自由在截直到近未往接随此之将");

    public static bool OfDate(char c) => Dates.Contains(c);

    public static bool OfRange(char c) => Ranges.Contains(c);
}
