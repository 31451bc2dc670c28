using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Scheduling;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>The team of the driver with overdue work in it, a channel, and hands to run what is scheduled.</summary>
internal static class DigestOffice
{
    public const string Channel = "19:north@thread.tacv2";

    /// <summary>Megan's: overdue since 10 November.</summary>
    public static Deal Tailspin { get; } = Team.MegansDeal with
    {
        Amount = new Money(250_000, "CNY"),
        CloseDate = new LocalDate(2026, 11, 20),
        StageSince = new LocalDate(2026, 10, 1),
        Milestones = [Milestone("visit", "First visit", 10), Milestone("offer", "Offer sent", 28)],
    };

    /// <summary>Wang's, which neither Alex nor Megan may see.</summary>
    public static Deal Nanfang { get; } = Team.WangsDeal with { Amount = new Money(990_000, "CNY"), Milestones = [Milestone("jiaoliu", "技术交流", 9)] };

    public static Task<BotDriver> OpenAsync(string now = "2026-11-25T01:00:00Z") =>
        BotDriver.Start(now).WithAsync([.. Team.All.Where(d => d != (object)Team.MegansDeal && d != (object)Team.WangsDeal), Tailspin, Nanfang]);

    public static Milestone Milestone(string id, string title, int dayOfNovember) => new() { Id = id, Title = title, Due = new LocalDate(2026, 11, dayOfNovember), StageId = "contact" };

    public static Speaker InChannel(this BotDriver bot, Person person, string root = "1481567603816") => bot.As(person.Id, $"{Channel};messageid={root}", "channel");

    /// <summary>One look of the runner and the sender, as every few seconds in life.</summary>
    public static async Task<int> RunAsync(this BotDriver bot)
    {
        await bot.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(bot.Clock.Now, default);
        var sent = await bot.Services.GetRequiredService<OutboxSender>().SendDueAsync(bot.Clock.Now, default);
        await bot.UpdateAsync();
        return sent;
    }

    /// <summary>One look for digests to show again.</summary>
    public static async Task<int> UpdateAsync(this BotDriver bot) => await bot.Services.GetRequiredService<DigestUpdates>().UpdateDueAsync(bot.Clock.Now, default);

    public static async Task<List<DigestDocument>> DigestsAsync(this BotDriver bot)
    {
        var digests = new List<DigestDocument>();
        await foreach (var document in bot.Store.QueryAsync(DigestDocuments.Digest, BotDriver.Tenant, [new("type", BotFramework.Storage.Comparison.Equal, "digest")]))
            digests.Add(document.Value);
        return digests;
    }

    public static List<SentMessage> InChannel(this BotDriver bot) => [.. bot.Channel.Messages.Where(m => m.ConversationId.StartsWith(Channel, StringComparison.Ordinal))];

    public static string Words(this SentMessage message) => message.Activity.CardContent is { } card ? CardReading.Words(card) : message.Activity.Text ?? "";
}
