using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.Digests;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>What the clients of those whose rows it shows make of a digest in a channel, asking by themselves.</summary>
public sealed class OwnDigestTests
{
    [Fact]
    public async Task CA_41_only_the_owners_of_its_rows_are_asked_to_refresh_it()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        var refresh = RefreshOf(digest)!.Value;
        UserIds(refresh).ShouldBe(["29:alex", "29:megan"], ignoreOrder: true);
        var action = refresh.GetProperty("action");
        (action.GetProperty("type").GetString(), action.GetProperty("verb").GetString()).ShouldBe(("Action.Execute", "digest.mine"));
        action.GetProperty("data").GetProperty("lang").GetString().ShouldBe("en");
        action.GetProperty("data").GetProperty("viewKey").GetString().ShouldBe((await bot.DigestsAsync()).Single().Id);
    }

    [Fact]
    public async Task A_scheduled_digest_carries_it_too_and_so_does_its_update()
    {
        await using var bot = await OfficeAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(30));
        await bot.RunAsync();
        UserIds(RefreshOf(bot.InChannel()[^1])!.Value).ShouldBe(["29:alex", "29:megan"], ignoreOrder: true);

        await bot.As("alex").SendAsync("done: security review on Contoso");
        await bot.UpdateAsync();
        var card = bot.InChannel()[^1].Activity.CardContent!.Value;
        UserIds(card.GetProperty("refresh")).ShouldBe(["29:alex", "29:megan"], ignoreOrder: true);
        card.GetProperty("msteams").TryGetProperty("entities", out _).ShouldBeFalse("nobody is mentioned a second time");
    }

    [Fact]
    public async Task In_ones_own_chat_and_where_no_owner_is_known_there_is_none()
    {
        await using var bot = await DigestOffice.OpenAsync();
        RefreshOf(await PostAsync(bot)).ShouldBeNull();

        var own = bot.As("alex");
        await own.SendAsync("digest now");
        RefreshOf(own.Messages[^1]).ShouldBeNull();
    }

    [Fact]
    public async Task Each_owner_sees_what_is_theirs_first_and_in_their_own_language()
    {
        await using var bot = await OfficeAsync(Team.Megan with { Language = "zh-Hans" });
        var digest = await PostAsync(bot);
        var (hers, his) = (await RefreshedAsync(bot.InChannel(Team.Megan), digest), await RefreshedAsync(bot.InChannel(Team.Alex), digest));

        var words = CardReading.Words(hers);
        words.ShouldContain("逾期摘要 · North");
        words.IndexOf("您的 · 1 个逾期", StringComparison.Ordinal).ShouldBeInRange(1, words.IndexOf("Contoso", StringComparison.Ordinal));
        CardReading.Words(his).ShouldContain("Yours · 2 overdue");
        CardReading.Words(his).ShouldContain("Overdue digest · North");
        RefreshOf(hers)!.Value.GetProperty("userIds").GetRawText().ShouldBe(RefreshOf(his)!.Value.GetProperty("userIds").GetRawText());
        digest.Words().ShouldNotContain("Yours");
    }

    [Fact]
    public async Task A_rep_answers_their_own_rows_and_reads_those_of_others_in_a_line()
    {
        await using var bot = await OfficeAsync();
        var hers = await RefreshedAsync(bot.InChannel(Team.Megan), await PostAsync(bot));
        var buttons = CardReading.Buttons(hers).Where(b => b.TryGetProperty("title", out _)).Select(b => (Title: b.GetProperty("title").GetString(), Deal: b.GetProperty("data").TextOf("deal"))).ToList();
        buttons.ShouldBe([("Done", "tailspin"), ("Move date", "tailspin"), ("Show", "tailspin")]);
        CardReading.Words(hers).ShouldContain("**Contoso** · Security review · 5 days overdue (due 20 Nov)");
    }

    [Fact]
    public async Task A_manager_with_rows_of_their_own_keeps_the_buttons_of_those_below()
    {
        await using var bot = await OfficeAsync();
        var his = await RefreshedAsync(bot.InChannel(Team.Alex), await PostAsync(bot));
        var buttons = CardReading.Buttons(his).Where(b => b.TryGetProperty("title", out _)).Select(b => $"{b.GetProperty("title").GetString()} {b.GetProperty("data").TextOf("deal")}").ToList();
        buttons.ShouldContain("Nudge tailspin");
        buttons.ShouldContain("Done tailspin");
        buttons.ShouldContain("Done contoso");
        buttons.ShouldNotContain("Nudge contoso", "nobody nudges themselves");
    }

    [Fact]
    public async Task All_rows_of_an_owner_are_theirs_also_those_the_shared_card_had_no_room_for()
    {
        await using var bot = await OfficeAsync();
        await bot.WithAsync([.. Enumerable.Range(1, 10).Select(i => Team.Deal($"many{i}", $"Deal number {i}", "alex", "contact") with
        {
            Milestones = [new Milestone { Id = "m", Title = $"Step {i}", Due = new LocalDate(2026, 11, 8).PlusDays(-i), StageId = "contact" }],
        })]);
        var digest = await PostAsync(bot);
        digest.Words().ShouldNotContain("First visit");
        var hers = await RefreshedAsync(bot.InChannel(Team.Megan), digest);
        CardReading.Words(hers).ShouldContain("Yours · 1 overdue");
        CardReading.Words(hers).ShouldContain("First visit");
        CardReading.Words(hers).ShouldContain("Deal number 10");
        CardReading.Words(hers).ShouldContain("Show all (13)");
    }

    [Fact]
    public async Task CA_43_two_hundred_refreshes_send_nothing_and_write_nothing()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        var written = 0;
        var store = bot.Services.GetRequiredService<WatchedDocumentStore>();
        store.Committed += _ => Interlocked.Increment(ref written);
        var (megan, sent) = (bot.InChannel(Team.Megan), bot.Channel.Messages.Count);
        for (var i = 0; i < 200; i++)
            await RefreshedAsync(megan, digest, i % 2 == 0 ? "automatic" : "manual");

        (written, bot.Channel.Messages.Count).ShouldBe((0, sent));
        (await bot.UpdateAsync()).ShouldBe(0);
        bot.InChannel().Sum(m => m.Updates).ShouldBe(0);
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task CA_42_what_an_old_card_asks_for_after_an_update_is_answered_as_things_are_now()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        var alex = bot.InChannel(Team.Alex);
        await bot.As("alex").SendAsync("done: security review on Contoso");
        await bot.UpdateAsync();

        var his = CardReading.Words(await RefreshedAsync(alex, digest));
        his.ShouldContain("Yours · 1 overdue");
        his.ShouldContain("Done (1): Contoso: Security review");
        his.ShouldNotContain("Saved by");
        bot.Clock.Advance(DigestUpdates.Pause);
        (await bot.UpdateAsync()).ShouldBe(0, "a refresh is no reason for another update");
    }

    [Fact]
    public async Task A_click_is_answered_with_ones_own_view_and_everybody_else_sees_the_shared_card()
    {
        await using var bot = await OfficeAsync(Team.Megan with { Language = "zh-Hans" });
        var digest = await PostAsync(bot);
        var megan = bot.InChannel(Team.Megan);
        var hers = await RefreshedAsync(megan, digest);
        var done = CardReading.Buttons(hers).First(b => b.TryGetProperty("title", out var title) && title.GetString() == "完成");
        await megan.ClickAsync(digest.Id, done.GetProperty("verb").GetString()!, JsonNode.Parse(done.GetProperty("data").GetRawText())!.AsObject());

        megan.ShouldHear("逾期摘要 · North", "Megan Bowen 已更新：Tailspin Toys", "您没有逾期的里程碑。", "Security review");
        bot.InChannel().Single().Updates.ShouldBe(0);
        (await bot.UpdateAsync()).ShouldBe(1);
        var shared = bot.InChannel().Single();
        shared.Words().ShouldContain("Saved by Megan Bowen: Tailspin Toys");
        shared.Words().ShouldContain("open → done");
        shared.Words().ShouldNotContain("已");
        UserIds(RefreshOf(shared)!.Value).ShouldBe(["29:alex"], customMessage: "she has nothing on it any more");

        await megan.ClickAsync("Undo");
        megan.ShouldHear("您的 · 1 个逾期");
    }

    [Fact]
    public async Task The_form_for_a_new_date_is_in_ones_own_view_too()
    {
        await using var bot = await OfficeAsync(Team.Megan with { Language = "zh-Hans" });
        var digest = await PostAsync(bot);
        var megan = bot.InChannel(Team.Megan);
        var move = CardReading.Buttons(await RefreshedAsync(megan, digest)).First(b => b.TryGetProperty("title", out var title) && title.GetString() == "改期");
        await megan.ClickAsync(digest.Id, "digest.move", JsonNode.Parse(move.GetProperty("data").GetRawText())!.AsObject());
        megan.ShouldHear("您的 · 1 个逾期", "新日期", "返回");
    }

    [Fact]
    public async Task Somebody_without_rows_who_asks_all_the_same_sees_what_everybody_sees()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        var hers = await RefreshedAsync(bot.InChannel(Team.Vera), digest);
        CardReading.Words(hers).ShouldNotContain("Yours");
        CardReading.Words(hers).ShouldContain("First visit");
        UserIds(RefreshOf(hers)!.Value).ShouldNotContain("29:vera");
    }

    [Fact]
    public async Task Yesterdays_digest_is_shown_as_it_is_today()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        bot.Clock.Advance(Duration.FromDays(1));
        CardReading.Words(await RefreshedAsync(bot.InChannel(Team.Megan), digest)).ShouldContain("Wed 25 Nov 2026 (as of Thu 26 Nov 2026)");
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("elsewhere")]
    [InlineData("own chat")]
    [InlineData("another tenant")]
    [InlineData("a stranger")]
    [InlineData("left the team")]
    public async Task Whoever_may_not_see_it_here_is_answered_and_learns_nothing(string who)
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        if (who == "gone")
        {
            var stored = (await bot.Store.GetAsync(DigestDocuments.Digest, BotDriver.Tenant, (await bot.DigestsAsync()).Single().Id))!;
            (await bot.Store.CommitAsync([DocumentWrite.Delete(stored.Key, stored.ETag!)])).Committed.ShouldBeTrue();
        }

        if (who == "left the team")
            await bot.WithAsync(Team.Megan with { Active = false });
        var (person, tenant, conversation) = who switch
        {
            "elsewhere" => ("megan", BotDriver.Tenant, "19:south@thread.tacv2"),
            "own chat" => ("megan", BotDriver.Tenant, "personal-megan"),
            "another tenant" => ("megan", "tenant-2", DigestOffice.Channel),
            "a stranger" => ("nobody", BotDriver.Tenant, DigestOffice.Channel),
            _ => ("megan", BotDriver.Tenant, DigestOffice.Channel),
        };

        var answer = await AskAsync(bot, person, tenant, conversation, RefreshOf(digest)!.Value.GetProperty("action"), digest.Id);
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        var said = answer.GetRawText();
        said.ShouldNotContain("Contoso");
        said.ShouldNotContain("Tailspin");
        said.ShouldNotContain("Megan Bowen");
        if (who is "gone" or "elsewhere" or "own chat")
            CardReading.Words(answer.GetProperty("value")).ShouldContain("can't be shown here any more");
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("digest.move")]
    [InlineData("digest.open")]
    [InlineData("digest.mine")]
    public async Task An_older_clients_click_which_all_can_read_is_never_answered_with_ones_own_view(string verb)
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        var data = JsonNode.Parse(RefreshOf(digest)!.Value.GetProperty("action").GetProperty("data").GetRawText())!.AsObject();
        (data["verb"], data["deal"], data["milestone"]) = (verb, "tailspin", "visit");
        var megan = bot.InChannel(Team.Megan);
        await megan.PostAsync(new JsonObject { ["type"] = "message", ["value"] = data });
        bot.InChannel().Count.ShouldBe(verb == "digest.mine" ? 1 : 2);
        bot.InChannel().ShouldAllBe(m => !m.Words().Contains("Yours"));
    }

    [Fact]
    public async Task Deals_outside_the_team_do_not_appear_in_anybodys_view()
    {
        await using var bot = await OfficeAsync();
        // Wang's deal, with a milestone that is Megan's to get done; and a deal of hers that only the whole company's digest would name.
        await bot.WithAsync(DigestOffice.Nanfang with { Milestones = [DigestOffice.Milestone("jiaoliu", "技术交流", 2) with { OwnerId = "megan" }] });
        var digest = await PostAsync(bot);
        foreach (var person in (Person[])[Team.Megan, Team.Alex, Team.Vera])
            (await RefreshedAsync(bot.InChannel(person), digest)).GetRawText().ShouldNotContain("南方航空");
    }

    [Fact]
    public async Task Forged_data_is_answered()
    {
        await using var bot = await OfficeAsync();
        var digest = await PostAsync(bot);
        foreach (var key in new[] { "", "x", "..", new string('a', 5000), "\0", (await bot.DigestsAsync()).Single().Id + ".1" })
        {
            var action = JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "Action.Execute", ["verb"] = "digest.mine", ["data"] = new JsonObject { ["viewKey"] = key, ["lang"] = "xx" } });
            var answer = await AskAsync(bot, "megan", BotDriver.Tenant, DigestOffice.Channel, action, digest.Id);
            answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
            answer.GetRawText().ShouldNotContain("Tailspin");
        }
    }

    /// <summary>Alex and Megan have written to the bot before, so it knows their Teams ids.</summary>
    private static async Task<BotDriver> OfficeAsync(params Person[] instead)
    {
        var bot = await DigestOffice.OpenAsync();
        await bot.WithAsync([.. instead]);
        await bot.As("alex").SendAsync("help");
        await bot.As("megan").SendAsync("help");
        return bot;
    }

    private static async Task<SentMessage> PostAsync(BotDriver bot)
    {
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        return alex.Messages[^1];
    }

    private static JsonElement? RefreshOf(SentMessage message) => RefreshOf(message.Activity.CardContent!.Value);

    private static JsonElement? RefreshOf(JsonElement card) => card.TryGetProperty("refresh", out var refresh) ? refresh : null;

    private static List<string?> UserIds(JsonElement refresh) => [.. refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString())];

    /// <summary>As a client does: with the action that the card it shows names.</summary>
    private static async Task<JsonElement> RefreshedAsync(Speaker speaker, SentMessage message, string trigger = "automatic")
    {
        var answer = await speaker.PostAsync(Invoke(RefreshOf(message)!.Value.GetProperty("action"), message.Id, trigger));
        answer.Status.ShouldBe(200);
        var body = JsonElement.Parse(answer.Body!.Value.Span);
        body.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        return body.GetProperty("value");
    }

    private static async Task<JsonElement> AskAsync(BotDriver bot, string person, string tenant, string conversation, JsonElement action, string messageId)
    {
        var activity = Invoke(action, messageId, "automatic");
        activity["id"] = Guid.NewGuid().ToString();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "http://localhost:1/";
        activity["from"] = new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversation.StartsWith("19:", StringComparison.Ordinal) ? "channel" : "personal", ["tenantId"] = tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        var answer = await bot.Runner.RunAsync(ActivityReader.Read(JsonSerializer.SerializeToUtf8Bytes(activity))!, default);
        answer.Status.ShouldBe(200);
        return JsonElement.Parse(answer.Body!.Value.Span);
    }

    private static JsonObject Invoke(JsonElement action, string messageId, string trigger) => new()
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["replyToId"] = messageId,
        ["value"] = new JsonObject { ["action"] = JsonNode.Parse(action.GetRawText()), ["trigger"] = trigger },
    };
}

file static class Reading
{
    public static string? TextOf(this JsonElement data, string name) => data.TryGetProperty(name, out var value) ? value.GetString() : null;
}
