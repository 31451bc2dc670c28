using PipelineBot.BotFramework.Storage;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Simulation;

/// <summary>The shared store as one process sees it: commits fail, hang or are the last thing the process does. To a dead one it never answers again.</summary>
internal sealed class UnreliableStore(World world, Instance instance) : IDocumentStore
{
    private enum Fate
    {
        Fine,
        DiesBefore,
        DiesAfter,
        FailsBefore,
        FailsAfter,
        HangsBefore,
        HangsAfter,
    }

    public ValueTask<StoredDocument?> GetAsync(DocumentKey key, CancellationToken cancellationToken = default) =>
        instance.Alive ? world.Engine.GetAsync(key, cancellationToken) : Instance.Never<StoredDocument?>();

    public ValueTask<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken = default) =>
        instance.Alive ? world.Engine.QueryAsync(query, cancellationToken) : Instance.Never<DocumentPage>();

    public ValueTask<CommitResult> CommitAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellationToken = default)
    {
        if (!instance.Alive)
            return Instance.Never<CommitResult>();
        var about = About(writes[0]);
        var fate = FateOf(world.Dice.Roll(about, 1));
        return fate == Fate.Fine || !world.Dice.Strikes(about) ? Carried(writes) : StruckAsync(fate, about, writes);
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    private static Fate FateOf(double roll) => (roll * 60_000) switch
    {
        < 10 => Fate.DiesBefore,
        < 20 => Fate.DiesAfter,
        < 26 => Fate.FailsBefore,
        < 32 => Fate.FailsAfter,
        < 38 => Fate.HangsBefore,
        < 44 => Fate.HangsAfter,
        _ => Fate.Fine,
    };

    private async ValueTask<CommitResult> StruckAsync(Fate fate, ulong about, IReadOnlyList<DocumentWrite> writes)
    {
        // A second to a quarter of an hour: longer than any lease.
        var hangs = TimeSpan.FromSeconds(Math.Pow(900, world.Dice.Roll(about, 2)));
        switch (fate)
        {
            case Fate.DiesBefore:
                world.Crash(instance);
                return await Instance.Never<CommitResult>();
            case Fate.DiesAfter:
                await Carried(writes);
                world.Crash(instance);
                return await Instance.Never<CommitResult>();
            case Fate.FailsBefore:
                world.Counts.FailedCommits++;
                instance.LosesSight();
                throw new StorageUnavailableException("Simulated.", new IOException());
            case Fate.FailsAfter:
                world.Counts.FailedCommits++;
                await Carried(writes);
                instance.LosesSight();
                throw new StorageUnavailableException("Simulated.", new IOException());
            case Fate.HangsBefore:
                world.Counts.Stalls++;
                instance.LosesSight();
                await instance.Wait(hangs);
                return await Carried(writes);
            default:
                world.Counts.Stalls++;
                var result = await Carried(writes);
                instance.LosesSight();
                await instance.Wait(hangs);
                return result;
        }
    }

    private async ValueTask<CommitResult> Carried(IReadOnlyList<DocumentWrite> writes)
    {
        if (!instance.Alive)
            return await Instance.Never<CommitResult>();
        var result = await world.Engine.CommitAsync(writes);
        if (result.Committed)
            world.Watch(writes, instance);
        return result;
    }

    /// <summary>The document and what is done to it; not when, so that it is the same in every run.</summary>
    private static ulong About(DocumentWrite write)
    {
        var about = Dice.Hash(write.Key.Id);
        if (write.Promoted.GetValueOrDefault("state") is string state)
            about = Dice.Hash(state, about);
        else if (write.Promoted.GetValueOrDefault("nextAt") is string next)
            about = Dice.Hash(next, about);
        return about;
    }
}
