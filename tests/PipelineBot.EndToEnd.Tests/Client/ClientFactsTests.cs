using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.EndToEnd.Tests.Harness;

namespace PipelineBot.EndToEnd.Tests.Client;

/// <summary>What we rely on in Microsoft's client itself. When one of these fails, look there before looking at the bot.</summary>
[Collection(Stages.InTheClient)]
public sealed class ClientFactsTests(ClientStage stage) : IClassFixture<ClientStage>
{
    [ClientFact]
    public async Task A_form_is_sent_with_its_data_and_replaced_by_the_answer_in_place()
    {
        await using var page = await stage.OpenPageAsync();
        await page.SendAsync("card");
        var card = await page.ExpectCardAsync("A form");
        await card.FillAsync("Why", "客户要求");
        await card.FillDateAsync("Due", new LocalDate(2026, 11, 30));
        await card.FillNumberAsync("Count", "3");
        await card.TickAsync("Blocked");
        await card.ChooseAsync("Stage", "Stage two");
        await card.PickAsync("Mood one");
        await card.PressAsync("Save");

        await card.ExpectTextAsync("saved 客户要求");
        await card.ExpectNoTextAsync("A form");
        var expected = JsonNode.Parse("""
            {"deal":"d1","why":"客户要求","due":"2026-11-30","count":"3","blocked":"true","stage":"2","mood":"1"}
            """);
        var sent = Received("invoke").Single()["value"]!["action"]!;
        ((string?)sent["verb"]).ShouldBe("save");
        JsonNode.DeepEquals(sent["data"], expected).ShouldBeTrue($"an empty input is left out, all others are texts: {sent["data"]}");
    }

    [ClientFact]
    public async Task A_card_updated_through_the_connector_changes_where_it_stands()
    {
        await using var page = await stage.OpenPageAsync();
        await page.SendAsync("card");
        var card = await page.ExpectCardAsync("A form");
        await page.SendAsync("update");

        await card.ExpectTextAsync("changed for all");
    }

    [ClientFact]
    public async Task In_a_channel_and_a_group_a_mention_reaches_the_bot_in_the_right_conversation()
    {
        await using var page = await stage.OpenPageAsync();
        await page.SwitchToChannelAsync();
        await page.SendAsync("hello");
        await page.ExpectTextAsync("heard hello");
        await page.SwitchToGroupAsync();
        await page.SendAsync("再见");
        await page.ExpectTextAsync("heard 再见");

        var conversations = Received("message").Select(message => (string)message["conversation"]!["id"]!).ToList();
        conversations.Count.ShouldBe(2);
        conversations[0].ShouldStartWith("team-id;messageid=");
        conversations[1].ShouldBe("group-chat-id");
    }

    private IEnumerable<JsonNode> Received(string type) =>
        stage.Bot.Received.Where(activity => (string?)activity["type"] == type);
}
