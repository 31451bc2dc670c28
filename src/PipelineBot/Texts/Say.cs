using System.Globalization;
using NodaTime;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Texts;

/// <summary>How dates and amounts are written for people: full dates with the weekday, amounts with their currency.</summary>
public static class Say
{
    /// <summary>"Fri 4 Dec 2026", "2026年12月4日 周五".</summary>
    public static string Date(string language, LocalDate date) => language == Languages.Chinese
        ? date.ToString("uuuu'年'M'月'd'日' ddd", Languages.Culture(language))
        : date.ToString("ddd d MMM uuuu", Languages.Culture(language));

    /// <summary>"4 Dec", "12月4日": where the year is plain from what stands around it.</summary>
    public static string ShortDate(string language, LocalDate date) => language == Languages.Chinese
        ? date.ToString("M'月'd'日'", Languages.Culture(language))
        : date.ToString("d MMM", Languages.Culture(language));

    /// <summary>"CNY 1,200,000", "120万 CNY": Chinese readers count in ten thousands.</summary>
    public static string Money(string language, Money money)
    {
        if (language != Languages.Chinese)
            return string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {money.Amount:#,0.##}");
        var (amount, unit) = Math.Abs(money.Amount) switch
        {
            >= 100_000_000m => (money.Amount / 100_000_000m, "亿"),
            >= 10_000m => (money.Amount / 10_000m, "万"),
            _ => (money.Amount, ""),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.########}{unit}{ChineseCurrency(money.Currency)}");
    }

    private static string ChineseCurrency(string code) => code switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "EUR" => "欧元",
        "HKD" => "港元",
        "GBP" => "英镑",
        "JPY" => "日元",
        _ => " " + code,
    };
}
