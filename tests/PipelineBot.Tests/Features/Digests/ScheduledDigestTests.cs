using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class ScheduledDigestTests
{
    [Theory]
    [InlineData("digest every day at 9:30", "Next: Wed 25 Nov 2026 09:30")]
    [InlineData("send the digest every weekday at 9:30", "Next: Wed 25 Nov 2026 09:30")]
    [InlineData("digest every day at 9:30 on weekdays", "Next: Wed 25 Nov 2026 09:30")]
    [InlineData("schedule digest at 9:30", "Next: Wed 25 Nov 2026 09:30")]
    [InlineData("schedule the digest for 9.30", "Next: Wed 25 Nov 2026 09:30")]
    [InlineData("digest every day at 8am", "Next: Thu 26 Nov 2026 08:00")]
    [InlineData("daily digest at 3pm", "Next: Wed 25 Nov 2026 15:00")]
    [InlineData("digest every Monday at 9", "Next: Mon 30 Nov 2026 09:00")]
    [InlineData("schedule a digest", "Next: Thu 26 Nov 2026 09:00")]
    [InlineData("每天9点半发摘要", "下次：2026年11月25日 周三 09:30")]
    [InlineData("每天下午3点发摘要", "下次：2026年11月25日 周三 15:00")]
    [InlineData("每个工作日上午9点半给我们发团队摘要", "下次：2026年11月25日 周三 09:30")]
    [InlineData("每天发摘要", "下次：2026年11月26日 周四 09:00")]
    [InlineData("每周一9点发摘要", "下次：2026年11月30日 周一 09:00")]
    [InlineData("摘要改到每天10点", "下次：2026年11月25日 周三 10:00")]
    public async Task It_is_scheduled_by_saying_so(string said, string next)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync(said);
        alex.ShouldHear(next);
    }

    [Fact]
    public async Task Whoever_schedules_it_in_a_channel_is_told_that_everybody_there_reads_it()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        alex.ShouldHear("everybody in this conversation can read it");
        var alone = bot.As("alex");
        await alone.SendAsync("digest every day at 9:30");
        alone.ShouldNotHear("everybody");
    }

    [Fact]
    public async Task A_time_that_is_none_is_named()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.As("alex");
        await alex.SendAsync("digest every day at 29:00");
        alex.ShouldHear("I can't read \"29:00\" as a time");
    }

    [Fact]
    public async Task It_comes_by_itself_once_a_working_day_as_a_new_post_and_its_rows_are_answered_there()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        var start = bot.InChannel().Count;
        await bot.RunAsync();
        bot.InChannel().Count.ShouldBe(start);

        bot.Clock.Advance(Duration.FromMinutes(30));
        for (var i = 0; i < 3; i++)
            await bot.RunAsync();
        var post = bot.InChannel().Skip(start).ShouldHaveSingleItem();
        post.ConversationId.ShouldBe(DigestOffice.Channel);
        post.Words().ShouldContain("First visit");
        (await bot.DigestsAsync()).ShouldHaveSingleItem().ActivityId.ShouldBe(post.Id);

        // The thread of the post has its own conversation id.
        var megan = bot.InChannel(Team.Megan, post.Id);
        var done = CardReading.Buttons(post.Activity.CardContent!.Value).First(b => b.GetProperty("title").GetString() == "Done");
        await megan.ClickAsync(post.Id, "deal.update", System.Text.Json.Nodes.JsonNode.Parse(done.GetProperty("data").GetRawText())!.AsObject());
        megan.ShouldHear("Overdue digest · North", "Saved by Megan Bowen: Tailspin Toys");
        await bot.UpdateAsync();
        bot.InChannel().Single(m => m.Id == post.Id).Updates.ShouldBe(1);

        bot.Clock.Now = NodaTime.Text.InstantPattern.ExtendedIso.Parse("2026-11-26T01:30:00Z").Value;
        await bot.RunAsync();
        bot.InChannel()[^1].Words().ShouldContain("Done (1): Tailspin Toys: First visit");
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_did_not_say_whether_it_took_it_is_not_sent_it_again()
    {
        await using var bot = await DigestOffice.OpenAsync("2026-11-25T01:30:00Z");
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 10:00");
        var start = bot.InChannel().Count;
        bot.Clock.Advance(Duration.FromMinutes(30));
        bot.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Ambiguous, 504);
        await bot.RunAsync();
        bot.Channel.Fault = _ => null;
        for (var i = 0; i < 12; i++)
        {
            bot.Clock.Advance(Duration.FromHours(1));
            await bot.RunAsync();
        }

        bot.InChannel().Count.ShouldBe(start);
    }

    [Fact]
    public async Task It_is_paused_resumed_and_stopped_by_saying_so()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("pause digest until Monday");
        alex.ShouldHear("There is no digest scheduled here.");
        await alex.SendAsync("digest every day at 9:30");
        await alex.SendAsync("pause digest until Monday");
        alex.ShouldHear("The digest is paused.", "Next: Mon 30 Nov 2026 09:30");
        await alex.SendAsync("digest settings");
        alex.ShouldHear("working days at 09:30 (Asia/Shanghai)", "Alex Wilber", "Next: Mon 30 Nov 2026 09:30");
        await alex.SendAsync("resume digest");
        alex.ShouldHear("Next: Wed 25 Nov 2026 09:30");
        await alex.SendAsync("skip today's digest");
        alex.ShouldHear("Next: Thu 26 Nov 2026 09:30");
        await alex.SendAsync("stop digest");
        alex.ShouldHear("will not come here any more");
        await alex.SendAsync("digest settings");
        alex.ShouldHear("It is stopped:");

        await alex.SendAsync("恢复摘要");
        await alex.SendAsync("暂停摘要到周一");
        alex.ShouldHear("摘要已暂停", "2026年11月30日");
        await alex.SendAsync("摘要设置");
        alex.ShouldHear("工作日 09:30");
        await alex.SendAsync("停止摘要");
        alex.ShouldHear("这里不再发摘要");
        bot.Clock.Advance(Duration.FromDays(10));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_is_no_manager_any_more_gets_none()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        await bot.WithAsync(Team.Alex with { Role = Sales.People.Role.Rep });
        bot.Clock.Advance(Duration.FromMinutes(30));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_manager_takes_over_the_channels_digest_instead_of_adding_one()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        await bot.InChannel(Team.Vera).SendAsync("digest every day at 9:00");
        var target = ScheduleTarget.Conversation(Scheduling.Workshop.Reference(DigestOffice.Channel));
        var schedule = (await bot.Store.GetAsync(ScheduleDocuments.Schedule, BotDriver.Tenant, Schedule.IdOf(DigestJob.KindName, target)))!.Value;
        (schedule.ScopePersonId, schedule.Zone, schedule.At).ShouldBe(("vera", "Europe/London", new LocalTime(9, 0)));
    }

    [Fact]
    public async Task A_digest_that_could_not_be_delivered_stays_in_the_outbox_for_operations()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(30));
        bot.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Permanent, 400, "BadArgument");
        await bot.RunAsync();
        var dead = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in bot.Store.QueryAsync(OutboxDocuments.Row, partition, [new("state", BotFramework.Storage.Comparison.Equal, "dead")]))
                dead.Add(row.Value);
        }

        dead.ShouldHaveSingleItem().Failure.ShouldBe("Permanent 400 BadArgument");
    }
}
