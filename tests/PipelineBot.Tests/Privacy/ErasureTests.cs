using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.Outbox;
using PipelineBot.Privacy;
using PipelineBot.Retention;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Privacy;

public class ErasureTests
{
    [Fact]
    public async Task After_forget_me_nothing_names_the_person_and_the_work_goes_on()
    {
        await using var bot = await LivedInAsync();
        var megan = bot.As("megan");
        Database.RowsWith(bot.File, "megan").Count.ShouldBeGreaterThan(10);

        await megan.SendAsync("forget me");
        megan.ShouldHear("Shall I forget you?", "go to Alex Wilber", "cannot be undone");
        await megan.ClickAsync("Forget me");
        megan.ShouldHear("Done.");

        // From the yes on they are a stranger, whatever is still to be done.
        await megan.SendAsync("my deals");
        megan.ShouldHear("not on the sales team list");
        (await bot.RunAsync()).ShouldBe(0, "nothing is sent to them");
        (await bot.Services.GetRequiredService<ErasureWork>().EraseAsync(default)).ShouldBe(1);

        // The claim of an activity holds what a click was answered, for a day.
        Database.RowsWith(bot.File, "megan", except: "claims").ShouldBeEmpty();
        bot.Clock.Advance(Duration.FromDays(2));
        await bot.Services.GetRequiredService<BotFramework.Turns.ExpiredClaims>().SweepAsync(default);
        Database.RowsWith(bot.File, "megan").ShouldBeEmpty();
        bot.Faults.Errors.ShouldBeEmpty();

        var tailspin = await bot.DealAsync("tailspin");
        tailspin.OwnerId.ShouldBe("alex");
        tailspin.Amount!.Amount.ShouldBe(70_000);
        tailspin.FindMilestone("visit")!.OwnerId.ShouldBe("alex", "what is open goes with the deal");
        tailspin.FindMilestone("kickoff")!.OwnerId.ShouldBe(FormerColleague.Id, "what is done stays a former colleague's");
        (await bot.DealAsync("litware")).SharedWith.ShouldBeEmpty();
        (await bot.PersonAsync("junior")).ManagerId.ShouldBe("alex");
        var happened = (await bot.EventsAsync()).Where(e => e.DealId == "tailspin").ToList();
        happened.ShouldAllBe(e => e.ActorId == FormerColleague.Id);
        happened.Single(e => e.Kind == "owner").Fields.ShouldHaveSingleItem().ShouldBe(new("owner", FormerColleague.Id, "alex"));
        var alex = bot.As("alex");
        await alex.SendAsync("show Tailspin");
        alex.ShouldHear("70,000");
    }

    [Fact]
    public async Task Erased_again_there_is_nothing_left_to_do_and_the_person_may_come_back_as_new()
    {
        await using var bot = await LivedInAsync();
        var requests = new ErasureRequests(bot.Store, bot.Clock);
        (await EraseAsync()).ShouldBeGreaterThan(10);

        (await EraseAsync()).ShouldBe(0);
        await bot.WithAsync(Team.Megan);
        var megan = bot.As("megan");
        await megan.SendAsync("my deals");

        megan.ShouldNotHear("Tailspin", "not on the sales team list");
        await megan.SendAsync("undo");
        megan.ShouldNotHear("Tailspin");

        async Task<int> EraseAsync() => await new PersonEraser(bot.Store, bot.Clock).RunAsync(BotDriver.Tenant, await requests.BeginAsync(BotDriver.Tenant, "megan", default), default);
    }

