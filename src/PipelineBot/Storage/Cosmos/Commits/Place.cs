using PipelineBot.Storage.Cosmos.Items;

namespace PipelineBot.Storage.Cosmos.Commits;

/// <summary>Where a write goes, or why it cannot.</summary>
/// <param name="Base">The item there; null for none. Of an item that is known by its ETag only, no more than that.</param>
/// <param name="Blocker">Somebody else's commit is about to change it: nobody knows yet to what.</param>
internal readonly record struct Place(bool Fits, StoredItem? Base, StoredItem? Blocker)
{
    public static Place Conflict => default;

    public static Place At(StoredItem? there) => new(true, there, null);

    public static Place Behind(StoredItem blocker) => new(false, null, blocker);
}
