using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class ActivityKeyTests
{
    [Fact]
    public void IN_73_A_second_delivery_has_the_same_key() =>
        Key("""{"type":"message","id":"1","timestamp":"2026-01-01T00:00:00Z"}""").ShouldBe(Key("""{"type":"message","id":"1","timestamp":"2026-01-01T00:00:16Z"}"""));

    [Theory]
    [InlineData("""{"type":"messageUpdate","id":"1"}""")]
    [InlineData("""{"type":"message","id":"2"}""")]
    [InlineData("""{"type":"message","id":"1","name":"x"}""")]
    [InlineData("""{"type":"message","id":"1","channelId":"msteams"}""")]
    [InlineData("""{"type":"message","id":"1","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","id":"1","channelData":{"eventType":"x"}}""")]
    public void IN_73_Every_part_tells_two_activities_apart(string other) => Key(other).ShouldNotBe(Key("""{"type":"message","id":"1"}"""));

    [Fact]
    public void IN_73_The_second_edit_of_a_message_is_not_a_repeat_of_the_first() =>
        Key("""{"type":"messageUpdate","id":"1","timestamp":"2026-01-01T00:00:00Z"}""").ShouldNotBe(Key("""{"type":"messageUpdate","id":"1","timestamp":"2026-01-01T00:01:00Z"}"""));

    [Fact]
    public void IN_60_The_same_exchange_from_two_clients_has_one_key_and_another_exchange_has_its_own()
    {
        var phone = Exchange("f:1", "x-1");

        Exchange("f:2", "x-1").ShouldBe(phone);
        Exchange("f:1", "x-2").ShouldNotBe(phone);

        static string Exchange(string id, string exchange) =>
            Key($$$"""{"type":"invoke","name":"signin/tokenExchange","id":"{{{id}}}","value":{"id":"{{{exchange}}}","connectionName":"graph","token":"t"}}""");
    }

    [Fact]
    public void Without_an_id_there_is_no_key() => ActivityKey.Of(Parsed.Activity("""{"type":"typing"}""")).ShouldBeNull();

    [Fact]
    public void Parts_cannot_run_into_each_other() =>
        new ActivityKey("a/b", "c", "1", "t", "", "").ToString().ShouldNotBe(new ActivityKey("a", "b/c", "1", "t", "", "").ToString());

    private static string Key(string json) => ActivityKey.Of(Parsed.Activity(json)).ShouldNotBeNull().ToString();
}
