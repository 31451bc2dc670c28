using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Architecture;

/// <summary>A turn may be decided again after a conflict: it must then want exactly the same, ids and all.</summary>
public sealed class DecideTwiceTests
{
    [Theory]
    [InlineData("move Contoso to negotiation")]
    [InlineData("把 华东电力 推进到谈判")]
    [InlineData("amount of Fabrikam to 500k")]
    [InlineData("close date of Contoso is next Friday")]
    [InlineData("Contoso renewal is won, 1.2m USD", "yes")]
    [InlineData("lost Fabrikam, price too high", "yes")]
    [InlineData("done: security review on Contoso, report signed")]
    [InlineData("Contoso 的演示推迟到12月5日,等客户")]
    [InlineData("add milestone \"contract signed\" to Contoso by end of month")]
    [InlineData("new deal Northwind ERP 300k close 2026-12-20")]
    [InlineData("hand over Contoso to Megan", "yes")]
    [InlineData("amount of Fabrikam to 90k", "undo")]
    [InlineData("language 中文")]
    [InlineData("timezone London")]
    [InlineData("calendar China")]
    [InlineData("I'm on leave next week", "cancel my leave")]
    [InlineData("I promise Megan to get the discount approved by Friday", "undo")]
    [InlineData("I promise Megan to get the discount for Contoso approved by Friday")]
    [InlineData("we had our 1:1 with Megan", "undo")]
    [InlineData("my deals")]
    [InlineData("move Contoso")]
    public async Task Every_turn_decided_twice_writes_the_same(params string[] said)
    {
        await using var bot = BotDriver.Start(configure: services => services.AddSingleton<IDocumentStore>(p => new EveryTurnConflictsOnce(p.GetRequiredService<WatchedDocumentStore>())));
        await bot.WithAsync(Team.All);
        var alex = bot.As("alex");

        foreach (var text in said)
            await alex.SendAsync(text);

        alex.ShouldHear();
        var store = bot.Store.ShouldBeOfType<EveryTurnConflictsOnce>();
        store.Pairs.Count.ShouldBe(said.Length);
        foreach (var (first, second) in store.Pairs)
            second.ShouldBe(first);
    }

    /// <summary>Refuses the first commit of every turn, and keeps what was wanted each time.</summary>
    private sealed class EveryTurnConflictsOnce(IDocumentStore store) : IDocumentStore
    {
        private string? refused;

        public List<(string First, string Second)> Pairs { get; } = [];

        public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

        public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken) => store.QueryAsync(query, cancellationToken);

        public ValueTask CheckAsync(CancellationToken cancellationToken) => store.CheckAsync(cancellationToken);

        public ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken)
        {
            if (!writes.Any(w => w.Key.Container is TurnContainers.Claims or TurnContainers.Conversations))
                return store.CommitAsync(writes, cancellationToken);
            if (refused is null)
            {
                refused = Text(writes);
                return ValueTask.FromResult(new CommitResult(writes[0].Key, []));
            }

            Pairs.Add((refused, Text(writes)));
            refused = null;
            return store.CommitAsync(writes, cancellationToken);
        }

        private static string Text(IReadOnlyList<DocumentWrite> writes) => string.Join('\n', writes.Select(w =>
            $"{w.Condition} {w.ETag} {w.Key} {(w.Json is { } json ? Encoding.UTF8.GetString(json.Span) : "deleted")} {string.Join(',', w.Promoted.OrderBy(p => p.Key, StringComparer.Ordinal))}"));
    }
}
