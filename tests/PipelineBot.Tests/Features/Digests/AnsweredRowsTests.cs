using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class AnsweredRowsTests
{
    [Fact]
    public async Task Done_saves_and_shows_the_whole_digest_again_to_everybody()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var megan = bot.InChannel(Team.Megan);
        await megan.ClickAsync(digest.Id, "deal.update", DataOf(digest, "Done", "visit"));

        megan.ShouldHear("Overdue digest · North", "Saved by Megan Bowen: Tailspin Toys", "Answered since this was posted", "Done (1): Tailspin Toys: First visit", "Security review");
        (await bot.DealAsync("tailspin")).FindMilestone("visit")!.State.ShouldBe(MilestoneState.Done);
        alex.Messages.Single().Updates.ShouldBe(0);
        await bot.UpdateAsync();
        var shown = alex.Messages.Single(m => m.Id == digest.Id);
        shown.Updates.ShouldBe(1);
        shown.Words().ShouldContain("Saved by Megan Bowen: Tailspin Toys");
        alex.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_saved_is_taken_back_on_the_digest_by_whoever_saved_it()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var megan = bot.InChannel(Team.Megan);
        await megan.ClickAsync(digest.Id, "deal.update", DataOf(digest, "Done", "visit"));
        await bot.UpdateAsync();

        await alex.ClickAsync("Undo");
        alex.ShouldHear("Only the person who made a change can undo it");
        (await bot.DealAsync("tailspin")).FindMilestone("visit")!.State.ShouldBe(MilestoneState.Done);

        await megan.ClickAsync("Undo");
        megan.ShouldHear("Overdue digest · North", "Tailspin Toys – taken back").ShouldNotHear("Saved by");
        (await bot.DealAsync("tailspin")).FindMilestone("visit")!.State.ShouldBe(MilestoneState.Open);
    }

    [Fact]
    public async Task A_new_date_is_asked_of_the_person_who_clicked_and_saved_for_everybody()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        await alex.ClickAsync(digest.Id, "digest.move", DataOf(digest, "Move date", "sec"));
        alex.ShouldHear("New date", "Who are we waiting for?", "Back");
        alex.Messages.Single().Updates.ShouldBe(0);
        alex.Messages.Single().Words().ShouldNotContain("New date");

        var save = DataOf(digest, "Done", "sec");
        save["kind"] = "milestone.move";
        await alex.ClickAsync(digest.Id, "deal.update", save, ("date", "2026-12-04"), ("waiting", "Customer"));
        alex.ShouldHear("Saved by Alex Wilber", "Fri 4 Dec 2026").ShouldNotHear("New date");
        var milestone = (await bot.DealAsync("contoso")).FindMilestone("sec")!;
        milestone.Due.ShouldBe(new LocalDate(2026, 12, 4));
        milestone.Moves[^1].WaitingFor.ShouldBe(WaitingFor.Customer);
        await bot.UpdateAsync();
        alex.Messages.Single().Updates.ShouldBe(1);
    }

    [Fact]
    public async Task A_rep_may_not_answer_the_rows_of_others()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var megan = bot.InChannel(Team.Megan);
        await megan.ClickAsync(digest.Id, "deal.update", DataOf(digest, "Done", "sec"));
        (await bot.DealAsync("contoso")).FindMilestone("sec")!.State.ShouldBe(MilestoneState.Open);
        await megan.ClickAsync(digest.Id, "digest.move", DataOf(digest, "Move date", "sec"));
        megan.ShouldNotHear("New date", "Contoso");
        await megan.ClickAsync(digest.Id, "digest.nudge", DataOf(digest, "Nudge", "sec"));
        megan.ShouldNotHear("asked");
        await bot.UpdateAsync();
        alex.Messages.Single().Updates.ShouldBe(0);
    }

    [Fact]
    public async Task A_row_that_was_answered_meanwhile_brings_the_digest_as_it_is_now()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var data = DataOf(digest, "Done", "sec");
        await alex.ClickAsync(digest.Id, "deal.update", data.DeepClone().AsObject());
        await alex.ClickAsync(digest.Id, "deal.update", data.DeepClone().AsObject());
        alex.ShouldHear("Overdue digest · North").ShouldNotHear("Saved by");
        await alex.ClickAsync(digest.Id, "digest.move", data.DeepClone().AsObject());
        alex.ShouldHear("answered already").ShouldNotHear("New date");
        (await bot.EventsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deal_lost_meanwhile_leaves_the_digest_in_order()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        var deal = await bot.DealAsync("tailspin");
        await bot.WithAsync(deal with { Status = DealStatus.Lost, ClosedOn = new LocalDate(2026, 11, 25), CloseReason = "price" });
        await alex.ClickAsync(digest.Id, "deal.update", DataOf(digest, "Done", "visit"));
        alex.ShouldHear("Overdue digest · North", "Security review");
        await bot.UpdateAsync();
        alex.Messages.Single(m => m.Id == digest.Id).Words().ShouldContain("Dropped (1): Tailspin Toys: First visit");
    }

    [Fact]
    public async Task A_click_on_yesterdays_card_shows_it_as_it_is_today()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var digest = alex.Messages[^1];
        bot.Clock.Advance(Duration.FromDays(1));
        await alex.ClickAsync(digest.Id, "deal.update", DataOf(digest, "Done", "sec"));
        alex.ShouldHear("Wed 25 Nov 2026 (as of Thu 26 Nov 2026)", "Saved by Alex Wilber", "16 days overdue");
    }

    [Fact]
    public async Task A_digest_is_not_shown_elsewhere_than_where_it_was_posted()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        var data = DataOf(alex.Messages[^1], "Done", "visit");

        // Megan takes the ids into her own chat.
        var megan = bot.As("megan");
        await megan.SendAsync("my overdue");
        await megan.ClickAsync(megan.Messages[^1].Id, "digest.open", data.DeepClone().AsObject());
        megan.ShouldHear("can't be shown here").ShouldNotHear("Contoso");
        await megan.ClickAsync(megan.Messages[^1].Id, "deal.update", data);
        megan.ShouldNotHear("Contoso", "Security review");
        (await bot.DealAsync("tailspin")).FindMilestone("visit")!.State.ShouldBe(MilestoneState.Done);
    }

    [Theory]
    [InlineData("digest.open")]
    [InlineData("digest.move")]
    [InlineData("digest.all")]
    [InlineData("digest.nudge")]
    public async Task CA_32_Forged_data_is_answered_and_does_nothing(string verb)
    {
        await using var bot = await DigestOffice.OpenAsync();
        var megan = bot.As("megan");
        await megan.SendAsync("my overdue");
        foreach (var key in new[] { "", "x", "x.9999999999999", "..", new string('a', 5000), "\0" })
        {
            await megan.ClickAsync(megan.Messages[^1].Id, verb, new JsonObject { ["viewKey"] = key, ["deal"] = "nanfang", ["milestone"] = "jiaoliu", ["lang"] = "en" });
            megan.ShouldNotHear("南方航空");
            megan.Heard.Trim().ShouldNotBeEmpty();
        }

        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_deal_answers_in_the_readers_own_chat()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.As("alex").SendAsync("help");
        var alex = bot.InChannel(Team.Alex);
        await alex.SendAsync("digest now");
        await alex.ClickAsync("Show");
        bot.Channel.Messages[^1].ConversationId.ShouldBe("personal-alex");
        alex.Messages.Count.ShouldBe(1);
    }

    private static JsonObject DataOf(SentMessage message, string title, string milestone) => CardReading.Buttons(message.Activity.CardContent!.Value)
        .Where(b => b.GetProperty("title").GetString() == title)
        .Select(b => JsonNode.Parse(b.GetProperty("data").GetRawText())!.AsObject())
        .First(d => d["milestone"]!.GetValue<string>() == milestone);
}
