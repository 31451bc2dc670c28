using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class MessageFeedbackTests
{
    [Theory]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"很好\"}"}""", true, "很好")]
    [InlineData("""{"reaction":"dislike","feedback":"{}"}""", false, "")]
    [InlineData("""{"reaction":"dislike","feedback":"not json"}""", false, "not json")]
    [InlineData("""{"reaction":"dislike","feedback":"5"}""", false, "5")]
    [InlineData("""{"reaction":"like","feedback":{"feedbackText":"x"}}""", true, "")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":[1]}"}""", true, "")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"\\ud800\"}"}""", true, "{\"feedbackText\":\"\\ud800\"}")]
    [InlineData("""{"reaction":"like"}""", true, "")]
    public void The_reaction_and_the_words_inside_the_words_are_read(string actionValue, bool liked, string text) =>
        Read($$"""{"actionName":"feedback","actionValue":{{actionValue}}}""").ShouldBe(new MessageFeedback(liked, text));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    public void Anything_else_is_no_feedback(string value) => Read(value).ShouldBeNull();

    private static MessageFeedback? Read(string value) => MessageFeedback.Of(Parsed.Activity($$"""{"type":"invoke","name":"message/submitAction","value":{{value}}}"""));
}
