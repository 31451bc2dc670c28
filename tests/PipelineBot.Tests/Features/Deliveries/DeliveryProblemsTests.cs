using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Outbox;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Features.Deliveries;

public sealed class DeliveryProblemsTests
{
    [Theory]
    [InlineData("delivery problems", "2 messages were not delivered", "Check-in for Megan Bowen", "Digest in a channel", "Wed 25 Nov 2026 01:00: the bot was removed from that chat, or blocked", "nobody knows whether it arrived")]
    [InlineData("show delivery problems", "2 messages were not delivered")]
    [InlineData("投递问题", "2 条消息未送达", "给 Megan Bowen 的签到", "频道中的摘要", "不知道是否送达")]
    [InlineData("有哪些发送失败的消息", "2 条消息未送达")]
    [InlineData("投遞問題", "2 則訊息未送達", "給 Megan Bowen 的簽到")]
    public async Task Operations_see_what_was_not_delivered_and_why(string said, params string[] heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { State = OutboxState.Dead, Attempts = 1, Failure = "Unreachable 403 BotNotInConversationRoster" });
        await bot.QueueAsync(Row("b", "megan") with { State = OutboxState.Unknown, Attempts = 1, Failure = "Interrupted", Kind = "checkin", CreatedAt = bot.Clock.Now + Duration.FromMinutes(1) });
        await bot.QueueAsync(Row("sent") with { State = OutboxState.Sent, Attempts = 1 });
        await bot.QueueAsync(Row("waits") with { NextAt = bot.Clock.Now + Duration.FromHours(3) });
        var ops = bot.As("ops");

        await ops.SendAsync(said);

