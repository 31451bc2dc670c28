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
    public void Figures_inside_words_and_beyond_measure_are_not_numbers(string text) =>
        NumberRecognizer.Recognize(text).Where(n => n.Confidence > 0.5).ShouldBeEmpty();

    [Fact]
    public void A_comma_that_does_not_group_three_figures_ends_the_number()
    {
        const string Text = "赢了,120万,1,20";

        NumberRecognizer.Recognize(Text)[0].Value.ShouldBe(1_200_000);
    }
}
