using System.Globalization;
using PipelineBot.Language.Amounts;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Tests.Amounts;

public class AmountShiftRecognizerTests
{
    [Theory]
    [InlineData("contoso went up by 50k", "went up by 50k", "450000")]
    [InlineData("up by 50k", "up by 50k", "450000")]
    [InlineData("went up 50k", "went up 50k", "450000")]
    [InlineData("add 10k to contoso", "add 10k", "410000")]
    [InlineData("another $20k on contoso", "another $20k", "420000")]
    [InlineData("they want 30k more", "30k more", "430000")]
    [InlineData("contoso +50k", "+50k", "450000")]
    [InlineData("increase the amount of contoso by 50k", "by 50k", "450000")]
    [InlineData("raise it by 25k", "raise it by 25k", "425000")]
    [InlineData("reduce contoso by 40k", "by 40k", "360000")]
    [InlineData("knocked 20k off", "20k off", "380000")]
    [InlineData("minus 20k", "minus 20k", "380000")]
    [InlineData("contoso down by 100k", "down by 100k", "300000")]
    [InlineData("20k less", "20k less", "380000")]
    [InlineData("take 10% off the amount", "10% off", "360000")]
    [InlineData("10 % off", "10 % off", "360000")]
    [InlineData("up 10%", "up 10%", "440000")]
    [InlineData("increase contoso by 5 percent", "by 5 percent", "420000")]
    [InlineData("a 15% discount", "15% discount", "340000")]
    [InlineData("a discount of 15%", "a discount of 15%", "340000")]
    [InlineData("contoso doubled", "doubled", "800000")]
    [InlineData("contoso涨5万", "涨5万", "450000")]
    [InlineData("涨了5万", "涨了5万", "450000")]
    [InlineData("降两万", "降两万", "380000")]
    [InlineData("报价降了2万", "降了2万", "380000")]
    [InlineData("再便宜两万", "便宜两万", "380000")]
    [InlineData("再加5万", "再加5万", "450000")]
    [InlineData("多加 5w", "多加 5w", "450000")]
    [InlineData("优惠1万块", "优惠1万块", "390000")]
    [InlineData("打九五折", "打九五折", "380000")]
    [InlineData("打了个8折", "打了个8折", "320000")]
    [InlineData("给95折", "给95折", "380000")]
    [InlineData("八五折", "八五折", "340000")]
    [InlineData("加三个点", "加三个点", "412000")]
    [InlineData("让3个点", "让3个点", "388000")]
    [InlineData("降价10%", "降价10%", "360000")]
    [InlineData("金额翻倍", "翻倍", "800000")]
    public void A_change_is_counted_from_the_amount_there_is(string text, string said, string expected)
    {
        var found = AmountShiftRecognizer.Recognize(text).ShouldHaveSingleItem();

        text.Substring(found.Span.Start, found.Span.Length).ShouldBe(said);
        found.Value.From(400_000).ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
        SlotRecognizers.Amounts().Plain.Recognize(text).ShouldBeEmpty();
        AmountShiftRecognizer.TryParseWhole(found.Value.Canonical, out var whole).ShouldBeTrue();
        whole.ShouldBe(found.Value);
    }

    [Theory]
    [InlineData("up to 50k")]
    [InlineData("down to 50k")]
    [InlineData("涨到50万")]
    [InlineData("降到50万")]
    [InlineData("差不多5万")]
    [InlineData("最少5万")]
    [InlineData("至多5万")]
    [InlineData("contoso is 50k")]
    [InlineData("more than 50k")]
    [InlineData("50k or less than that")]
    [InlineData("another 50k deal")]
    [InlineData("add a 50k opportunity")]
    [InlineData("follow up 50k")]
    [InlineData("put down 50k")]
    [InlineData("60% more likely")]
    [InlineData("赢率涨10%")]
    [InlineData("打九折后50万")]
    [InlineData("打折")]
    [InlineData("80% done")]
    [InlineData("下午3点")]
    [InlineData("close by 12/5")]
    [InlineData("move the demo up by 2 days")]
    [InlineData("push it by 5 days")]
    [InlineData("doubled down on contoso")]
    [InlineData("from 400k to 450k")]
    public void What_it_becomes_is_no_change_by(string text) => AmountShiftRecognizer.Recognize(text).ShouldBeEmpty();

    [Theory]
    [InlineData("they want 10% off")]
    [InlineData("they asked for 20k less")]
    [InlineData("客户要求降5万")]
    [InlineData("客户想便宜两万")]
    public void What_is_only_wanted_is_unsure(string text) => AmountShiftRecognizer.Recognize(text).ShouldHaveSingleItem().Confidence.ShouldBeLessThanOrEqualTo(0.4);

    [Fact]
    public void A_currency_is_kept() => AmountShiftRecognizer.Recognize("up by 10k euros")[0].Value.Currency.ShouldBe("EUR");

    [Fact]
    public void Nothing_is_left_of_an_amount_that_falls_by_more() => new AmountShift(1, -500).From(500).ShouldBeNull();

    [Fact]
    public void A_mere_number_is_marked() => AmountShiftRecognizer.Recognize("up by 50")[0].Value.IsBare.ShouldBeTrue();
}
