using System.Globalization;
using PipelineBot.Language.Percentages;

namespace PipelineBot.Language.Tests.Percentages;

public class PercentageRecognizerTests
{
    [Theory]
    [InlineData("80%", "80")]
    [InlineData("80 %", "80")]
    [InlineData("８０％", "80")]
    [InlineData("8.5%", "8.5")]
    [InlineData("120%", "120")]
    [InlineData("80 percent", "80")]
    [InlineData("80 per cent", "80")]
    [InlineData("eighty percent", "80")]
    [InlineData("twenty-five pct", "25")]
    [InlineData("half a percent", "0.5")]
    [InlineData("百分之八十", "80")]
    [InlineData("百分之80", "80")]
    [InlineData("百分之八点五", "8.5")]
    [InlineData("百分之百", "100")]
    [InlineData("千分之三", "0.3")]
    [InlineData("5‰", "0.5")]
    [InlineData("八成", "80")]
    [InlineData("七成半", "75")]
    [InlineData("十成", "100")]
    public void A_percentage_is_read(string text, string percent)
    {
        var found = PercentageRecognizer.Recognize(text).ShouldHaveSingleItem();

        found.Value.Percent.ShouldBe(decimal.Parse(percent, CultureInfo.InvariantCulture));
        found.Value.Fraction.ShouldBe(found.Value.Percent / 100);
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        PercentageRecognizer.TryParseWhole(text, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("概率改成百分之六十吧", "60")]
    [InlineData("Contoso is at 60% now", "60")]
    [InlineData("大概有八成把握", "80")]
    public void One_is_found_in_a_sentence(string text, string percent) =>
        PercentageRecognizer.Recognize(text).ShouldHaveSingleItem().Value.Percent.ShouldBe(decimal.Parse(percent, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("80")]
    [InlineData("80个百分点")]
    [InlineData("5 percentage points")]
    [InlineData("5 percent points")]
    [InlineData("打八折")]
    [InlineData("八折")]
    [InlineData("12月5日成交")]
    [InlineData("周二成交")]
    [InlineData("三成交了")]
    [InlineData("完成了")]
    [InlineData("10-20%")]
    [InlineData("10%-20%")]
    [InlineData("百分之八十到九十")]
    [InlineData("两三成")]
    [InlineData("-5%")]
    [InlineData("负5%")]
    [InlineData("十几%")]
    public void What_is_none_is_left_out(string text) => PercentageRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void The_end_of_a_span_in_words_is_unsure_and_no_answer()
    {
        PercentageRecognizer.Recognize("50 to 60%").ShouldHaveSingleItem().Confidence.ShouldBe(0.5);
        PercentageRecognizer.TryParseWhole("50 to 60%", out _).ShouldBeFalse();
    }
}
