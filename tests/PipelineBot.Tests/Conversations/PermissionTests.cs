using System.Text.Json.Nodes;
using PipelineBot.Sales.People;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class PermissionTests
{
    [Fact]
    public async Task Somebody_who_is_not_on_the_list_is_told_whom_to_ask_and_nothing_else()
    {
        var gone = new Person { Id = "gone", Name = "Alex Wilber", Role = Role.Manager, Active = false };
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, gone]);
        foreach (var id in (string[])["stranger", "gone", "Alex Wilber", ""])
        {
            var stranger = bot.As(id, "conversation-" + id);
            foreach (var text in (string[])["hello", "show Contoso", "move Contoso to negotiation", "my deals"])
            {
                await stranger.SendAsync(text);
                stranger.ShouldHear("Olga Peters").ShouldNotHear("Contoso", "Negotiation");
            }

            await stranger.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1" });
            stranger.ShouldHear("Olga Peters");
        }

        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_in_the_activity_is_nobody()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        await PostAsync(bot, new JsonObject { ["id"] = "29:x", ["name"] = "Alex Wilber" }, BotDriver.Tenant);
        await PostAsync(bot, new JsonObject { ["id"] = "alex", ["name"] = "Alex Wilber" }, BotDriver.Tenant);
        await PostAsync(bot, new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = "alex" }, "tenant-2");
        await PostAsync(bot, new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = "alex" }, null);

        foreach (var message in bot.Channel.Messages)
            message.Activity.Text.ShouldNotBeNull().ShouldContain("not on the sales team list");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task CA_32_A_reps_way_to_anothers_deal_is_shut_by_text_by_choice_by_card_and_by_undo()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (megan, alex) = (bot.As("megan"), bot.As("alex"));
        await alex.SendAsync("amount of Contoso to 500k");
        var change = (await bot.EventsAsync()).Single();

        await megan.SendAsync("show Contoso");
        megan.ShouldHear("can't find").ShouldNotHear("USD");
        await megan.SendAsync("show contoso");
        megan.ShouldHear("can't find").ShouldNotHear("USD");
        await megan.SendAsync("amount of Contoso to 1");
        megan.ShouldHear("can't find").ShouldNotHear("USD", "renewal");
        await megan.SendAsync("contoso");
        megan.ShouldHear("can't find").ShouldNotHear("USD");
        await megan.SendAsync("cancel");
        await megan.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1 USD" });
        megan.ShouldHear("may not see it");
        await megan.ClickAsync("1", "deal.show", new JsonObject { ["deal"] = "contoso" });
        megan.ShouldHear("may not see it");
        await megan.ClickAsync("1", "change.undo", new JsonObject { ["event"] = change.Id });
        megan.ShouldHear("Only the person");

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
    }

    [Fact]
    public async Task A_choice_of_somebody_elses_deal_smuggled_into_a_question_is_not_taken()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var megan = bot.As("megan");
        await megan.SendAsync("move it to negotiation");
        megan.ShouldHear("Which deal?");

        await megan.ClickAsync("Tailspin Toys", ("value", "contoso"));

        megan.ShouldNotHear("USD");
        (await bot.DealAsync("contoso")).StageId.ShouldBe("solution");
    }

    [Fact]
    public async Task A_manager_reaches_the_team_below_and_no_other()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        foreach (var (who, deal, reaches) in ((string, string, bool)[])[("alex", "Tailspin", true), ("vera", "Tailspin", true), ("vera", "南方航空", true), ("alex", "南方航空", false), ("ops", "南方航空", true), ("wang", "Tailspin", false)])
        {
            var speaker = bot.As(who);
            await speaker.SendAsync("amount of " + deal + " to 70k");
            if (reaches)
                speaker.ShouldHear(deal).ShouldNotHear("can't find", "没找到");
            else
                speaker.Heard.ShouldMatch("can't find|没找到");
            await speaker.SendAsync("cancel");
        }
    }

    [Fact]
    public async Task A_shared_deal_is_seen_and_changed_by_the_one_it_is_shared_with()
    {
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All, Deals.SharedWithMegan]);
        var (megan, alex) = (bot.As("megan"), bot.As("alex"));

        await megan.SendAsync("amount of Litware to 70k");
        megan.ShouldHear("70,000");
        await alex.SendAsync("show Litware");

        alex.ShouldHear("can't find");
    }

    [Fact]
    public async Task An_undo_button_does_not_reach_a_deal_that_left_the_persons_sight()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex"), bot.As("vera"));
        await alex.SendAsync("amount of Contoso to 500k");
        await vera.SendAsync("hand over Contoso to 王芳");
        await vera.SendAsync("yes");

        await alex.ClickAsync("Undo");
        alex.ShouldHear("may not see it").ShouldNotHear("USD");
        await alex.SendAsync("undo");
        alex.ShouldHear("may not see it");

        (await bot.DealAsync("contoso")).Amount!.Amount.ShouldBe(500_000);
    }

    private static async Task PostAsync(BotDriver bot, JsonObject from, string? tenant)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["text"] = "move Contoso to negotiation",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://localhost:1/",
            ["from"] = from,
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "c", ["conversationType"] = "personal" },
        };
        if (tenant is not null)
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        await bot.Runner.RunAsync(BotFramework.Activities.ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()))!, CancellationToken.None);
    }
}
