using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;
using PipelineBot.Storage.Cosmos;
using PipelineBot.Storage.Cosmos.Items;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Storage.Cosmos;

/// <summary>Batches over single items: all or none, whoever dies between any two steps and whoever else writes there meanwhile.</summary>
public sealed class CommitTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 25, 1, 0);

    private static readonly IReadOnlyList<ContainerDefinition> Containers =
    [
        new("deals", [new("owner")], []),
        new("states", [], []),
        new("events", [], []),
    ];

    private static readonly DocumentKey Deal = new("deals", "t", "deal");
    private static readonly DocumentKey Second = new("deals", "t", "second");
    private static readonly DocumentKey Gone = new("deals", "t", "gone");
    private static readonly DocumentKey New = new("deals", "t", "new");
    private static readonly DocumentKey State = new("states", "s", "state");
    private static readonly DocumentKey Event = new("events", "e", "event");

    private readonly ManualClock clock = new(Start);
    private readonly MemoryItems items = new();

    [Fact]
    public async Task Whoever_dies_before_any_step_has_done_all_or_nothing() => await EveryCrashAsync((at, crash) => items.Before = crash);

    [Fact]
    public async Task Whoever_dies_after_any_step_has_done_all_or_nothing() => await EveryCrashAsync((at, crash) => items.After = crash);

    private async Task EveryCrashAsync(Action<int, Func<string, ItemKey, ValueTask>?> place)
    {
        var (done, undone) = (0, 0);
        for (var step = 1; ; step++)
        {
            foreach (var item in items.All)
                await items.DeleteAsync(item.Key, item.ETag, default);
            await SeedAsync();
            var (count, died) = (0, false);
            await using (var dying = Open())
            {
                var batch = await BatchAsync(dying);
                // From there on this process does nothing any more.
                place(step, (_, _) => ++count >= step ? Died() : default);
                try
                {
                    (await dying.CommitAsync(batch)).Committed.ShouldBeTrue();
                }
                catch (StorageUnavailableException)
                {
                    // As the turn would be told.
                }

                await dying.DisposeAsync();
                place(step, null);
            }

            // Another process comes, at once or later, with or without having swept.
            clock.Now += Duration.FromSeconds(step % 3 * 4);
            await using var next = Open();
            if (step % 2 == 0)
                await next.SweepAsync(default);
            var texts = await TextsAsync(next);
            // A record follows as soon as somebody looks who may take the process for dead.
            if (texts == "new new - new new new" || (texts == "new new - new new -" && step % 3 == 0))
                done++;
            else if (texts == "old old old - old -")
                undone++;
            else
                Assert.Fail($"Dead at step {step}: {texts}");

            clock.Now += Duration.FromMinutes(1);
            await next.SweepAsync(default);
            (await TextsAsync(next)).ShouldBe(texts.StartsWith("new", StringComparison.Ordinal) ? "new new - new new new" : texts, "What was seen once stays.");
            items.All.ShouldAllBe(item => item.Item.Since == null && item.Item.Next == null && item.Item.IsNeeded);
            if (!died)
                break;

            ValueTask Died()
            {
                died = true;
                throw new StorageUnavailableException("dead");
            }
        }

        done.ShouldBeGreaterThan(3);
        undone.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_conflict_anywhere_leaves_everything_as_it_was()
    {
        await SeedAsync();
        await using var store = Open();
        var batch = await BatchAsync(store);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i].Key.Container == "events")
                continue;
            var wrong = batch.Select((write, n) => n != i ? write : write.Condition == WriteCondition.Absent ? DocumentWrite.Create(Deal with { Id = "second" }, "x"u8.ToArray()) : write with { ETag = "1|1|none" }).ToList();
            if (wrong.Select(w => w.Key).Distinct().Count() != wrong.Count)
                wrong = [.. wrong.Where((w, n) => n == i || w.Key != wrong[i].Key)];
            (await store.CommitAsync(wrong)).Conflict.ShouldBe(wrong.Single(w => w.Condition == WriteCondition.Absent ? w.Key == Second : w.ETag == "1|1|none").Key);
            (await TextsAsync(store)).ShouldBe("old old old - old -");
        }

        items.All.ShouldAllBe(item => item.Item.Next == null && item.Item.IsNeeded);
        (await store.CommitAsync(batch)).Committed.ShouldBeTrue("Nothing of the refused ones is in the way.");
    }

    [Fact]
    public async Task Of_many_who_change_the_same_documents_each_counts_once()
    {
        const int Writers = 8;
        const int Each = 12;
        await SeedAsync("0");
        var dice = new Random(26);
        // Steps of all writers interleave by chance.
        items.Before = async (_, _) =>
        {
            for (var i = dice.Next(4); i > 0; i--)
                await Task.Yield();
        };
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            await using var store = Open();
            for (var n = 0; n < Each;)
            {
                // One in the order of the other, so that they would wait for each other.
                DocumentKey[] keys = writer % 2 == 0 ? [Deal, Second, State] : [Second, State, Deal];
                var found = new List<StoredDocument>();
                foreach (var key in keys)
                    found.Add((await store.GetAsync(key))!);
                var commit = await store.CommitAsync(
                [
                    .. found.Select(document => DocumentWrite.Replace(document.Key, document.ETag, Bytes((int.Parse(Text(document)!, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)))),
                    DocumentWrite.Create(Event with { Id = string.Create(CultureInfo.InvariantCulture, $"{writer}-{n}") }, "x"u8.ToArray()) with { Soft = true },
                ]);
                if (commit.Committed)
                    n++;
            }
        }));
        items.Before = null;

        await using var after = Open();
        foreach (var key in (DocumentKey[])[Deal, Second, State])
            Text(await after.GetAsync(key)).ShouldBe((Writers * Each).ToString(CultureInfo.InvariantCulture));
        items.All.Count(item => item.Key.Container == "events").ShouldBe(Writers * Each);
        items.All.ShouldAllBe(item => item.Item.Since == null);
    }

    [Fact]
    public async Task Somebody_who_hangs_in_a_commit_is_not_waited_for_and_cannot_finish_it_later()
    {
        await SeedAsync();
        var (hangs, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var slow = Open();
        var batch = await BatchAsync(slow);
        items.Before = async (operation, key) =>
        {
            if (operation == "replace" && key.Id == "deal")
            {
                items.Before = null;
                hangs.SetResult();
                await goesOn.Task;
            }
        };
        var hanging = slow.CommitAsync(batch).AsTask();
        await hangs.Task;
        clock.Now += Duration.FromSeconds(30);

        await using var other = Open();
        Text(await other.GetAsync(State)).ShouldBe("old");
        var state = (await other.GetAsync(State))!;
        (await other.CommitAsync([DocumentWrite.Replace(State, state.ETag, "other"u8.ToArray())])).Committed.ShouldBeTrue();
        goesOn.SetResult();

        (await hanging).Conflict.ShouldBe(State);
        (await TextsAsync(other)).ShouldBe("old old old - other -");
    }

    [Fact]
    public async Task What_is_only_tidied_up_around_a_document_is_no_conflict()
    {
        await SeedAsync();
        await using var store = Open();
        await store.CommitAsync(await BatchAsync(store));
        var deal = (await store.GetAsync(Deal))!;
        var item = items.All.Single(i => i.Key.Id == "deal");
        await items.ReplaceAsync("deals", item.Item, item.ETag, default);

        (await store.CommitAsync([DocumentWrite.Replace(Deal, deal.ETag, "newest"u8.ToArray())])).Committed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_soft_write_is_left_out_when_somebody_was_faster()
    {
        await SeedAsync();
        await using var store = Open();
        var (deal, state) = ((await store.GetAsync(Deal))!, (await store.GetAsync(State))!);
        await store.CommitAsync([DocumentWrite.Replace(State, state.ETag, "faster"u8.ToArray())]);

        (await store.CommitAsync([DocumentWrite.Replace(Deal, deal.ETag, "new"u8.ToArray()), DocumentWrite.Replace(State, state.ETag, "soft"u8.ToArray()) with { Soft = true }])).Committed.ShouldBeTrue();

        (Text(await store.GetAsync(Deal)), Text(await store.GetAsync(State))).ShouldBe(("new", "faster"));
    }

    /// <summary>A replacement that it is about, another, a deletion, a creation, a state, a record.</summary>
    private static async Task<IReadOnlyList<DocumentWrite>> BatchAsync(CosmosDocumentStore store) =>
    [
        DocumentWrite.Replace(Deal, (await store.GetAsync(Deal))!.ETag, "new"u8.ToArray()),
        DocumentWrite.Replace(Second, (await store.GetAsync(Second))!.ETag, "new"u8.ToArray()),
        DocumentWrite.Delete(Gone, (await store.GetAsync(Gone))!.ETag),
        DocumentWrite.Create(New, "new"u8.ToArray()),
        DocumentWrite.Replace(State, (await store.GetAsync(State))!.ETag, "new"u8.ToArray()),
        DocumentWrite.Create(Event, "new"u8.ToArray()) with { Soft = true },
    ];

    private async Task SeedAsync(string text = "old")
    {
        await using var store = Open();
        foreach (var key in (DocumentKey[])[Deal, Second, Gone, State])
            await store.CommitAsync([DocumentWrite.Create(key, Bytes(text))]);
    }

    private static async Task<string> TextsAsync(CosmosDocumentStore store)
    {
        var texts = new List<string>();
        foreach (var key in (DocumentKey[])[Deal, Second, Gone, New, State, Event])
            texts.Add(Text(await store.GetAsync(key)) ?? "-");
        return string.Join(' ', texts);
    }

    private static string? Text(StoredDocument? document) => document is null ? null : Encoding.UTF8.GetString(document.Json.Span);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A process of its own: it knows nothing but what is stored. Waiting takes no time and passes it.</summary>
    private CosmosDocumentStore Open() => new(items, Containers, clock, new PassingTime(clock), NullLoggerFactory.Instance);

    private sealed class PassingTime(ManualClock clock) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.FromSeconds(1))
                clock.Now += Duration.FromTimeSpan(dueTime);
            return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
