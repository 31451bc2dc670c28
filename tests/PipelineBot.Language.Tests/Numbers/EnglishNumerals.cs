namespace PipelineBot.Language.Tests.Numbers;

/// <summary>Writes numbers in English words, to be read back.</summary>
internal static class EnglishNumerals
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Write(int number) => number switch
    {
        < 20 => Ones[number],
        < 100 => Tens[(number / 10) - 2] + (number % 10 == 0 ? "" : "-" + Ones[number % 10]),
        < 1000 => Ones[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + Write(number % 100)),
        < 1_000_000 => Write(number / 1000) + " thousand" + Rest(number % 1000),
        < 1_000_000_000 => Write(number / 1_000_000) + " million" + Rest(number % 1_000_000),
        _ => Write(number / 1_000_000_000) + " billion" + Rest(number % 1_000_000_000),
    };

    private static string Rest(int rest) => rest == 0 ? "" : (rest < 100 ? " and " : " ") + Write(rest);
}
