using System.Globalization;
using PipelineBot.Language.Numbers;

namespace PipelineBot.Language.Tests.Numbers;

public class NumberRecognizerTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("300,000", "300000")]
    [InlineData("1,234,567.50", "1234567.5")]
    [InlineData("１２３", "123")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("1万2", "12000")]
    [InlineData("1万2千", "12000")]
    [InlineData("1亿2000万", "120000000")]
    [InlineData("50 万", "500000")]
    [InlineData("5千", "5000")]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("二十五", "25")]
    [InlineData("廿五", "25")]
    [InlineData("两百五", "250")]
    [InlineData("一百零五", "105")]
    [InlineData("一百一十", "110")]
    [InlineData("一千零一", "1001")]
    [InlineData("一万二", "12000")]
    [InlineData("一万零二百", "10200")]
    [InlineData("一百二十万", "1200000")]
    [InlineData("三万半", "35000")]
    [InlineData("十亿", "1000000000")]
    [InlineData("三万亿", "3000000000000")]
    [InlineData("壹佰贰拾万", "1200000")]
    [InlineData("二〇二六", "2026")]
    [InlineData("两", "2")]
    [InlineData("半", "0.5")]
    [InlineData("three", "3")]
    [InlineData("twenty-five", "25")]
    [InlineData("one hundred and five", "105")]
    [InlineData("three hundred thousand", "300000")]
    [InlineData("1.2 million", "1200000")]
    [InlineData("a hundred and five", "105")]
    [InlineData("a thousand and one", "1001")]
    [InlineData("twelve hundred", "1200")]
    [InlineData("one point two", "1.2")]
    [InlineData("one point oh five", "1.05")]
    [InlineData("two point five million", "2500000")]
    [InlineData("half", "0.5")]
    [InlineData("half a million", "500000")]
    [InlineData("half a dozen", "6")]
    [InlineData("a quarter of a million", "250000")]
    [InlineData("two and a half", "2.5")]
    [InlineData("2 and a half", "2.5")]
    [InlineData("a million and a half", "1500000")]
    [InlineData("two and a half million", "2500000")]
    [InlineData("a dozen", "12")]
    [InlineData("two dozen", "24")]
    [InlineData("a couple", "2")]
    [InlineData("five million three hundred thousand", "5300000")]
    [InlineData("two lakh", "200000")]
    [InlineData("三千五", "3500")]
    [InlineData("两万五", "25000")]
    [InlineData("两千四百五", "2450")]
    [InlineData("一个半", "1.5")]
    [InlineData("3个半", "3.5")]
    [InlineData("一点二", "1.2")]
    [InlineData("一点二万", "12000")]
    [InlineData("三点零五亿", "305000000")]
    [InlineData("1个亿", "100000000")]
    [InlineData("半个亿", "50000000")]
    [InlineData("一个半亿", "150000000")]
    [InlineData("一个亿五千万", "150000000")]
    [InlineData("俩", "2")]
    [InlineData("仨", "3")]
    [InlineData("卅一", "31")]
    [InlineData("一百零八", "108")]
    [InlineData("１.５亿", "150000000")]
    [InlineData("伍佰陆拾柒", "567")]
    public void A_number_is_read(string text, string expected)
    {
        NumberRecognizer.TryParseWhole(text, out var value).ShouldBeTrue();
        value.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
        NumberRecognizer.Recognize(text).ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("Q3 and S4HANA")]
    [InlineData("12345678901234567890")]
    [InlineData("一半")]
    [InlineData("nothing")]
    [InlineData("50k")]
    [InlineData("a 3rd party")]
    [InlineData("1.2.3")]
    [InlineData("十几个")]
    [InlineData("三十多万")]
    [InlineData("几百")]
    [InlineData("十来个")]
    [InlineData("五六十")]
    [InlineData("十五六万")]
    [InlineData("三分之一")]
    [InlineData("第三")]
    [InlineData("百分之八十")]
    [InlineData("80%")]
    [InlineData("80 percent")]
    [InlineData("twenty twenty-six")]
    [InlineData("twenty first")]
    [InlineData("two thousand million")]
    [InlineData("half past nine")]
    [InlineData("每周一三五")]
    [InlineData("一个半导体项目")]
    public void Figures_that_are_no_number_of_their_own_are_left_out(string text) =>
        NumberRecognizer.Recognize(text).Where(n => n.Confidence > 0.5).ShouldBeEmpty();

    [Fact]
    public void A_comma_that_does_not_group_three_figures_ends_the_number()
    {
        const string Text = "赢了,120万,1,20";

        NumberRecognizer.Recognize(Text)[0].Value.ShouldBe(1_200_000);
    }

    [Theory]
    [InlineData("50 to 60")]
    [InlineData("between 50 and 60")]
    [InlineData("from fifty to sixty")]
    [InlineData("五十到六十")]
    [InlineData("50-60")]
    public void A_span_of_numbers_is_two_and_never_one(string text)
    {
        NumberRecognizer.Recognize(text).Select(n => n.Value).ShouldBe([50, 60]);
        NumberRecognizer.TryParseWhole(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_number_ends_where_a_date_begins() => NumberRecognizer.Recognize("50万三天后")[0].Value.ShouldBe(500_000);
}
