using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

public class ThreadIdTests
{
    [Theory]
    [InlineData("19:c@thread.tacv2;messageid=1481567603816", "19:c@thread.tacv2", "1481567603816")]
    [InlineData("19:c@thread.tacv2", "19:c@thread.tacv2", null)]
    [InlineData("19:c@thread.tacv2;messageid=0", "19:c@thread.tacv2", null)]
    [InlineData("19:c@thread.tacv2;messageid=-1", "19:c@thread.tacv2", null)]
    [InlineData("19:c@thread.tacv2;other=1", "19:c@thread.tacv2", null)]
    [InlineData("a:personal", "a:personal", null)]
    public void IN_20_An_id_splits_into_channel_and_root(string id, string conversation, string? root) => ThreadId.Split(id).ShouldBe((conversation, root));

    [Fact]
    public void IN_20_Composing_replaces_the_thread() => ThreadId.Compose("19:c@thread.tacv2;messageid=1", "22").ShouldBe("19:c@thread.tacv2;messageid=22");

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1;x")]
    [InlineData(" 1")]
    public void A_root_is_a_positive_number(string root) => Should.Throw<ArgumentException>(() => ThreadId.Compose("19:c", root));
}
