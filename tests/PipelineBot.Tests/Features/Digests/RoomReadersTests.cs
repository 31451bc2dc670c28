using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>A digest stands only where every member of the room may read it, as Teams names them when it is asked for and when it leaves.</summary>
public class RoomReadersTests
{
    private static readonly TeamsMember Guest = new() { Id = "29:guest", Name = "Guest" };

    private readonly RefusalLog log = new();

    public static TheoryData<string, TeamsMember> Outsiders => new()
    {
        { "a guest, who has no object id", Guest },
        { "somebody who is not on the list", Member("stranger") },
        { "a colleague of another team", Member("wang") },
        { "an id of the list in another tenant", Member("megan") with { TenantId = "tenant-2" } },
    };

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task OUT_27_Where_somebody_may_not_read_it_a_digest_goes_to_the_askers_own_chat(string who, TeamsMember outsider)
    {
        await using var bot = await OpenAsync();
        var own = bot.As("alex");
        await own.SendAsync("thanks");
        bot.Channel.Members = _ => [Member("alex"), outsider];
        var start = own.Messages.Count;

        await bot.InChannel(Team.Alex).SendAsync("digest now");

        bot.InChannel().ShouldHaveSingleItem(who).Words().ShouldBe("I answered in our private chat, since not everybody here may see that.");
        own.Messages.Skip(start).ShouldHaveSingleItem().Words().ShouldContain("Tailspin");
        log.Take().ShouldContain("refused ReadDigests: Outsiders");
    }

