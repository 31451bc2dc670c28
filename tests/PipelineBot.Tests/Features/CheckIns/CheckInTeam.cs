using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.CheckIns;
using PipelineBot.Outbox;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.CheckIns;

/// <summary>A small team with the whole bot around it: real turns on a real store; only the clock and the channel are played.</summary>
internal sealed class CheckInTeam : IAsyncDisposable
{
    public const string Tenant = BotDriver.Tenant, Alex = "alex", Megan = "megan", Adele = "adele", Patti = "patti", Lynne = "lynne";

    /// <summary>Monday, 09:00 in Shanghai.</summary>
    private readonly BotDriver bot = BotDriver.Start("2026-11-23T01:00:00Z");

    public static LocalDate Today { get; } = new(2026, 11, 23);

    public ManualClock Clock => bot.Clock;

    public IDocumentStore Store => bot.Store;

    public static async Task<CheckInTeam> StartAsync()
    {
        var team = new CheckInTeam();
        await team.bot.WithAsync([.. People(), .. Deals()]);
        return team;
    }

    public T Get<T>() where T : notnull => bot.Services.GetRequiredService<T>();

    public async Task PutAsync(Deal deal) => await bot.WithAsync(deal);

    /// <summary>What the bot answered to a text, in order.</summary>
    public async Task<IReadOnlyList<Heard>> SaysAsync(string person, string text, bool channel = false)
    {
        var before = bot.Channel.Messages.Count;
        await By(person, channel).PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" });
        bot.Faults.Errors.ShouldBeEmpty();
        return [.. bot.Channel.Messages.Skip(before).Select(m => new Heard(m.Activity.Text ?? "", m.Activity.CardContent, m.ConversationId))];
    }

    /// <summary>What a click was answered with: the card that takes the clicked one's place, or a text beside it.</summary>
    public async Task<Heard> ClicksAsync(string person, string verb, JsonObject data, bool channel = false)
    {
        var answer = await By(person, channel).PostAsync(new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } },
        });
        bot.Faults.Errors.ShouldBeEmpty();
        var body = JsonElement.Parse(answer.Body!.Value.Span);
        var value = body.GetProperty("value");
        return value.ValueKind == JsonValueKind.Object ? new Heard("", value, "") : new Heard(value.GetString()!, null, "");
    }

    public async Task<CheckInDocument?> CheckInAsync(string person, LocalDate date) => (await Get<CheckInRecords>().FindAsync(Tenant, person, date, default))?.Value;

    public Task<Deal> DealAsync(string id) => bot.DealAsync(id);

    public Task<List<DealEvent>> EventsAsync() => bot.EventsAsync();

    public async Task<IReadOnlyList<OutboxRow>> QueuedAsync()
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
            rows.AddRange((await Store.PageAsync(OutboxDocuments.Row, partition, [])).Documents.Select(d => d.Value));
        return [.. rows.OrderBy(r => r.NextAt)];
    }

    public async Task<Schedule?> ScheduleAsync(string person) => (await Get<CheckInSchedules>().OfAsync(Tenant, person, default))?.Value;

    public ValueTask<int> RunSchedulesAsync() => Get<ScheduleRunner>().RunDueAsync(Clock.Now, default);

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private Speaker By(string person, bool channel) => channel ? bot.As(person, "channel;messageid=1", "channel") : bot.As(person, $"chat-{person}");

    private static IEnumerable<Person> People()
    {
        yield return new Person { Id = Alex, Name = "Alex Wilber", ManagerId = Megan, TimeZone = "Asia/Shanghai" };
        yield return new Person { Id = Adele, Name = "赵敏", ManagerId = Megan, TimeZone = "Asia/Shanghai", Language = "zh-Hans" };
        yield return new Person { Id = Megan, Name = "Megan Bowen", Role = Role.Manager, TimeZone = "Asia/Shanghai" };
        yield return new Person { Id = Patti, Name = "Patti Fernandez", TimeZone = "America/New_York" };
        yield return new Person { Id = Lynne, Name = "Lynne Robbins", Role = Role.Operations, TimeZone = "Asia/Shanghai" };
    }

    private static IEnumerable<Deal> Deals()
    {
        var deal = new Deal { OwnerId = Alex, PipelineId = "sales", StageId = "needs", StageSince = Today.PlusDays(-3), NextStep = "Call them", CloseDate = new(2026, 12, 18), Created = new(2026, 10, 1) };
        var review = new Milestone { Id = "m1", Title = "Security review", Due = new(2026, 11, 10), StageId = "needs" };
        var confirmed = new Milestone { Id = "m2", Title = "First meeting held", Due = new(2026, 12, 10), StageId = "contact", Required = true };
        yield return deal with { Id = "d1", Name = "Contoso *renewal*", Account = "Contoso", Amount = new Money(1_200_000m, "CNY"), Milestones = [review] };
        yield return deal with { Id = "d2", Name = "Fabrikam", StageId = "contact", StageSince = new(2026, 10, 24), Milestones = [confirmed] };
        yield return deal with { Id = "d3", Name = "北风 ERP", CloseDate = new(2026, 11, 12), Amount = new Money(300_000m, "USD") };
        yield return deal with { Id = "d4", Name = "Tailspin", NextStep = "" };
        yield return deal with { Id = "d5", Name = "Patti's deal", OwnerId = Patti };
    }
}

internal sealed record Heard(string Text, JsonElement? Card, string ConversationId)
{
    public string All => Card is { } card ? card.GetRawText() : Text;
}
