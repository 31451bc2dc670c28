using System.Globalization;
using PipelineBot.Language.Amounts;

namespace PipelineBot.Language.Tests.Amounts;

/// <summary>Amounts as they are jotted down in chats.</summary>
public class ShorthandMoneyTests
{
    [Theory]
    [InlineData("162.000 dollars", "162000", "USD")]
    [InlineData("225.000 EUR", "225000", "EUR")]
    [InlineData("€225.000", "225000", "EUR")]
    [InlineData("1.250.000 EUR", "1250000", "EUR")]
    [InlineData("148 TEUR", "148000", "EUR")]
    [InlineData("148 T€", "148000", "EUR")]
    [InlineData("148 TUSD", "148000", "USD")]
    [InlineData("148 KEUR", "148000", "EUR")]
    [InlineData("1,2 MEUR", "1200000", "EUR")]
    [InlineData("1.2 MUSD", "1200000", "USD")]
    [InlineData("3 Mio. EUR", "3000000", "EUR")]
    [InlineData("45k quid", "45000", "GBP")]
    [InlineData("45 thousand quid", "45000", "GBP")]
    [InlineData("seven hundred and twenty thousand kuai", "720000", "CNY")]
    [InlineData("50k kuai", "50000", "CNY")]
    [InlineData("50k rmbs", "50000", "CNY")]
    [InlineData("80k usds", "80000", "USD")]
    [InlineData("80k sing dollars", "80000", "SGD")]
    [InlineData("9万2美金", "92000", "USD")]
    [InlineData("8w5 刀", "85000", "USD")]
    [InlineData("8w5", "85000", null)]
    [InlineData("12w8", "128000", null)]
    [InlineData("3k5", "3500", null)]
    [InlineData("16 萬 8", "168000", null)]
    [InlineData("16 万 8 千", "168000", null)]
    [InlineData("39万8", "398000", null)]
    [InlineData("1亿2", "120000000", null)]
    [InlineData("0.5 億", "50000000", null)]
    [InlineData("東方重工報 0.5 億", "50000000", null)]
    [InlineData("1,980,000 元", "1980000", "CNY")]
    [InlineData("1，980，000 元", "1980000", "CNY")]
    [InlineData("88万刀", "880000", "USD")]
    [InlineData("五十个W", "500000", null)]
    [InlineData("80个w", "800000", null)]
    [InlineData("half a mil", "500000", null)]
    [InlineData("now a half mil deal", "500000", null)]
    [InlineData("a quarter mil", "250000", null)]
    [InlineData("1.2 mill", "1200000", null)]
    [InlineData("two hundred k", "200000", null)]
    [InlineData("120 K$", "120000", "USD")]
    [InlineData("$120 K", "120000", "USD")]
    [InlineData("120.000,00 €", "120000", "EUR")]
    [InlineData("45000,-", "45000", null)]
    [InlineData("£45,000.-", "45000", "GBP")]
    public void An_amount_is_written_in_short(string text, string amount, string? currency)
    {
        var reading = MoneyRecognizer.Recognize(text).ShouldHaveSingleItem().Value;
        reading.Amount.ShouldBe(decimal.Parse(amount, CultureInfo.InvariantCulture));
        reading.Currency.ShouldBe(currency);
    }

    [Theory]
    [InlineData("€1.200")]
    [InlineData("$1.200")]
    [InlineData("1.200 USD")]
    public void A_single_group_of_small_figures_stays_unclear(string text) => MoneyRecognizer.Recognize(text)[0].Confidence.ShouldBeLessThanOrEqualTo(0.5);

    [Theory]
    [InlineData("Contoso 42万，Contoso renewal 95万，都是美金", "USD")]
    [InlineData("Contoso 42万,renewal 95万,均为美元", "USD")]
    [InlineData("42k and 95k, both in USD", "USD")]
    [InlineData("42k and 95k, all in euros", "EUR")]
    [InlineData("300k, in USD", "USD")]
    [InlineData("金额30万，币种美元", "USD")]
    [InlineData("300k (USD)", "USD")]
    public void A_currency_may_be_said_once_for_all_amounts(string text, string currency) =>
        MoneyRecognizer.Recognize(text).Select(m => m.Value.Currency).ShouldAllBe(c => c == currency);

    [Theory]
    [InlineData("300k, they pay us in July")]
    [InlineData("30万，元旦签")]
    [InlineData("42k and 95k EUR")]
    public void A_currency_said_of_one_amount_is_not_the_others(string text) => MoneyRecognizer.Recognize(text)[0].Value.Currency.ShouldBeNull();
}