    [Fact]
    public async Task Without_anybody_above_the_deals_stay_with_operations()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All]);
        var vera = bot.As("vera");
        await bot.WithAsync(Team.Contoso with { OwnerId = "vera" });

        await vera.SendAsync("forget me");
        vera.ShouldHear("without an owner");
        await vera.SendAsync("yes");
        await new PersonEraser(bot.Store, bot.Clock).RunAsync(BotDriver.Tenant, await new ErasureRequests(bot.Store, bot.Clock).BeginAsync(BotDriver.Tenant, "vera", default), default);

        (await bot.DealAsync("contoso")).OwnerId.ShouldBe(FormerColleague.Id);
        (await bot.PersonAsync("alex")).ManagerId.ShouldBeEmpty();
        var (ops, alex) = (bot.As("ops"), bot.As("alex"));
        await ops.SendAsync("show Contoso");
        ops.ShouldHear("400,000", "a former colleague");
        await alex.SendAsync("show Contoso");
        alex.ShouldNotHear("400,000");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("cancel")]
    [InlineData("my deals")]
    public async Task Nobody_is_forgotten_without_a_yes(string instead)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var megan = bot.As("megan");

        await megan.SendAsync("忘记我");
        megan.ShouldHear("要我忘记您吗");
        await megan.SendAsync(instead);

        (await bot.PersonAsync("megan")).Active.ShouldBeTrue();
    }

    [Fact]
    public async Task In_a_channel_nobody_is_asked()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var megan = bot.As("megan", "room", "groupChat");

        await megan.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "<at>PipelineBot</at> forget me", ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } }) });

        megan.Messages.ShouldHaveSingleItem().Words().ShouldContain("private chat");
    }

    /// <summary>A team in which Megan has left traces of every kind.</summary>
    private static async Task<BotDriver> LivedInAsync()
    {
        var tailspin = DigestOffice.Tailspin with
        {
            Milestones = [.. DigestOffice.Tailspin.Milestones.Select(m => m with { OwnerId = "megan" }), new() { Id = "kickoff", Title = "Kick-off", OwnerId = "megan", State = MilestoneState.Done, Due = new LocalDate(2026, 11, 2), StageId = "contact" }],
        };
        var bot = await BotDriver.Start("2026-11-25T01:00:00Z", services => services.AddPrivacy(new RetentionSettings(), [BotDriver.Tenant])).WithAsync(
            [.. Team.All.Where(d => d != (object)Team.MegansDeal), tailspin, Conversations.Deals.SharedWithMegan, new Person { Id = "junior", Name = "Jo Young", ManagerId = "megan", Team = "North" }]);
        var (alex, megan, room) = (bot.As("alex"), bot.As("megan"), bot.InChannel(Team.Alex));
        await alex.SendAsync("thanks");
        foreach (var text in (string[])["amount of Tailspin to 70k", "yes", "push the first visit for Tailspin to 12/5, waiting for the customer", "move Tailspin to needs analysis", "I promise Alex to get the discount approved by Friday", "check-in every day at 17:00", "timezone London", "check-in now"])
            await megan.SendAsync(text);
        var (message, submit) = megan.Messages.SelectMany(m => m.Activity.CardContent is { } card ? CardReading.Buttons(card).Select(b => (m, b)) : []).First(p => p.b.GetProperty("verb").GetString() == "checkin.submit");
        await megan.ClickAsync(message.Id, "checkin.submit", JsonNode.Parse(submit.GetProperty("data").GetRawText())!.AsObject(), ("blockers", "Megan is stuck"));
        await alex.SendAsync("hand over Fabrikam to Megan");
        await alex.SendAsync("yes");
        await alex.SendAsync("hand over Renewal to Megan");
        await alex.SendAsync("we had our 1:1 with Megan");
        await alex.SendAsync("I promise Megan to call the customer by Friday");
        await room.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "<at>PipelineBot</at> digest now", ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } }) });
        await alex.ClickAsync("1", "digest.nudge", new JsonObject { ["deal"] = "tailspin", ["milestone"] = "visit" });
        (await OutboxRowsAsync(bot)).ShouldContain(row => row.PersonId == "megan" && row.State == OutboxState.Pending);
        bot.Faults.Errors.ShouldBeEmpty();
        return bot;
    }

    private static async Task<List<OutboxRow>> OutboxRowsAsync(BotDriver bot)
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
