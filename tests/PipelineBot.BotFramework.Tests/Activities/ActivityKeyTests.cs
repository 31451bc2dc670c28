using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class ActivityKeyTests
{
    [Fact]
    public void A_second_delivery_has_the_same_key() =>
        Key("""{"type":"message","id":"1","timestamp":"2026-01-01T00:00:00Z"}""").ShouldBe(Key("""{"type":"message","id":"1","timestamp":"2026-01-01T00:00:16Z"}"""));

    [Theory]
    [InlineData("""{"type":"messageUpdate","id":"1"}""")]
    [InlineData("""{"type":"message","id":"2"}""")]
    [InlineData("""{"type":"message","id":"1","name":"x"}""")]
    [InlineData("""{"type":"message","id":"1","channelId":"msteams"}""")]
    [InlineData("""{"type":"message","id":"1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","id":"1","channelData":{"eventType":"x"}}""")]
    public void Every_part_tells_two_activities_apart(string other) => Key(other).ShouldNotBe(Key("""{"type":"message","id":"1"}"""));

    [Fact]
    public void The_second_edit_of_a_message_is_not_a_repeat_of_the_first() =>
        Key("""{"type":"messageUpdate","id":"1","timestamp":"2026-01-01T00:00:00Z"}""").ShouldNotBe(Key("""{"type":"messageUpdate","id":"1","timestamp":"2026-01-01T00:01:00Z"}"""));

    [Fact]
    public void Without_an_id_there_is_no_key() => ActivityKey.Of(Parsed.Activity("""{"type":"typing"}""")).ShouldBeNull();

    [Fact]
    public void Parts_cannot_run_into_each_other() =>
        new ActivityKey("a/b", "c", "1", "t", "", "").ToString().ShouldNotBe(new ActivityKey("a", "b/c", "1", "t", "", "").ToString());

    private static string Key(string json) => ActivityKey.Of(Parsed.Activity(json)).ShouldNotBeNull().ToString();
}
