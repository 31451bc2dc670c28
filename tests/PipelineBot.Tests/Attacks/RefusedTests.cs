using System.Text;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Conversation;
using PipelineBot.Sales.People;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Attacks;

/// <summary>Who may not is refused, put on record, and told kindly, without learning whether what they asked for exists.</summary>
public class RefusedTests
{
    private readonly RefusalLog log = new();

    [Fact]
    public async Task Card_data_with_another_deals_id_reaches_nothing_and_sounds_like_one_that_never_was()
    {
        await using var bot = await OpenAsync();
        var megan = bot.As("megan");
        foreach (var (verb, data) in ((string, string)[])[
            ("deal.show", """{"deal":"ID"}"""),
            ("deal.update", """{"deal":"ID","kind":"deal.amount","money":"1 USD","view":"deal"}"""),
            ("deal.update", """{"deal":"ID","kind":"deal.handover","person":"megan"}"""),
            ("digest.nudge", """{"deal":"ID","milestone":"sec"}""")])
        {
            var there = Body(await megan.ClickAsync("1", verb, JsonNode.Parse(data.Replace("ID", "contoso", StringComparison.Ordinal))!.AsObject()));
            log.Take().ShouldContain("refused SeeDeals: NotTheirDeal", customMessage: data);
            var never = Body(await megan.ClickAsync("1", verb, JsonNode.Parse(data.Replace("ID", "never-was", StringComparison.Ordinal))!.AsObject()));

            there.ShouldBe(never, data);
            log.Take().ShouldBeEmpty("A deal that is not there is refused to nobody.");
        }

        await NothingChangedAsync(bot);
    }