        ops.ShouldHear(heard);
    }

    [Fact]
    public async Task Nobody_else_sees_them()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a", "megan") with { State = OutboxState.Dead });
        var vera = bot.As("vera");

        await vera.SendAsync("delivery problems");

        vera.ShouldHear("Only sales operations").ShouldNotHear("Megan");
    }

    [Fact]
    public async Task When_all_arrived_that_is_said()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var ops = bot.As("ops");

        await ops.SendAsync("delivery problems");

        ops.ShouldHear("Nothing is undelivered.");
    }

    [Fact]
    public async Task Asked_in_a_channel_the_list_goes_to_the_private_chat()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a", "megan") with { State = OutboxState.Dead });
        var privately = bot.As("ops");
        await privately.SendAsync("help");
        var channel = bot.InChannel(Team.Ops);

        await channel.SendAsync("delivery problems");

        channel.ShouldNotHear("Megan");
        privately.Messages[^1].Words().ShouldContain("Megan Bowen");
    }

    [Fact]
    public async Task What_is_sent_again_goes_out_once_and_leaves_the_list()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { State = OutboxState.Dead, Attempts = 30, Failure = "Retryable 429" });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");

        await ops.ClickAsync("Send again");

        ops.ShouldHear("It is on its way again.", "Nothing is undelivered.");
        (await bot.RunAsync()).ShouldBe(1);
        (await bot.RunAsync()).ShouldBe(0);
        bot.Channel.Messages[^1].Activity.Text.ShouldBe("a");
    }

    [Fact]
    public async Task Clicked_twice_it_is_sent_once()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var row = await bot.QueueAsync(Row("a") with { State = OutboxState.Dead, Failure = "Retryable 429" });
        var ops = bot.As("ops");

        await ops.ClickAsync("1", "deliveries.again", new() { ["row"] = row.Id, ["lang"] = "en" });
        await ops.ClickAsync("1", "deliveries.again", new() { ["row"] = row.Id, ["lang"] = "en" });

        ops.ShouldHear("not on the list any more");
        (await bot.RunAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_again_only_after_a_second_yes()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { State = OutboxState.Unknown, Attempts = 1, Failure = "Ambiguous 504" });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");

        await ops.ClickAsync("Send again");
        ops.ShouldHear("It may have arrived.");
        (await bot.RunAsync()).ShouldBe(0);
        await ops.ClickAsync("Leave it");
        ops.ShouldNotHear("It may have arrived.");
        (await bot.RunAsync()).ShouldBe(0);
        await ops.ClickAsync("Send again");
        await ops.ClickAsync("Send it all the same");

        (await bot.RunAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_late_cannot_be_sent_again()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var row = await bot.QueueAsync(Row("a") with { State = OutboxState.Dead, Failure = "TooLate", NotAfter = bot.Clock.Now });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");
        ops.ShouldHear("it was too late to send it", "Dismiss").ShouldNotHear("Send again");

        await ops.ClickAsync("1", "deliveries.again", new() { ["row"] = row.Id, ["lang"] = "en" });

        ops.ShouldHear("It is too late to send that one again.");
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_sent_again_to_where_the_bot_is_not()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { State = OutboxState.Dead, Failure = "Suspended" });
        await bot.Store.CommitAsync([DocumentTypes.Reference.Write(BotDriver.Tenant, new ReferenceDocument { Reference = Row("a").Reference, Active = false }, null)]);
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");

        await ops.ClickAsync("Send again");

        ops.ShouldHear("It cannot be sent again", "the bot is not in that chat any more");
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_dismissed_is_gone_and_never_sent()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { State = OutboxState.Unknown });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");

        await ops.ClickAsync("Dismiss");

        ops.ShouldHear("Taken off the list.", "Nothing is undelivered.");
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_long_is_listed_and_can_be_stopped()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("a") with { Attempts = 4, Failure = "Retryable 429", CreatedAt = bot.Clock.Now - Duration.FromMinutes(20), NextAt = bot.Clock.Now + Duration.FromMinutes(5) });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");
        ops.ShouldHear("Teams did not take it; tried so far: 4, next try Wed 25 Nov 2026 01:05").ShouldNotHear("Send again");

        await ops.ClickAsync("Don't send");

        ops.ShouldHear("It will not be sent any more.");
        bot.Clock.Advance(Duration.FromHours(1));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("vera", "personal")]
    [InlineData("ops", "channel")]
    public async Task A_click_that_was_made_up_does_nothing(string person, string conversation)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var row = await bot.QueueAsync(Row("a", "megan") with { State = OutboxState.Dead });
        var speaker = bot.As(person, "somewhere", conversation);

        foreach (var verb in (string[])["deliveries.again", "deliveries.sure", "deliveries.dismiss", "deliveries.show"])
        {
            await speaker.ClickAsync("1", verb, new() { ["row"] = row.Id, ["lang"] = "en" });
            speaker.ShouldHear("Only sales operations").ShouldNotHear("Megan");
        }

        (await bot.Store.FindAsync(BotDriver.Tenant, "a", default)).ShouldNotBeNull().Value.State.ShouldBe(OutboxState.Dead);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_row_that_is_not_there_is_said_to_be_gone(string id)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var ops = bot.As("ops");

        await ops.ClickAsync("1", "deliveries.dismiss", new() { ["row"] = id, ["lang"] = "en" });

        ops.ShouldHear("not on the list any more");
    }

    [Fact]
    public async Task The_rows_of_another_tenant_are_neither_seen_nor_touched()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var row = await bot.QueueAsync(Row("a", tenant: "tenant-2") with { State = OutboxState.Dead });
        var ops = bot.As("ops");
        await ops.SendAsync("delivery problems");
        ops.ShouldHear("Nothing is undelivered.");

        await ops.ClickAsync("1", "deliveries.dismiss", new() { ["row"] = row.Id, ["lang"] = "en" });

        ops.ShouldHear("not on the list any more");
        (await bot.Store.FindAsync("tenant-2", "a", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Ten_are_shown_the_newest_first_and_the_others_are_counted()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        for (var i = 0; i < 13; i++)
            await bot.QueueAsync(Row($"m{i}") with { State = OutboxState.Dead, Failure = "Permanent 400", DueAt = bot.Clock.Now + Duration.FromMinutes(i), CreatedAt = bot.Clock.Now + Duration.FromMinutes(i) });
        var ops = bot.As("ops");

        await ops.SendAsync("delivery problems");

        ops.ShouldHear("13 messages were not delivered", "And 3 more.", "01:12", "01:03").ShouldNotHear("01:02");
        ops.Heard.IndexOf("01:12", StringComparison.Ordinal).ShouldBeLessThan(ops.Heard.IndexOf("01:03", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_ninety_days_what_was_never_delivered_is_taken_away()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.QueueAsync(Row("dead") with { State = OutboxState.Dead });
        await bot.QueueAsync(Row("unknown") with { State = OutboxState.Unknown });
        await bot.QueueAsync(Row("waits"));
        var undelivered = new Undelivered(bot.Store, bot.Clock);

        bot.Clock.Advance(Duration.FromDays(90) - Duration.FromSeconds(1));
        (await undelivered.SweepAsync(default)).ShouldBe(0);
        bot.Clock.Advance(Duration.FromSeconds(1));
        (await undelivered.SweepAsync(default)).ShouldBe(2);

        (await bot.Store.FindAsync(BotDriver.Tenant, "waits", default)).ShouldNotBeNull();
    }

    private static OutboxRow Row(string key, string person = "", string tenant = BotDriver.Tenant) => OutboxRow.Of(
        tenant,
        key,
        "digest",
        "",
        new ConversationReference
        {
            ServiceUrl = "http://localhost:1/",
            ChannelId = "msteams",
            ConversationId = person.Length > 0 ? "personal-" + person : DigestOffice.Channel,
            ConversationType = person.Length > 0 ? "personal" : "channel",
            TenantId = tenant,
            Bot = new ChannelAccount { Id = "28:bot" },
        },
        person,
        OutboundActivity.Message(key),
        Instant.FromUtc(2026, 11, 25, 1, 0));
}

internal static class Queueing
{
    public static async Task<OutboxRow> QueueAsync(this BotDriver bot, OutboxRow row)
    {
        (await bot.Store.CommitAsync([row.ToWrite()])).Committed.ShouldBeTrue();
        return row;
    }
}
