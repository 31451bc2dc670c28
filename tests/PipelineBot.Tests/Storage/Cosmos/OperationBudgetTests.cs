using System.Text.Json.Nodes;
using PipelineBot.DealUpdates;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>How many operations of Cosmos DB turns cost: those a person waits for, and those that follow. <c>docs/performance.md</c> has the table.</summary>
public sealed class OperationBudgetTests(CosmosServer server, Printer printer) : IClassFixture<CosmosServer>, IClassFixture<Printer>
{
    [Fact]
    public async Task A_text_update_costs_four_operations_at_most_and_a_click_three()
    {
        var operations = new Operations();
        await using var bot = await BotDriver.Start(cosmos: operations.On(server.Fresh())).WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("my deals");
        await alex.SendAsync("help");
        var (table, over) = (new List<string>(), new List<string>());

        await CostOfAsync("update by text", () => alex.SendAsync("amount of Fabrikam to 90k"), most: 4);
        await CostOfAsync("update by text, another deal", () => alex.SendAsync("next step for Contoso: call them"), most: 4);
        await CostOfAsync("update by text, in Chinese", () => alex.SendAsync("华东电力 预计12月20日成交"), most: 4);
        await CostOfAsync("deal shown", () => alex.SendAsync("show Contoso"), most: 4);
        await CostOfAsync("click that changes the deal", () => alex.ClickAsync("7", UpdateVerbs.Update, new JsonObject { ["deal"] = "contoso", ["kind"] = "milestone.done", ["milestone"] = "sec", ["view"] = "deal", ["lang"] = "en" }), most: 3);
        await CostOfAsync("click that changes another", () => alex.ClickAsync("8", UpdateVerbs.Update, new JsonObject { ["deal"] = "fabrikam", ["kind"] = "deal.amount", ["money"] = "70k", ["view"] = "deal", ["lang"] = "en" }), most: 3);
        await CostOfAsync("taken back by the card's button, which reads the event too", () => alex.ClickAsync("Undo"), most: 4);
        await CostOfAsync("question asked", () => alex.SendAsync("lost Fabrikam, price too high"), most: 4);
        await CostOfAsync("question answered by text", () => alex.SendAsync("yes"), most: 4);
        await CostOfAsync("taken back by text", () => alex.SendAsync("undo"), most: 6);

        printer.Say("Operations of Cosmos DB, before the answer + after it:\n" + string.Join('\n', table));
        over.ShouldBeEmpty();
        bot.Faults.Errors.ShouldBeEmpty();

        async Task CostOfAsync(string what, Func<Task> turn, int most)
        {
            await SettledAsync();
            operations.Take();
            await turn();
            await SettledAsync();
            var (waited, finishing) = operations.Take();
            table.Add($"{what}: {waited.Count} + {finishing.Count} ({string.Join(", ", waited)}; {string.Join(", ", finishing)})");
            if (waited.Count > most)
                over.Add(table[^1]);
        }

        Task SettledAsync() => Task.Delay(150);
    }
}