    [Fact]
    public async Task A_manager_outside_the_line_is_refused_by_words_and_by_card()
    {
        await using var bot = await OpenAsync();
        var alex = bot.As("alex");

        await alex.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "nanfang", ["kind"] = "deal.stage", ["stage"] = "negotiation" });
        log.Take().ShouldContain("NotTheirDeal");
        alex.ShouldHear("not there any more, or you may not see it");

        await alex.SendAsync("prepare 1:1 with 王芳");
        log.Take().ShouldContain("refused HoldOneOnOnes: NotBelow");
        await alex.ClickAsync("1", "oneonone.held", new JsonObject { ["with"] = "wang" });
        log.Take().ShouldContain("refused HoldOneOnOnes: NotBelow");
        await alex.SendAsync("ask 王芳 to check in every day at 9:00");
        log.Take().ShouldContain("refused ScheduleCheckIns: NotBelow");

        (await bot.DealAsync("nanfang")).AppliedTurns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_shares_a_deal_works_on_it_and_does_not_take_it()
    {
        await using var bot = await OpenAsync(Conversations.Deals.SharedWithMegan);
        var megan = bot.As("megan");

        await megan.SendAsync("hand over Litware to Megan");
        megan.ShouldHear("Litware is shared with you", "王芳");
        log.Take().ShouldContain("refused HandOverDeals: SharedOnly");
        await megan.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "litware", ["kind"] = "deal.handover", ["person"] = "megan" });
        megan.ShouldHear("is shared with you");
        await megan.SendAsync("move Litware to solution design and hand it over to Megan");
        await megan.SendAsync("yes");
        (await bot.DealAsync("litware")).OwnerId.ShouldBe("wang");

        await megan.SendAsync("cancel");
        await megan.SendAsync("amount of Litware to 70k");
        megan.ShouldHear("70,000");
        var wang = bot.As("wang");
        await wang.SendAsync("hand over Litware to Megan");
        await wang.SendAsync("yes");
        (await bot.DealAsync("litware")).OwnerId.ShouldBe("megan");
    }

    [Theory]
    [InlineData("guest", Refusals.Unknown)]
    [InlineData("gone", Refusals.Left)]
    [InlineData("", Refusals.Unknown)]
    public async Task A_guest_and_somebody_who_left_are_refused_by_words_and_by_card(string id, string reason)
    {
        await using var bot = await OpenAsync(new Person { Id = "gone", Name = "Gone", Role = Role.Operations, Active = false });
        var speaker = bot.As(id, "chat-" + id);

        await speaker.SendAsync("show Contoso");
        speaker.ShouldHear("not on the sales team list").ShouldNotHear("Contoso");
        log.Take().ShouldContain("refused UseBot: " + reason);
        await speaker.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1 USD" });
        speaker.ShouldHear("not on the sales team list");
        log.Take().ShouldContain("refused UseBot: " + reason);

        await NothingChangedAsync(bot);
    }

    [Theory]
    [InlineData("tenant-2", Refusals.Unknown)]
    [InlineData(null, Refusals.NoTenant)]
    [InlineData("tenant-1\0", Refusals.NoTenant)]
    [InlineData("tenant-1/work", Refusals.NoTenant)]
    [InlineData("租户", Refusals.NoTenant)]
    public async Task The_same_id_in_another_tenant_is_nobody(string? tenant, string reason)
    {
        await using var bot = await OpenAsync();

        foreach (var activity in (JsonObject[])[
            new() { ["type"] = "message", ["text"] = "show Contoso" },
            new() { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"deal.show","data":{"deal":"contoso"}}}""") }])
        {
            activity["id"] = Guid.NewGuid().ToString();
            activity["channelId"] = "msteams";
            activity["serviceUrl"] = "http://localhost:1/";
            activity["from"] = new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = "alex" };
            activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
            activity["conversation"] = new JsonObject { ["id"] = "personal-alex", ["conversationType"] = "personal" };
            if (tenant is not null)
                activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
            var answer = await bot.Runner.RunAsync(ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString()))!, default);

            (answer.Body is { } body ? Encoding.UTF8.GetString(body.Span) : "").ShouldNotContain("Contoso");
            log.Take().ShouldContain("refused UseBot: " + reason);
        }

        bot.Channel.Messages.Select(m => m.Words()).ShouldAllBe(words => !words.Contains("Contoso", StringComparison.Ordinal));
        await NothingChangedAsync(bot);
    }

    [Fact]
    public async Task Somebody_demoted_between_the_card_and_the_click_is_refused()
    {
        await using var bot = await OpenAsync();
        var alex = bot.As("alex");
        await alex.SendAsync("digest settings");
        await bot.WithAsync(Team.Alex with { Role = Role.Rep });

        await alex.ClickAsync("Save");
        alex.ShouldHear("Digests are for managers");
        log.Take().ShouldContain("refused ScheduleDigests: NotManager");

        await bot.WithAsync(Team.Ops with { Role = Role.Rep });
        await bot.As("ops").ClickAsync("1", "deliveries.show", []);
        log.Take().ShouldContain("refused SeeDeliveries: NotOperations");
    }

    [Fact]
    public async Task A_question_asked_while_one_might_is_not_answered_when_one_may_not_any_more()
    {
        await using var bot = await OpenAsync();
        var vera = bot.As("vera");
        await vera.SendAsync("hand over Tailspin to 王芳");
        await bot.WithAsync(Team.Vera with { Role = Role.Rep });

        await vera.SendAsync("yes");

        log.Take().ShouldContain("NotTheirDeal");
        (await bot.DealAsync("tailspin")).OwnerId.ShouldBe("megan");
    }

    [Fact]
    public async Task Another_persons_check_in_promise_and_undo_are_refused()
    {
        await using var bot = await OpenAsync();
        var (alex, megan, wang) = (bot.As("alex"), bot.As("megan"), bot.As("wang"));
        await alex.SendAsync("amount of Contoso to 500k");
        var change = (await bot.EventsAsync()).Single();
        await alex.SendAsync("I promise Megan to get the discount approved by Friday");
        await megan.SendAsync("check-in now");
        var (message, submit) = megan.Messages.SelectMany(m => m.Activity.CardContent is { } card ? CardReading.Buttons(card).Select(b => (m, b)) : []).First(p => p.b.GetProperty("verb").GetString() == "checkin.submit");
        log.Take().ShouldBeEmpty();

        await wang.ClickAsync(message.Id, "checkin.submit", JsonNode.Parse(submit.GetProperty("data").GetRawText())!.AsObject());
        log.Take().ShouldContain("refused UseBot: NotTheirs");
        await wang.ClickAsync("1", "change.undo", new JsonObject { ["event"] = change.Id });
        log.Take().ShouldContain("refused ChangeDeals: NotTheirs");
        var promise = (await PromisesAsync(bot)).Single();
        await wang.ClickAsync("1", "promise.kept", new JsonObject { ["promise"] = promise, ["id"] = promise });
        log.Take().ShouldContain("refused KeepPromises: NotTheirs");

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
    }

    [Fact]
    public async Task In_a_channel_with_outsiders_they_are_refused_and_members_are_answered_aside()
    {
        await using var bot = await OpenAsync();
        await bot.As("alex").SendAsync("thanks");
        var (outsider, alex) = (bot.As("outsider", "room", "channel"), bot.As("alex", "room", "channel"));

        await outsider.PostAsync(Mentioning("show Contoso"));
        log.Take().ShouldContain("refused UseBot: Unknown");
        await outsider.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "lunch?" });
        log.Take().ShouldBeEmpty("People talk to each other.");
        await outsider.ClickAsync("1", "deal.show", new JsonObject { ["deal"] = "contoso" });
        log.Take().ShouldContain("refused UseBot: Unknown");
        await alex.PostAsync(Mentioning("show Contoso"));

        bot.Channel.Messages.Where(m => m.ConversationId == "room").ShouldAllBe(m => !m.Words().Contains("Contoso", StringComparison.Ordinal) && m.Activity.CardContent == null);
    }

    [Fact]
    public async Task A_digest_of_another_place_is_not_shown()
    {
        await using var bot = await OpenAsync(DigestOffice.Tailspin);
        var alex = bot.InChannel(Team.Alex);
        await alex.PostAsync(Mentioning("digest now"));
        var digest = (await bot.DigestsAsync()).ShouldHaveSingleItem();

        foreach (var elsewhere in (Speaker[])[bot.As("megan"), bot.As("megan", "19:south@thread.tacv2", "channel"), bot.As("wang", "another", "groupChat")])
        {
            foreach (var verb in (string[])["digest.open", "digest.move"])
            {
                await elsewhere.ClickAsync("1", verb, new JsonObject { ["viewKey"] = digest.Id, ["deal"] = "tailspin", ["milestone"] = "visit" });
                elsewhere.ShouldNotHear("Tailspin", "First visit");
                log.Take().ShouldContain("refused SeeDeals: OtherPlace");
            }
        }
    }

    [Fact]
    public async Task The_record_names_nobody_and_tells_who_tries_again()
    {
        await using var bot = await OpenAsync();
        var (megan, stranger) = (bot.As("megan"), bot.As("stranger"));

        await megan.ClickAsync("1", "deal.show", new JsonObject { ["deal"] = "contoso" });
        await megan.ClickAsync("1", "deal.show", new JsonObject { ["deal"] = "fabrikam" });
        await stranger.SendAsync("hello");

        var lines = log.Lines.ToList();
        lines.Count.ShouldBe(3);
        var senders = lines.Select(line => line.Split(' ')[4]).ToList();
        senders[0].ShouldBe(senders[1]);
        senders[2].ShouldNotBe(senders[0]);
        senders[0].ShouldBe(Refusals.SenderOf(BotDriver.Tenant, "megan"));
        string.Join('\n', lines).ShouldNotContain("megan");
        string.Join('\n', lines).ShouldNotContain("contoso", Case.Insensitive);
    }

    private async Task<BotDriver> OpenAsync(params object[] more)
    {
        var bot = await BotDriver.Start(configure: log.Configure).WithAsync(Team.All);
        return more.Length == 0 ? bot : await bot.WithAsync(more);
    }

    private static async Task NothingChangedAsync(BotDriver bot)
    {
        (await bot.EventsAsync()).ShouldBeEmpty();
        (await bot.DealAsync("contoso")).AppliedTurns.ShouldBeEmpty();
        bot.Faults.Errors.ShouldBeEmpty();
    }

    private static JsonObject Mentioning(string text) => new()
    {
        ["type"] = "message",
        ["text"] = "<at>PipelineBot</at> " + text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PipelineBot" } }),
    };

    private static string Body(BotFramework.Turns.TurnAnswer answer) => answer.Body is { } body ? Encoding.UTF8.GetString(body.Span) : "";

    private static async Task<List<string>> PromisesAsync(BotDriver bot)
    {
        var found = new List<string>();
        var page = await bot.Store.QueryAsync(new BotFramework.Storage.DocumentQuery("work", BotDriver.Tenant, [new("type", BotFramework.Storage.Comparison.Equal, "promise")]));
        foreach (var document in page.Documents)
            found.Add(document.Key.Id);
        return found;
    }
}
