using System.Globalization;
using PipelineBot.Language.Amounts;

namespace PipelineBot.Language.Tests.Amounts;

public class MoneyRecognizerTests
{
    [Theory]
    [InlineData("500k", "500000", null)]
    [InlineData("$1.2m", "1200000", "USD")]
    [InlineData("1.2m USD", "1200000", "USD")]
    [InlineData("USD 300k", "300000", "USD")]
    [InlineData("USD300k", "300000", "USD")]
    [InlineData("1.2 million dollars", "1200000", "USD")]
    [InlineData("50万", "500000", null)]
    [InlineData("1.2亿", "120000000", null)]
    [InlineData("300,000 CNY", "300000", "CNY")]
    [InlineData("¥50万", "500000", "CNY")]
    [InlineData("￥50万", "500000", "CNY")]
    [InlineData("30万元", "300000", "CNY")]
    [InlineData("30万美元", "300000", "USD")]
    [InlineData("一百二十万", "1200000", null)]
    [InlineData("5千", "5000", null)]
    [InlineData("50w", "500000", null)]
    [InlineData("50W人民币", "500000", "CNY")]
    [InlineData("300K rmb", "300000", "CNY")]
    [InlineData("€40k", "40000", "EUR")]
    [InlineData("HK$50k", "50000", "HKD")]
    [InlineData("$50k HKD", "50000", "HKD")]
    [InlineData("人民币50万", "500000", "CNY")]
    [InlineData("800块", "800", "CNY")]
    [InlineData("800块钱", "800", "CNY")]
    [InlineData("20万欧元", "200000", "EUR")]
    [InlineData("500万日元", "5000000", "JPY")]
    [InlineData("1.5bn", "1500000000", null)]
    public void An_amount_is_read(string text, string amount, string? currency)
    {
        var found = MoneyRecognizer.Recognize(text).ShouldHaveSingleItem();

        found.Value.ShouldBe(new MoneyReading(decimal.Parse(amount, CultureInfo.InvariantCulture), currency));
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        found.Confidence.ShouldBeGreaterThan(0.8);
    }

    [Theory]
    [InlineData("500000", 0.5)]
    [InlineData("300,000", 0.7)]
    [InlineData("2026", 0.3)]
    public void A_bare_number_is_an_unsure_amount(string text, double confidence) =>
        MoneyRecognizer.Recognize(text).ShouldHaveSingleItem().Confidence.ShouldBe(confidence);

    [Theory]
    [InlineData("about 500000 please", 500000)]
    [InlineData("就50万吧", 500000)]
    [InlineData("八十", 80)]
    [InlineData("it's 20k", 20000)]
    public void An_answer_to_how_much_may_be_a_bare_number(string text, int amount)
    {
        MoneyRecognizer.TryParseWhole(text, out var result).ShouldBeTrue();
        result.Value.Amount.ShouldBe(amount);
    }

    [Theory]
    [InlineData("12月5日")]
    [InlineData("2026-12-05")]
    [InlineData("in 3 weeks")]
    [InlineData("5号")]
    [InlineData("20%")]
    [InlineData("两三万")]
    [InlineData("几百万")]
    [InlineData("三十多万")]
    [InlineData("5毛")]
    [InlineData("the 3rd time on 12/5")]
    [InlineData("看一下 Q3")]
    public void Other_figures_are_not_money(string text) => MoneyRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void A_date_behind_an_amount_does_not_grow_it() =>
        MoneyRecognizer.Recognize("50万12月20日成交")[0].Value.Amount.ShouldBe(500_000);

    [Theory]
    [InlineData("20%")]
    [InlineData("Contoso 50k")]
    [InlineData("-50k")]
    public void An_answer_with_other_words_is_not_one_amount(string text) =>
        MoneyRecognizer.TryParseWhole(text, out _).ShouldBeFalse();
}
