using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Features.CheckIns;
using PipelineBot.Hosting;
using PipelineBot.Outbox;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Storage.Sqlite;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Features.CheckIns;

/// <summary>A small team with the whole bot around it: real turns on a real store; only the clock and the Connector are played.</summary>
internal sealed class CheckInTeam : IAsyncDisposable
{
    public const string Tenant = "tenant", Alex = "alex", Megan = "megan", Adele = "adele", Patti = "patti", Lynne = "lynne";

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocumentStore engine;
    private readonly ServiceProvider services;
    private int activities;

    /// <summary>Monday, 09:00 in Shanghai.</summary>
    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 11, 23, 1, 0));

    public RecordingConnector Connector { get; } = new();

    public static LocalDate Today { get; } = new(2026, 11, 23);

    private CheckInTeam()
    {
        engine = SqliteDocumentStore.Open(new SqliteOptions { Path = folder.File("bot.db") }, Containers.All);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(Clock)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConnectorClient>(Connector)
            .AddSalesBot(new BotSettings(), _ => engine)
            .BuildServiceProvider();
    }

    public static async Task<CheckInTeam> StartAsync()
    {
        var team = new CheckInTeam();
        await team.PutAsync(
            People().Select(p => DocumentTypes.Person.Put(Tenant, p)).Concat(Deals().Select(d => DocumentTypes.Deal.Put(Tenant, d))));
        return team;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public IDocumentStore Store => Get<IDocumentStore>();

    public async Task PutAsync(IEnumerable<DocumentWrite> writes) => (await Store.CommitAsync([.. writes])).Committed.ShouldBeTrue();

    /// <summary>What the bot answered to a text, in order.</summary>
    public async Task<IReadOnlyList<Heard>> SaysAsync(string person, string text, bool channel = false)
    {
        Connector.Heard.Clear();
        await RunAsync(person, channel, """{"type":"message","textFormat":"plain"}""", a => a["text"] = text);
        return [.. Connector.Heard];
    }

    /// <summary>What a click was answered with: the card that takes the clicked one's place, or a text beside it.</summary>
    public async Task<Heard> ClicksAsync(string person, string verb, JsonObject data, bool channel = false)
    {
        Connector.Heard.Clear();
        var answer = await RunAsync(person, channel, """{"type":"invoke","name":"adaptiveCard/action","replyToId":"card"}""", a =>
            a["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } });
        var body = JsonElement.Parse(answer.Body!.Value.Span);
        var value = body.GetProperty("value");
        return value.ValueKind == JsonValueKind.Object ? new Heard("", value, "") : new Heard(value.GetString()!, null, "");
    }

    public async Task<CheckInDocument?> CheckInAsync(string person, LocalDate date) => (await Get<CheckInRecords>().FindAsync(Tenant, person, date, default))?.Value;

    public async Task<Deal> DealAsync(string id) => (await Store.GetAsync(DocumentTypes.Deal, Tenant, DocumentTypes.DealId(id)))!.Value;

    public async Task<IReadOnlyList<DealEvent>> EventsAsync() =>
        [.. (await Store.PageAsync(DocumentTypes.Event, DocumentTypes.EventPartition(Tenant, Clock.GetCurrentInstant()), [])).Documents.Select(d => d.Value)];

    public async Task<IReadOnlyList<OutboxRow>> QueuedAsync()
    {
        var rows = new List<OutboxRow>();
        foreach (var partition in OutboxDocuments.Partitions)
            rows.AddRange((await Store.PageAsync(OutboxDocuments.Row, partition, [])).Documents.Select(d => d.Value));
        return [.. rows.OrderBy(r => r.NextAt)];
    }

    public async Task<Schedule?> ScheduleAsync(string person) => (await Get<CheckInSchedules>().OfAsync(Tenant, person, default))?.Value;

    public async ValueTask<int> RunSchedulesAsync()
    {
        var runner = ActivatorUtilities.CreateInstance<ScheduleRunner>(services);
        return await runner.RunDueAsync(Clock.GetCurrentInstant(), default);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        engine.Dispose();
        folder.Dispose();
    }

    private Task<TurnAnswer> RunAsync(string person, bool channel, string shape, Action<JsonObject> fill)
    {
        var activity = JsonNode.Parse(shape)!.AsObject();
        activity["id"] = $"activity-{++activities}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "http://localhost:56150/_connector";
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = channel ? "channel;messageid=1" : $"chat-{person}", ["conversationType"] = channel ? "channel" : "personal", ["tenantId"] = Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        fill(activity);
        return Get<ITurnRunner>().RunAsync(ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString()))!, default);
    }

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

internal sealed class TestClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;

    public void Set(Instant instant) => now = instant;

    public void Advance(Duration duration) => now += duration;
}
