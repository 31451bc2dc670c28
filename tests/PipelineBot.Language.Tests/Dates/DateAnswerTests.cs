using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class DateAnswerTests
{
    [Theory]
    [InlineData("by next Friday please", "2026-12-04")]
    [InlineData("On the 5th.", "2026-12-05")]
    [InlineData("就下周五吧", "2026-12-04")]
    [InlineData("改到12月5日之前", "2026-12-05")]
    [InlineData("12.5", "2026-12-05")]
    [InlineData("12-5", "2026-12-05")]
    [InlineData("sat", "2026-11-28")]
    public void An_answer_to_when_may_be_wrapped_in_politeness(string text, string expected)
    {
        DateRecognizer.TryParseWhole(text, DateRecognizerTests.Wednesday, out var result).ShouldBeTrue();
        result.Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));
    }

    [Theory]
    [InlineData("move Contoso to Friday")]
    [InlineData("Friday or Monday")]
    [InlineData("周五开会")]
    [InlineData("")]
    [InlineData("no idea")]
    public void An_answer_with_other_words_is_not_one_date(string text) =>
        DateRecognizer.TryParseWhole(text, DateRecognizerTests.Wednesday, out _).ShouldBeFalse();
}
