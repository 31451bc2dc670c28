using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Tests.Attacks;

namespace PipelineBot.Tests.Protocol;

/// <summary>What is delivered more than once, or at once, over HTTP: one effect each, counted in the store and at the channel.</summary>
public sealed class CountedEffectsTests : IAsyncLifetime
{
    private LiveHost bot = null!;

    public async Task InitializeAsync() => bot = await LiveHost.StartAsync(settings: "--Bot:RequestsPerSecond=0");

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Fact]
    public async Task IN_60_Two_exchanges_at_once_are_one_turn_and_answered_alike()
    {
        var answers = await Task.WhenAll(Exchange("f:desktop"), Exchange("f:phone"));

        answers.Distinct().ShouldHaveSingleItem().ShouldBe((400, """{"id":"x-1","connectionName":"graph","failureDetail":"There is no connection of that name."}"""));
        Claims().ShouldBe(1);
        bot.Sent.ShouldBeEmpty();

        Task<(int, string)> Exchange(string id) => bot.PostAsync(
            new JsonObject { ["type"] = "invoke", ["name"] = "signin/tokenExchange", ["value"] = new JsonObject { ["id"] = "x-1", ["connectionName"] = "graph", ["token"] = "t" } }, id: id);
    }

    [Fact]
    public async Task ST_05_Twenty_messages_at_once_in_one_conversation_are_twenty_changes_and_twenty_answers()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => bot.PostAsync(new JsonObject { ["type"] = "message", ["text"] = $"next step for Contoso: call number {i}" }, id: "m" + i)));

        Events().ShouldBe(20);
        Answered().ShouldBe(20);
        bot.Sent.Count.ShouldBe(20);
        var told = string.Join('\n', bot.Sent);
        Enumerable.Range(0, 20).ShouldAllBe(i => told.Contains($"call number {i}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IN_72_The_same_message_five_times_is_one_change_and_one_answer(bool atOnce)
    {
        if (atOnce)
            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Post()));
        else
            for (var i = 0; i < 5; i++)
                await Post();

        Events().ShouldBe(1);
        Answered().ShouldBe(1);
        bot.Sent.Count.ShouldBe(1);

        Task<(int, string)> Post() => bot.PostAsync(new JsonObject { ["type"] = "message", ["text"] = "amount of Contoso to 500k" }, id: "m1");
    }

    [Theory]
    [InlineData("deal.update", """{"deal":"contoso","kind":"deal.stage","stage":"negotiation","view":"deal","lang":"en"}""")]
    [InlineData("deal.update", """{"deal":"contoso","kind":"milestone.done","milestone":"sec","view":"milestones","lang":"en"}""")]
    [InlineData("deal.update", """{"deal":"contoso","kind":"milestone.move","milestone":"sec","date":"2026-12-05","view":"deal","lang":"en"}""")]
    [InlineData("deal.update", """{"deal":"contoso","kind":"deal.amount","money":"500k","view":"deal","lang":"zh-Hans"}""")]
    [InlineData("deal.update", """{"deal":"contoso","kind":"deal.nextStep","next":"call them","view":"deal","lang":"en"}""")]
    public async Task IN_72_A_click_that_comes_again_with_a_new_id_changes_nothing_again(string verb, string data)
    {
        var ids = Enumerable.Range(0, 4).Select(i => "f:" + i).ToArray();

        await bot.ClickAsync(verb, JsonNode.Parse(data), id: ids[0]);
        await Task.WhenAll(ids[1..].Select(id => bot.ClickAsync(verb, JsonNode.Parse(data), id: id)));

        Events().ShouldBe(1);
        Claims().ShouldBe(4, "Each is an activity of its own: that it changes nothing is the business of what it asks for.");
    }

    [Fact]
    public async Task IN_72_An_answer_to_a_question_that_comes_again_with_a_new_id_finds_the_question_answered()
    {
        var asked = JsonNode.Parse((await bot.SayAsync("Contoso renewal is won", id: "m1")).Body)!["activities"]![0]!;
        var save = Driver.CardReading.Buttons(System.Text.Json.JsonElement.Parse(asked["attachments"]![0]!["content"]!.ToJsonString())).First(button => button.GetProperty("title").GetString() == "Save");
        var data = save.GetProperty("data").GetRawText();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => bot.ClickAsync(save.GetProperty("verb").GetString(), JsonNode.Parse(data), id: "f:" + i)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        Events().ShouldBe(1);
    }

    [Fact]
    public async Task IN_40_Both_tellings_of_an_installation_at_once_are_one_greeting_at_the_channel()
    {
        await Task.WhenAll(
            bot.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" }, id: "f:1"),
            bot.PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) }, id: "f:2"));

        bot.Sent.Count.ShouldBe(1);
        WholeStore.Rows(bot.DatabasePath, Containers.References).Count.ShouldBe(1);
    }

    private int Events() => WholeStore.Rows(bot.DatabasePath, Containers.Events).Count;

    /// <summary>Messages that stand in their conversations as answered.</summary>
    private int Answered() => WholeStore.Rows(bot.DatabasePath, TurnContainers.Conversations).Sum(row => JsonNode.Parse(row[row.IndexOf('{')..])?["answered"]?.AsArray().Count ?? 0);

    private int Claims() => WholeStore.Rows(bot.DatabasePath, TurnContainers.Claims).Count(row => row.Contains("\"status\":", StringComparison.Ordinal));
}