    [Fact]
    public async Task OUT_27_The_team_those_above_operations_and_the_bot_itself_may_read_along()
    {
        await using var bot = await OpenAsync();
        bot.Channel.Members = _ => [Member("megan") with { TenantId = BotDriver.Tenant.ToUpperInvariant() }, Member("vera"), Member("ops"), new() { Id = "28:bot" }, Member("alex")];

        await bot.InChannel(Team.Alex).SendAsync("digest now");

        bot.InChannel().ShouldHaveSingleItem().Words().ShouldContain("Tailspin");
        log.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task OUT_27_A_digest_about_everybody_is_for_everybody_on_the_list()
    {
        await using var bot = await OpenAsync();
        bot.Channel.Members = _ => [Member("ops"), Member("wang"), Member("megan")];

        await bot.InChannel(Team.Ops).SendAsync("digest now");

        bot.InChannel().ShouldHaveSingleItem().Words().ShouldContain("Tailspin");
    }

    [Fact]
    public async Task OUT_27_While_nobody_can_say_who_reads_along_no_digest_is_shown_and_none_is_set()
    {
        await using var bot = await OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        bot.Channel.Members = _ => throw new ConnectorException(ConnectorFailure.Retryable);
        await alex.SendAsync("digest now");
        alex.ShouldHear("cannot find out just now who reads along here");
        await alex.SendAsync("digest every day at 9:30");
        alex.ShouldHear("cannot find out just now who reads along here");

        // An answer that names nobody is none.
        bot.Channel.Members = _ => [];
        await alex.SendAsync("digest now");
        alex.ShouldHear("Not everybody here may see that. Write to me in a private chat");

        bot.Clock.Advance(NodaTime.Duration.FromHours(12));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task OUT_27_No_digest_is_set_for_a_room_with_outsiders_typed_or_by_card()
    {
        await using var bot = await OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        bot.Channel.Members = _ => [Member("alex"), Guest];

        await alex.SendAsync("digest every day at 9:30");
        alex.ShouldHear("Not everybody in this conversation may read that digest");
        log.Take().ShouldContain("refused ReadDigests: Outsiders");
        await alex.ClickAsync("1", "digest.settings.save", new JsonObject { ["time"] = "09:30", ["zone"] = "Asia/Shanghai", ["language"] = "en", ["scope"] = "alex", ["days"] = "1,2,3,4,5" });
        log.Take().ShouldContain("refused ReadDigests: Outsiders");

        bot.Clock.Advance(NodaTime.Duration.FromHours(12));
        (await bot.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task OUT_27_A_guest_who_came_in_since_keeps_the_scheduled_digest_away_until_they_leave()
    {
        await using var bot = await OpenAsync("2026-11-25T01:00:00Z");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        var start = bot.InChannel().Count;
        var team = bot.Channel.Members;

        bot.Channel.Members = _ => [Member("alex"), Guest];
        bot.Clock.Advance(NodaTime.Duration.FromMinutes(31));
        (await bot.RunAsync()).ShouldBe(1);
        var note = bot.InChannel().Skip(start).ShouldHaveSingleItem();
        note.Words().ShouldBe("Today's digest is not shown here: somebody in this conversation may not read it. Alex Wilber can ask me for it in a private chat.");
        log.Take().ShouldContain("refused ReadDigests: Outsiders");

        // Nothing that changes a deal turns the note into the digest, and nothing of it waits in the outbox.
        await bot.As("megan").SendAsync("amount of Tailspin to 260k");
        await bot.RunAsync();
        bot.InChannel().Skip(start).ShouldHaveSingleItem().Updates.ShouldBe(0);
        foreach (var row in await RowsAsync(bot))
            row.Activity.GetRawText().ShouldNotContain("Tailspin");

        bot.Channel.Members = team;
        bot.Clock.Advance(NodaTime.Duration.FromHours(24));
        await bot.RunAsync();
        bot.InChannel()[^1].Words().ShouldContain("Tailspin");
    }

    [Fact]
    public async Task OUT_27_A_scheduled_digest_waits_while_nobody_can_say_who_reads_along_and_leaves_once()
    {
        await using var bot = await OpenAsync("2026-11-25T01:00:00Z");
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        var start = bot.InChannel().Count;
        var team = bot.Channel.Members;

        bot.Channel.Members = _ => throw new ConnectorException(ConnectorFailure.Ambiguous);
        bot.Clock.Advance(NodaTime.Duration.FromMinutes(31));
        (await bot.RunAsync()).ShouldBe(0);
        (await RowsAsync(bot)).ShouldHaveSingleItem().State.ShouldBe(OutboxState.Pending);

        bot.Channel.Members = team;
        bot.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        (await bot.RunAsync()).ShouldBe(1);
        bot.InChannel().Skip(start).ShouldHaveSingleItem().Words().ShouldContain("Tailspin");
    }

    [Fact]
    public async Task OUT_27_What_stands_in_a_room_is_not_kept_up_to_date_for_a_guest_who_came_in_since()
    {
        await using var bot = await OpenAsync();
        await bot.As("megan").SendAsync("thanks");
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        var team = bot.Channel.Members;

        bot.Channel.Members = _ => [Member("alex"), Guest];
        await bot.As("megan").SendAsync("amount of Tailspin to 260k");
        (await bot.UpdateAsync()).ShouldBe(0);

        bot.Channel.Members = _ => throw new ConnectorException(ConnectorFailure.Ambiguous);
        await bot.As("megan").SendAsync("amount of Tailspin to 270k");
        bot.Clock.Advance(DigestUpdates.Pause);
        (await bot.UpdateAsync()).ShouldBe(0);
        bot.InChannel().ShouldHaveSingleItem().Updates.ShouldBe(0);

        bot.Channel.Members = team;
        bot.Clock.Advance(DigestUpdates.Pause);
        (await bot.UpdateAsync()).ShouldBe(1);
        bot.InChannel().ShouldHaveSingleItem().Words().ShouldContain("270,000");
    }

    [Fact]
    public async Task OUT_27_A_digest_kept_away_is_not_brought_in_by_a_click_that_was_made_up()
    {
        await using var bot = await OpenAsync("2026-11-25T01:00:00Z");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest every day at 9:30");
        bot.Channel.Members = _ => [Member("alex"), Guest];
        bot.Clock.Advance(NodaTime.Duration.FromMinutes(31));
        await bot.RunAsync();
        var (digest, note) = ((await bot.DigestsAsync()).ShouldHaveSingleItem(), bot.InChannel()[^1]);

        foreach (var data in (JsonObject[])[
            new() { ["viewKey"] = digest.Id, ["view"] = "digest", ["deal"] = "tailspin", ["kind"] = "milestone.done", ["milestone"] = "visit", ["evidence"] = "seen" },
            new() { ["viewKey"] = digest.Id, ["view"] = "digest", ["deal"] = "tailspin", ["kind"] = "deal.amount", ["money"] = "1 CNY" }])
        {
            await alex.ClickAsync(note.Id, "deal.update", data);
            bot.Clock.Advance(DigestUpdates.Pause);
            await bot.UpdateAsync();
        }

        bot.InChannel().ShouldAllBe(message => !message.Words().Contains("Tailspin", StringComparison.Ordinal) && message.Updates == 0);
    }

    [Fact]
    public async Task OUT_27_Who_may_not_read_a_digest_is_not_shown_it_again_where_it_stands()
    {
        await using var bot = await OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        var digest = (await bot.DigestsAsync()).ShouldHaveSingleItem();
        var wang = bot.InChannel(Team.Wang);

        foreach (var verb in (string[])["digest.open", "digest.mine"])
        {
            await wang.ClickAsync("1", verb, new JsonObject { ["viewKey"] = digest.Id });
            wang.ShouldNotHear("Tailspin");
            log.Take().ShouldContain("refused ReadDigests: NotBelow", customMessage: verb);
        }
    }

    private static TeamsMember Member(string id) => new() { Id = "29:" + id, AadObjectId = id };

    private async Task<BotDriver> OpenAsync(string now = "2026-11-25T01:00:00Z") =>
        await BotDriver.Start(now, log.Configure).WithAsync([.. Team.All.Where(d => d != (object)Team.MegansDeal && d != (object)Team.WangsDeal), DigestOffice.Tailspin, DigestOffice.Nanfang]);

    private static async Task<List<OutboxRow>> RowsAsync(BotDriver bot)
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
        {
            await foreach (var row in bot.Store.QueryAsync(OutboxDocuments.Row, partition, []))
                rows.Add(row.Value);
        }

        return rows;
    }
}
