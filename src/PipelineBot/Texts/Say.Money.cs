using System.Globalization;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Texts;

/// <summary>How amounts are written for people: always with their currency.</summary>
public static partial class Say
{
    /// <summary>"CNY 1,200,000", "120万元", "120萬元": Chinese readers count in ten thousands.</summary>
    public static string Money(string language, Money money)
    {
        if (!Languages.IsChinese(language))
            return string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {money.Amount:#,0.##}");
        var traditional = language == Languages.Traditional;
        var (amount, unit) = Math.Abs(money.Amount) switch
        {
            >= 100_000_000m => (money.Amount / 100_000_000m, traditional ? "億" : "亿"),
            >= 10_000m => (money.Amount / 10_000m, traditional ? "萬" : "万"),
            _ => (money.Amount, ""),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount:#,0.########}{unit}{(traditional ? TraditionalCurrency(money.Currency) : ChineseCurrency(money.Currency))}");
    }

    private static string ChineseCurrency(string code) => code switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "EUR" => "欧元",
        "HKD" => "港元",
        "TWD" => "新台币",
        "SGD" => "新加坡元",
        "GBP" => "英镑",
        "JPY" => "日元",
        _ => " " + code,
    };

    private static string TraditionalCurrency(string code) => code switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "EUR" => "歐元",
        "HKD" => "港幣",
        "TWD" => "新台幣",
        "SGD" => "新加坡幣",
        "GBP" => "英鎊",
        "JPY" => "日圓",
        _ => " " + code,
    };
}
