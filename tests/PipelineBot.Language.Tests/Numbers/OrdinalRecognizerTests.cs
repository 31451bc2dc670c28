using PipelineBot.Language.Numbers;

namespace PipelineBot.Language.Tests.Numbers;

public class OrdinalRecognizerTests
{
    [Theory]
    [InlineData("the second one", 2)]
    [InlineData("first", 1)]
    [InlineData("3rd", 3)]
    [InlineData("the 12th please", 12)]
    [InlineData("twenty-first", 21)]
    [InlineData("the last one", -1)]
    [InlineData("第三个", 3)]
    [InlineData("第十二", 12)]
    [InlineData("就第2个吧", 2)]
    [InlineData("最后一个", -1)]
    [InlineData("倒数第二个", -2)]
    public void A_place_in_a_list_is_an_answer(string text, int place)
    {
        OrdinalRecognizer.TryParseWhole(text, out var found).ShouldBeTrue();
        found.Value.ShouldBe(place);
    }

    [Theory]
    [InlineData("3th")]
    [InlineData("0th")]
    [InlineData("第一季度")]
    [InlineData("第二天")]
    [InlineData("第几个")]
    [InlineData("two")]
    [InlineData("lasting")]
    public void What_is_no_place_is_refused(string text) => OrdinalRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void A_word_that_has_other_meanings_is_unsure_in_a_sentence() =>
        OrdinalRecognizer.Recognize("last week").ShouldHaveSingleItem().Confidence.ShouldBe(0.5);
}
