using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Sales.Promises;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.CheckIns.Promises;

/// <summary>Promises between two people, as they give and settle them.</summary>
public sealed class PromiseTests
{
    private static readonly LocalDate Friday = new(2026, 11, 27);

    [Theory]
    [InlineData("I promise Alex to get the discount approved by Friday", "get the discount approved", "Promised to Alex Wilber, by Fri 27 Nov 2026")]
    [InlineData("我答应 Alex 周五前搞定折扣审批", "搞定折扣审批", "已答应 Alex Wilber，2026年11月27日 周五之前")]
    [InlineData("我答應 Alex 週五前搞定折扣審批", "搞定折扣審批", "已答應 Alex Wilber，2026年11月27日 週五之前")]
    public async Task A_promise_is_kept_with_its_day_and_the_other_is_told(string text, string what, string answer)
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "hello");

        var heard = await team.SaysAsync(CheckInTeam.Megan, text);

        heard.Single(h => h.ConversationId == "chat-megan").All.ShouldContain(answer);
        heard.Single(h => h.ConversationId == "chat-alex").Text.ShouldContain("Megan Bowen promised you: " + what);
        var promise = (await AllAsync(team)).ShouldHaveSingleItem();
        (promise.FromId, promise.ToId, promise.What, promise.Due).ShouldBe((CheckInTeam.Megan, CheckInTeam.Alex, what, Friday));
    }

    [Theory]
    [InlineData(CheckInTeam.Alex, "I promised Megan to send the quote by Monday", "send the quote")]
    [InlineData(CheckInTeam.Megan, "Alex promised me to send the quote by Monday", "send the quote")]
    [InlineData(CheckInTeam.Megan, "Alex 答应我下周一前发报价", "发报价")]
    public async Task Either_side_notes_what_the_rep_promised(string person, string text, string what)
    {
        await using var team = await CheckInTeam.StartAsync();

        await team.SaysAsync(person, text);

        var promise = (await AllAsync(team)).ShouldHaveSingleItem();
        (promise.FromId, promise.ToId, promise.What, promise.Due).ShouldBe((CheckInTeam.Alex, CheckInTeam.Megan, what, new LocalDate(2026, 11, 30)));
    }

    [Fact]
    public async Task Without_a_day_the_day_is_asked_for()
    {
        await using var team = await CheckInTeam.StartAsync();
        var card = (await team.SaysAsync(CheckInTeam.Megan, "I promise Alex to get the discount approved")).Single().Card!.Value;
        (await AllAsync(team)).ShouldBeEmpty();

        var data = Data(card, PromiseVerbs.Add);
        (await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Add, data)).Text.ShouldContain("a day");
        data[PromiseVerbs.What] = "get the discount approved";
        data[PromiseVerbs.Due] = "2026-11-27";
        await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Add, data);

        (await AllAsync(team)).Single().Due.ShouldBe(Friday);
    }

    [Fact]
    public async Task A_day_that_is_over_and_a_promise_to_oneself_are_refused()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Megan, "I promised Alex to send the quote by 2026-11-20")).Single().Text.ShouldContain("today or later");
        (await team.SaysAsync(CheckInTeam.Megan, "I promise Megan Bowen to send the quote by Friday")).Single().Text.ShouldContain("somebody else");
        (await AllAsync(team)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_promise_on_a_deal_is_a_milestone_of_it_that_the_promiser_owns()
    {
        await using var team = await CheckInTeam.StartAsync();

        var heard = await team.SaysAsync(CheckInTeam.Megan, "I promise Alex to get the discount for Fabrikam approved by Friday");

        heard.Single().All.ShouldContain("Fabrikam");
        (await AllAsync(team)).ShouldBeEmpty();
        var milestone = (await team.DealAsync("d2")).Milestones.Single(m => m.OwnerId == CheckInTeam.Megan);
        milestone.Due.ShouldBe(Friday);
        await team.SaysAsync(CheckInTeam.Megan, "undo");
        (await team.DealAsync("d2")).Milestones.ShouldAllBe(m => m.OwnerId != CheckInTeam.Megan);
    }

    [Fact]
    public async Task A_promise_that_names_a_deal_the_other_may_not_see_stands_by_itself()
    {
        await using var team = await CheckInTeam.StartAsync();

        await team.SaysAsync(CheckInTeam.Alex, "I promise Patti to send her the Fabrikam deck by Friday");

        (await AllAsync(team)).Single().ToId.ShouldBe(CheckInTeam.Patti);
        (await team.DealAsync("d2")).Milestones.Count.ShouldBe(1);
    }

    [Fact]
    public async Task My_promises_shows_both_sides_and_is_answered_in_place()
    {
        await using var team = await CheckInTeam.StartAsync();
        await PromisesAsync(team);

        var card = (await team.SaysAsync(CheckInTeam.Megan, "my promises")).Single().Card!.Value;
        CardReading.Words(card).ShouldContain("2 open promises");
        CardReading.Words(card).ShouldContain("to Alex Wilber · by Fri 27 Nov 2026");
        CardReading.Words(card).ShouldContain("from Alex Wilber · by Mon 30 Nov 2026");

        var after = await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Keep, Data(card, PromiseVerbs.Keep));
        CardReading.Words(after.Card!.Value).ShouldContain("1 open promise");
        (await AllAsync(team)).Single(p => p.FromId == CheckInTeam.Megan).State.ShouldBe(PromiseState.Kept);
    }

    [Theory]
    [InlineData("kept: discount approval", "Promise kept")]
    [InlineData("I kept my promise to get the discount approved", "Promise kept")]
    [InlineData("drop my promise about the discount", "dropped")]
    [InlineData("move my promise about the discount to 12/4", "moved to Fri 4 Dec 2026")]
    public async Task A_promise_is_found_by_some_of_its_words_and_undone_by_word(string text, string answer)
    {
        await using var team = await CheckInTeam.StartAsync();
        await PromisesAsync(team);

        (await team.SaysAsync(CheckInTeam.Megan, text)).Single().All.ShouldContain(answer);
        (await team.SaysAsync(CheckInTeam.Megan, "undo")).Single().All.ShouldContain("Taken back");

        var promise = (await AllAsync(team)).Single(p => p.FromId == CheckInTeam.Megan);
        (promise.State, promise.Due).ShouldBe((PromiseState.Open, Friday));
    }

    [Fact]
    public async Task Which_one_is_asked_when_the_words_fit_none()
    {
        await using var team = await CheckInTeam.StartAsync();
        await PromisesAsync(team);

        (await team.SaysAsync(CheckInTeam.Megan, "kept: the unicorn")).Single().All.ShouldContain("Which promise do you mean?");
        (await AllAsync(team)).ShouldAllBe(p => p.State == PromiseState.Open);
    }

    [Fact]
    public async Task Undo_means_the_last_thing_whatever_it_was()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "amount of Tailspin to 90k");
        team.Clock.Advance(Duration.FromMinutes(1));
        await team.SaysAsync(CheckInTeam.Alex, "I promise Megan to send the quote by Monday");

        await team.SaysAsync(CheckInTeam.Alex, "undo");
        (await AllAsync(team)).ShouldBeEmpty();
        (await team.DealAsync("d4")).Amount.ShouldNotBeNull();
        await team.SaysAsync(CheckInTeam.Alex, "undo");
        (await team.DealAsync("d4")).Amount.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_reads_or_settles_it_not_even_from_above_or_with_a_forged_card()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "I promise 赵敏 to bring the cake by Friday");
        var promise = (await AllAsync(team)).Single();
        var forged = PromiseVerbs.Data("en", promise.Id, "", "");
        forged[PromiseVerbs.DueOf(promise.Id)] = "2026-12-24";

        (await team.SaysAsync(CheckInTeam.Megan, "my promises")).Single().All.ShouldNotContain("cake");
        foreach (var verb in new[] { PromiseVerbs.Keep, PromiseVerbs.Drop, PromiseVerbs.Move, PromiseVerbs.Undo })
            (await team.ClicksAsync(CheckInTeam.Megan, verb, forged)).Text.ShouldBe("That promise is no longer there.");
        var inNames = new JsonObject { [PromiseVerbs.From] = CheckInTeam.Alex, [PromiseVerbs.To] = CheckInTeam.Adele, [PromiseVerbs.What] = "pay", [PromiseVerbs.Due] = "2026-12-24", ["lang"] = "en" };
        await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Add, inNames);
        (await AllAsync(team)).Single().ShouldBe(promise, new Same());
    }

    [Fact]
    public async Task In_a_channel_its_words_go_to_the_private_chat()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Megan, "hello");

        var heard = await team.SaysAsync(CheckInTeam.Megan, "I promise Alex to get the discount approved by Friday", channel: true);

        heard.Where(h => h.ConversationId != "chat-megan").ShouldAllBe(h => !h.All.Contains("discount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_overdue_one_is_asked_about_in_the_check_in_and_answered_there()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Adele, "我答应 Megan 明天前发报价");
        team.Clock.Advance(Duration.FromDays(3));
        var card = (await team.SaysAsync(CheckInTeam.Adele, "签到")).Single().Card!.Value;
        CardReading.Words(card).ShouldContain("您答应 Megan Bowen 的事进展如何：发报价？");
        CardReading.Words(card).ShouldContain("晚了 2 天");

        var form = CheckInAnswersTests.Form(CheckInTeam.Adele, CheckInTeam.Today.PlusDays(3));
        form["q1_1_choice"] = "kept";
        form["lang"] = "zh-Hans";
        (await team.ClicksAsync(CheckInTeam.Adele, CheckInVerbs.Submit, form)).All.ShouldContain("已兑现对 Megan Bowen 的承诺：发报价");

        (await AllAsync(team)).Single().State.ShouldBe(PromiseState.Kept);
        (await team.CheckInAsync(CheckInTeam.Adele, CheckInTeam.Today.PlusDays(3)))!.Answers.Single().Outcome.ShouldBe(AnswerOutcome.Saved);
    }

    internal static async Task PromisesAsync(CheckInTeam team)
    {
        await team.SaysAsync(CheckInTeam.Megan, "I promise Alex to get the discount approved by Friday");
        await team.SaysAsync(CheckInTeam.Alex, "I promise Megan to send the quote by Monday");
    }

    internal static async Task<IReadOnlyList<Promise>> AllAsync(CheckInTeam team)
    {
        var all = new List<Promise>();
        foreach (var person in new[] { CheckInTeam.Alex, CheckInTeam.Megan, CheckInTeam.Adele, CheckInTeam.Patti })
            all.AddRange(await team.Get<PromiseRecords>().FromAsync(CheckInTeam.Tenant, person, default));
        return all;
    }

    internal static JsonObject Data(JsonElement card, string verb) =>
        JsonNode.Parse(CardReading.Buttons(card).First(b => b.GetProperty("verb").GetString() == verb).GetProperty("data").GetRawText())!.AsObject();

    private sealed class Same : IEqualityComparer<Promise>
    {
        public bool Equals(Promise? x, Promise? y) => (x?.Id, x?.State, x?.Due, x?.What) == (y?.Id, y?.State, y?.Due, y?.What);

        public int GetHashCode(Promise promise) => promise.Id.GetHashCode(StringComparison.Ordinal);
    }
}
