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
    [InlineData("1.2 mio", "1200000", null)]
    [InlineData("1.2mn", "1200000", null)]
    [InlineData("1.2 mm", "1200000", null)]
    [InlineData("1,5 mio €", "1500000", "EUR")]
    [InlineData("500 k", "500000", null)]
    [InlineData("€45k", "45000", "EUR")]
    [InlineData("45k€", "45000", "EUR")]
    [InlineData("45 grand", "45000", null)]
    [InlineData("five hundred k", "500000", null)]
    [InlineData("half a million", "500000", null)]
    [InlineData("half a million dollars", "500000", "USD")]
    [InlineData("a million and a half", "1500000", null)]
    [InlineData("two and a half million euros", "2500000", "EUR")]
    [InlineData("500 thousand dollars", "500000", "USD")]
    [InlineData("US$500k", "500000", "USD")]
    [InlineData("cn¥ 500", "500", "CNY")]
    [InlineData("20 bucks", "20", "USD")]
    [InlineData("1.200.000,50 €", "1200000.5", "EUR")]
    [InlineData("€1.200,50", "1200.5", "EUR")]
    [InlineData("€ 1.200.000", "1200000", "EUR")]
    [InlineData("12,50 EUR", "12.5", "EUR")]
    [InlineData("1 200 000 EUR", "1200000", "EUR")]
    [InlineData("300 000 USD", "300000", "USD")]
    [InlineData("CHF 1'200'000", "1200000", "CHF")]
    [InlineData("12,00,000 INR", "1200000", "INR")]
    [InlineData("2 crore", "20000000", null)]
    [InlineData("$1.250m", "1250000", "USD")]
    [InlineData("30w", "300000", null)]
    [InlineData("五十万", "500000", null)]
    [InlineData("八十八万", "880000", null)]
    [InlineData("半个亿", "50000000", null)]
    [InlineData("1个亿", "100000000", null)]
    [InlineData("1个亿2000万", "120000000", null)]
    [InlineData("一点二亿", "120000000", null)]
    [InlineData("三千五", "3500", null)]
    [InlineData("50万美金", "500000", "USD")]
    [InlineData("50万刀", "500000", "USD")]
    [InlineData("50万欧", "500000", "EUR")]
    [InlineData("50万港币", "500000", "HKD")]
    [InlineData("50万人民币", "500000", "CNY")]
    [InlineData("300元 USD", "300", "USD")]
    [InlineData("RMB 50万", "500000", "CNY")]
    [InlineData("贰拾万元", "200000", "CNY")]
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
    [InlineData("500", 0.5)]
    [InlineData("300 000", 0.7)]
    [InlineData("2026", 0.3)]
    [InlineData("20261205", 0.3)]
    [InlineData("€1.200", 0.5)]
    [InlineData("€ 12 500", 0.5)]
    [InlineData("$1,2", 0.5)]
    [InlineData("¥500,12月5日", 0.95)]
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
    [InlineData("Q4")]
    [InlineData("3pm")]
    [InlineData("at 9:00")]
    [InlineData("9点半")]
    [InlineData("2周")]
    [InlineData("三百六十五天")]
    [InlineData("三百人")]
    [InlineData("50k users")]
    [InlineData("50万用户")]
    [InlineData("5 Dec")]
    [InlineData("December 5")]
    [InlineData("12 December 2026")]
    [InlineData("13812345678")]
    [InlineData("010-62345678")]
    [InlineData("138 1234 5678")]
    [InlineData("+86 13812345678")]
    [InlineData("百分之八十")]
    [InlineData("八成")]
    [InlineData("80个百分点")]
    [InlineData("第5")]
    [InlineData("3 working days")]
    [InlineData("half past nine")]
    [InlineData("-50k")]
    [InlineData("to -$50k")]
    [InlineData("负50万")]
    [InlineData("minus 50k")]
    [InlineData("50-60万")]
    [InlineData("50万~60万")]
    [InlineData("$50k-$60k")]
    [InlineData("30多万")]
    [InlineData("上百万")]
    [InlineData("十几万")]
    [InlineData("五六十万")]
    [InlineData("version 1.2.3")]
    [InlineData("twenty twenty-six")]
    [InlineData("day 3 of phase 2")]
    public void Other_figures_are_not_money(string text) => MoneyRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void A_date_behind_an_amount_does_not_grow_it() =>
        MoneyRecognizer.Recognize("50万12月20日成交")[0].Value.Amount.ShouldBe(500_000);

    [Theory]
    [InlineData("50万三天后成交")]
    [InlineData("50万12/20成交")]
    [InlineData("50万三个月内")]
    [InlineData("50万十二月五日")]
    [InlineData("50万年底前")]
    [InlineData("50万元旦前")]
    [InlineData("50万,20号")]
    [InlineData("Contoso 500k in two weeks")]
    [InlineData("Contoso - 500k")]
    [InlineData("500k two weeks later")]
    public void What_follows_an_amount_is_no_part_of_it(string text) =>
        MoneyRecognizer.Recognize(text).ShouldHaveSingleItem().Value.Amount.ShouldBe(500_000);

    [Theory]
    [InlineData("50 to 60k", 60_000)]
    [InlineData("50到60万", 600_000)]
    [InlineData("Fabrikam 365 to 500k", 500_000)]
    [InlineData("续约-50万", 500_000)]
    public void An_amount_that_may_be_the_end_of_a_span_or_a_negative_one_is_unsure(string text, int amount)
    {
        var found = MoneyRecognizer.Recognize(text)[^1];

        found.Value.Amount.ShouldBe(amount);
        found.Confidence.ShouldBe(0.5);
    }

    [Fact]
    public void A_change_from_one_amount_to_another_is_two_sure_amounts() =>
        MoneyRecognizer.Recognize("from 500k to 600k").ShouldAllBe(m => m.Confidence > 0.8);

    [Theory]
    [InlineData("20%")]
    [InlineData("Contoso 50k")]
    [InlineData("-50k")]
    [InlineData("1.200 EUR")]
    [InlineData("50k to 60k")]
    [InlineData("50-60k")]
    public void An_answer_with_other_words_is_not_one_amount(string text) =>
        MoneyRecognizer.TryParseWhole(text, out _).ShouldBeFalse();
}
