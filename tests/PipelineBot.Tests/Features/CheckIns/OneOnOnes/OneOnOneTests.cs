using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.CheckIns.OneOnOnes;
using PipelineBot.Features.CheckIns.Promises;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.CheckIns.Promises;

namespace PipelineBot.Tests.Features.CheckIns.OneOnOnes;

/// <summary>Preparing a one-on-one and having had it.</summary>
public sealed class OneOnOneTests
{
    [Fact]
    public async Task The_agenda_holds_changes_promises_of_both_risks_and_thanks()
    {
        await using var team = await CheckInTeam.StartAsync();
        await LivelyAsync(team);

        var card = (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single().Card!.Value;
        card.ShouldBeAsApproved("Agenda.en", maskIds: true);
        (await team.SaysAsync(CheckInTeam.Megan, "准备和 Alex 的一对一")).Single().Card!.Value.ShouldBeAsApproved("Agenda.zh", maskIds: true);

        var handled = team.Get<IEnumerable<PipelineBot.Understanding.ICardVerbs>>().SelectMany(f => f.Verbs.Keys).ToList();
        CardReading.Buttons(card).Select(b => b.GetProperty("verb").GetString()!).ShouldBeSubsetOf(handled);
    }

    [Fact]
    public async Task Only_a_manager_above_and_the_person_themselves_get_it()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Patti Fernandez")).Single().Text.ShouldContain("between a manager and the people below them");
        (await team.SaysAsync(CheckInTeam.Adele, "prepare 1:1 with Alex Wilber")).Single().Card.ShouldBeNull();
        (await team.SaysAsync(CheckInTeam.Lynne, "prepare 1:1 with Alex Wilber")).Single().Card.ShouldBeNull();
        var forged = new JsonObject { [OneOnOneVerbs.With] = CheckInTeam.Alex, ["lang"] = "en" };
        (await team.ClicksAsync(CheckInTeam.Adele, OneOnOneVerbs.Prepare, forged)).Card.ShouldBeNull();
        (await team.ClicksAsync(CheckInTeam.Adele, OneOnOneVerbs.Held, forged)).Card.ShouldBeNull();
    }

    [Theory]
    [InlineData("prepare my 1:1")]
    [InlineData("prepare 1:1 with Megan")]
    public async Task A_rep_prepares_their_own(string text)
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, text)).Single().All.ShouldContain("1:1 with Megan Bowen");
    }

    [Fact]
    public async Task A_manager_who_names_nobody_chooses()
    {
        await using var team = await CheckInTeam.StartAsync();

        var card = (await team.SaysAsync(CheckInTeam.Megan, "一对一议程")).Single().Card!.Value;
        CardReading.Words(card).ShouldContain("赵敏");
        var agenda = await team.ClicksAsync(CheckInTeam.Megan, OneOnOneVerbs.Prepare, PromiseTests.Data(card, OneOnOneVerbs.Prepare));

        agenda.All.ShouldContain("与 Alex Wilber 的一对一");
    }

    [Fact]
    public async Task Asked_for_in_a_channel_it_comes_in_private()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Megan, "hello");

        var heard = await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex", channel: true);

        heard.Single(h => h.Card is not null).ConversationId.ShouldBe("chat-megan");
    }

    [Fact]
    public async Task What_was_talked_about_is_not_in_the_next_one_and_that_can_be_taken_back()
    {
        await using var team = await CheckInTeam.StartAsync();
        await team.SaysAsync(CheckInTeam.Alex, "amount of Tailspin to 90k");
        team.Clock.Advance(Duration.FromHours(1));
        var card = (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single();
        card.All.ShouldContain("90,000");

        var noted = await team.ClicksAsync(CheckInTeam.Megan, OneOnOneVerbs.Held, PromiseTests.Data(card.Card!.Value, OneOnOneVerbs.Held));
        noted.All.ShouldContain("Noted: 1:1 with Alex Wilber on Mon 23 Nov 2026");
        team.Clock.Advance(Duration.FromDays(7));
        var next = (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single();
        next.All.ShouldContain("Since your last one, Mon 23 Nov 2026");
        next.All.ShouldContain("Nothing changed on the deals.");

        await team.SaysAsync(CheckInTeam.Megan, "undo");
        (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single().All.ShouldContain("90,000");
    }

    [Fact]
    public async Task Having_had_it_on_an_earlier_day_may_be_said_later()
    {
        await using var team = await CheckInTeam.StartAsync();

        (await team.SaysAsync(CheckInTeam.Alex, "I had my 1:1 with Megan yesterday")).Single().All.ShouldContain("on Sun 22 Nov 2026");
        (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single().All.ShouldContain("Since your last one");
        (await team.SaysAsync(CheckInTeam.Megan, "we had our 1:1 with Alex next Friday")).Single().Text.ShouldContain("today or before");
    }

    [Theory]
    [InlineData(CheckInTeam.Megan)]
    [InlineData(CheckInTeam.Alex)]
    public async Task A_promise_is_added_on_the_agenda_for_either_of_the_two(string giver)
    {
        await using var team = await CheckInTeam.StartAsync();
        var card = (await team.SaysAsync(CheckInTeam.Megan, "prepare 1:1 with Alex")).Single().Card!.Value;
        var data = PromiseTests.Data(card, PromiseVerbs.Add);
        data[PromiseVerbs.Giver] = giver;
        data[PromiseVerbs.What] = "Talk to legal";
        data[PromiseVerbs.Due] = "2026-11-30";

        var after = await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Add, data);

        after.All.ShouldContain("Talk to legal");
        after.All.ShouldContain(giver == CheckInTeam.Megan ? "Your promises (1)" : "Promises of Alex Wilber (1)");
        (await PromiseTests.AllAsync(team)).Single().FromId.ShouldBe(giver);
        var settled = await team.ClicksAsync(CheckInTeam.Megan, PromiseVerbs.Keep, PromiseTests.Data(after.Card!.Value, PromiseVerbs.Keep));
        settled.All.ShouldContain("No promise is open between you two.");
    }

    /// <summary>Two weeks with something of everything.</summary>
    private static async Task LivelyAsync(CheckInTeam team)
    {
        await PromiseTests.PromisesAsync(team);
        await team.SaysAsync(CheckInTeam.Alex, "amount of Tailspin to 90k");
        await team.SaysAsync(CheckInTeam.Alex, "done: security review on Contoso, report signed");
        await team.SaysAsync(CheckInTeam.Alex, "check-in now");
        var form = CheckInAnswersTests.Form(CheckInTeam.Alex);
        form["blockers"] = "Legal *is* slow";
        form["help"] = "true";
        await team.ClicksAsync(CheckInTeam.Alex, CheckInVerbs.Submit, form);
        await team.SaysAsync(CheckInTeam.Megan, "I promise Alex to call the buyer of Fabrikam by Thursday");
        team.Clock.Advance(Duration.FromDays(5));
    }
}
