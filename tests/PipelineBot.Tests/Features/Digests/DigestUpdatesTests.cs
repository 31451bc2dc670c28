using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Features.Digests;
using PipelineBot.Sales.Deals;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>The card of the day, as everybody sees it, after something changed elsewhere.</summary>
public sealed class DigestUpdatesTests
{
    [Theory]
    [InlineData("megan", "done: first visit on Tailspin Toys", "Done (1): Tailspin Toys: First visit")]
    [InlineData("alex", "move Contoso's security review to 12/4", "Moved (1): Contoso: Security review → 4 Dec")]
    [InlineData("alex", "完成 Contoso 的安全评审", "Done (1): Contoso: 安全评审")]
    public async Task What_is_said_in_ones_own_chat_is_shown_on_the_digest_of_the_day(string who, string said, string shown)
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        await bot.As(who).SendAsync(said);
        bot.InChannel().Single().Updates.ShouldBe(0);

        (await bot.UpdateAsync()).ShouldBe(1);
        bot.InChannel().Single().Words().ShouldContain(shown);
        bot.InChannel().Single().Words().ShouldNotContain("Saved by", Case.Sensitive, "what was done elsewhere is not told in the channel beyond its row");
        (await bot.UpdateAsync()).ShouldBe(0);
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scheduled_digest_is_updated_too_and_so_is_the_one_of_a_manager_above()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        var vera = bot.As("vera");
        await vera.SendAsync("digest now");
        bot.Clock.Advance(Duration.FromMinutes(30));
        await bot.RunAsync();
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        (await bot.UpdateAsync()).ShouldBe(2);
        bot.InChannel()[^1].Words().ShouldContain("Done (1): Tailspin Toys: First visit");
        vera.Messages[^1].Words().ShouldContain("Done (1): Tailspin Toys: First visit");
    }

    [Fact]
    public async Task Undoing_shows_the_row_again()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        var megan = bot.As("megan");
        await megan.SendAsync("done: first visit on Tailspin Toys");
        await bot.UpdateAsync();
        await megan.SendAsync("undo");
        bot.Clock.Advance(DigestUpdates.Pause);
        await bot.UpdateAsync();
        bot.InChannel().Single().Words().ShouldNotContain("Answered since");
        bot.InChannel().Single().Words().ShouldContain("First visit");
    }

    [Fact]
    public async Task A_row_answered_on_the_whole_list_in_ones_own_chat_updates_the_digest()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var own = bot.As("alex");
        await own.SendAsync("help");
        await bot.WithAsync([.. Enumerable.Range(1, 20).Select(i => Team.Deal($"many{i}", $"Deal number {i}", "alex", "contact") with
        {
            Milestones = [new Milestone { Id = "m", Title = $"Step {i}", Due = new LocalDate(2026, 11, 24).PlusDays(-i), StageId = "contact" }],
        })]);
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        await alex.ClickAsync("Show all (23)");
        await own.ClickAsync("Done");
        await bot.UpdateAsync();
        bot.InChannel().Single(m => m.Activity.CardContent is not null).Words().ShouldContain("Done (1): Deal number");
    }

    [Fact]
    public async Task Many_answers_in_a_few_seconds_are_one_update_each_five_seconds_and_the_last_is_true()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        var (alex, megan) = (bot.As("alex"), bot.As("megan"));
        await megan.SendAsync("done: first visit on Tailspin Toys");
        await bot.UpdateAsync();
        await alex.SendAsync("done: security review on Contoso");
        await alex.SendAsync("完成 Contoso 的安全评审");
        for (var second = 0; second < 4; second++)
        {
            bot.Clock.Advance(Duration.FromSeconds(1));
            (await bot.UpdateAsync()).ShouldBe(0);
        }

        bot.Clock.Advance(Duration.FromSeconds(1));
        (await bot.UpdateAsync()).ShouldBe(1);
        bot.InChannel().Single().Updates.ShouldBe(2);
        bot.InChannel().Single().Words().ShouldContain("Done (3)");
    }

    [Fact]
    public async Task What_changes_while_the_card_is_being_updated_is_not_lost()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        var once = true;
        bot.Channel.UpdateFault = _ =>
        {
            if (once)
            {
                once = false;
                bot.As("alex").SendAsync("done: security review on Contoso").GetAwaiter().GetResult();
            }

            return null;
        };
        await bot.UpdateAsync();
        bot.InChannel().Single().Words().ShouldContain("Done (1)");
        bot.Clock.Advance(DigestUpdates.Pause);
        await bot.UpdateAsync();
        bot.InChannel().Single().Words().ShouldContain("Done (2)");
    }

    [Fact]
    public async Task A_digest_of_which_nobody_knows_whether_it_arrived_is_never_updated()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(30));
        bot.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Ambiguous, 504);
        await bot.RunAsync();
        bot.Channel.Fault = _ => null;
        var tried = 0;
        bot.Channel.UpdateFault = _ =>
        {
            tried++;
            return null;
        };
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        await bot.UpdateAsync();
        for (var i = 0; i < 40; i++)
        {
            bot.Clock.Advance(Duration.FromHours(1));
            await bot.UpdateAsync();
        }

        tried.ShouldBe(0);
        (await MarkAsync(bot)).NextAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_changes_while_the_digest_is_still_queued_is_shown_once_it_stands_there()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest every day at 9:30");
        bot.Clock.Advance(Duration.FromMinutes(30));
        bot.Channel.Fault = _ => new ConnectorException(ConnectorFailure.Retryable, 429, retryAfter: TimeSpan.FromSeconds(25));
        await bot.RunAsync();
        bot.Channel.Fault = _ => null;
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        await bot.UpdateAsync();
        bot.Clock.Advance(Duration.FromSeconds(30));
        await bot.RunAsync();
        bot.InChannel()[^1].Words().ShouldContain("Done (1): Tailspin Toys: First visit");
    }

    [Fact]
    public async Task An_update_that_may_not_have_arrived_is_said_again_and_one_of_a_message_that_is_gone_is_not()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        bot.Channel.UpdateFault = _ => new ConnectorException(ConnectorFailure.Ambiguous, 502);
        (await bot.UpdateAsync()).ShouldBe(0);
        bot.Channel.UpdateFault = _ => null;
        bot.Clock.Advance(DigestUpdates.Pause);
        (await bot.UpdateAsync()).ShouldBe(1);

        await bot.As("alex").SendAsync("done: security review on Contoso");
        bot.Clock.Advance(DigestUpdates.Pause);
        bot.Channel.UpdateFault = _ => new ConnectorException(ConnectorFailure.NotFound, 404);
        (await bot.UpdateAsync()).ShouldBe(0);
        (await MarkAsync(bot)).NextAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_deal_that_no_digest_of_today_names_updates_nothing()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("digest now");
        await bot.As("alex").SendAsync("amount of Fabrikam to 90k");
        await bot.As("wang").SendAsync("完成 南方航空 的技术交流");
        (await bot.UpdateAsync()).ShouldBe(0);
        bot.Clock.Advance(Duration.FromDays(1));
        await bot.As("megan").SendAsync("done: first visit on Tailspin Toys");
        (await bot.UpdateAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Yesterdays_card_is_updated_when_it_is_clicked()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        bot.Clock.Advance(Duration.FromDays(1));
        await alex.ClickAsync("Done");
        (await bot.UpdateAsync()).ShouldBe(1);
        alex.Messages.Single().Words().ShouldContain("(as of Thu 26 Nov 2026)");
    }

    [Fact]
    public async Task CA_46_Two_people_who_answer_the_same_row_both_see_what_became_of_it_and_it_is_answered_once()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var (megan, data) = (bot.InChannel(Team.Megan), Done(digest, "visit"));
        await Task.WhenAll(
            alex.ClickAsync(digest.Id, "deal.update", data.DeepClone().AsObject()),
            megan.ClickAsync(digest.Id, "deal.update", data.DeepClone().AsObject()));

        alex.ShouldHear("Overdue digest · North", "Done (1): Tailspin Toys: First visit");
        megan.ShouldHear("Overdue digest · North", "Done (1): Tailspin Toys: First visit");
        (await bot.EventsAsync()).Count.ShouldBe(1);
        (await bot.UpdateAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task CA_43_A_refresh_that_nobody_asked_for_shows_the_card_and_sends_nothing()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var data = Done(digest, "visit");
        foreach (var verb in new[] { "digest.open", "digest.nudge", "deal.update", "deal.update" })
        {
            var card = await RefreshAsync(alex, digest.Id, verb, data);
            if (verb == "digest.open")
                card.GetProperty("value").GetRawText().ShouldContain("First visit");
        }

        alex.Messages.Single().Updates.ShouldBe(0);
        bot.Channel.Messages.Count.ShouldBe(1);
        // What the refresh did change is shown once; the next refresh changes nothing and is no reason for another update.
        await bot.UpdateAsync();
        await RefreshAsync(alex, digest.Id, "digest.open", data);
        await RefreshAsync(alex, digest.Id, "deal.update", data);
        bot.Clock.Advance(Duration.FromMinutes(1));
        (await bot.UpdateAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task CA_44_A_refresh_of_a_card_that_is_not_ours_is_acknowledged()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var answer = await RefreshAsync(alex, alex.Messages[^1].Id, "somebody.elses", []);
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.GetProperty("value").GetString().ShouldBe(" ");
    }

    [Fact]
    public async Task A_client_that_only_knows_submit_answers_a_row_as_well()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var button = CardReading.Buttons(alex.Messages[^1].Activity.CardContent!.Value).First(b => b.GetProperty("title").GetString() == "Done");
        var fallback = button.GetProperty("fallback");
        fallback.GetProperty("type").GetString().ShouldBe("Action.Submit");
        await alex.PostAsync(new JsonObject { ["type"] = "message", ["value"] = JsonNode.Parse(fallback.GetProperty("data").GetRawText()) });

        (await bot.EventsAsync()).Count.ShouldBe(1);
        alex.Messages.Count(m => m.Activity.CardContent is not null).ShouldBe(1);
        alex.Messages[^1].Words().ShouldContain("Saved");
        (await bot.UpdateAsync()).ShouldBe(1);
    }

    private static async Task<JsonElement> RefreshAsync(Speaker speaker, string messageId, string verb, JsonObject data)
    {
        var answer = await speaker.PostAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["replyToId"] = messageId,
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() }, ["trigger"] = "automatic" },
        });
        answer.Status.ShouldBe(200);
        return JsonElement.Parse(answer.Body!.Value.Span);
    }

    private static async Task<DigestMark> MarkAsync(BotDriver bot)
    {
        var digest = (await bot.DigestsAsync()).Single();
        return (await bot.Store.GetAsync(DigestDocuments.Mark, BotDriver.Tenant, DigestDocuments.MarkId(digest.Id)))!.Value;
    }

    private static JsonObject Done(SentMessage message, string milestone) => CardReading.Buttons(message.Activity.CardContent!.Value)
        .Where(b => b.GetProperty("title").GetString() == "Done")
        .Select(b => JsonNode.Parse(b.GetProperty("data").GetRawText())!.AsObject())
        .First(d => d["milestone"]!.GetValue<string>() == milestone);
}
