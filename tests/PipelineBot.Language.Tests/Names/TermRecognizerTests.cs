using PipelineBot.Language.Names;

namespace PipelineBot.Language.Tests.Names;

public class TermRecognizerTests
{
    private static readonly TermRecognizer<int> Terms = new([(1, ["Follow up", "跟进"]), (2, ["Up", "跟进中"]), (3, ["won"])]);

    [Theory]
    [InlineData("FOLLOW  UP now", "1:FOLLOW  UP 2:UP")]
    [InlineData("follow-up", "1:follow-up 2:up")]
    [InlineData("正在跟进中", "1:跟进 2:跟进中")]
    [InlineData("ｗｏｎ了", "3:ｗｏｎ")]
    [InlineData("wonder, upper, followup", "")]
    [InlineData("", "")]
    public void Whole_terms_are_found_overlapping_ones_included(string text, string expected) =>
        string.Join(' ', Terms.Recognize(text).Select(t => $"{t.Value}:{t.Span.Of(text)}")).ShouldBe(expected);
}
