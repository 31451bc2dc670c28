using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Tests.Storage.Sqlite;

public sealed class KeyTextTests : SqliteTests
{
    // Attributes are stored as UTF-8, which half a surrogate pair would not survive: hence no InlineData.
    private static readonly string Half = "\ud83d";

    public static TheoryData<string> OddKeys => [.. (string[])["", "a\0b", Half, Half + "a", "a" + Half, "\ude80" + Half]];

    [Theory]
    [MemberData(nameof(OddKeys), DisableDiscoveryEnumeration = true)]
    public async Task A_key_that_would_come_back_changed_is_refused(string id)
    {
        await using var store = Open();

        await Should.ThrowAsync<ArgumentException>(async () => await store.CommitAsync([DocumentWrite.Put(Deal(id), "{}"u8.ToArray())]));
        await Should.ThrowAsync<ArgumentException>(async () => await store.GetAsync(Deal(id)));
        await Should.ThrowAsync<ArgumentException>(async () => await store.QueryAsync(new("deals", id, [])));
    }

    [Fact]
    public async Task A_field_people_typed_odd_characters_into_is_kept_and_found()
    {
        await using var store = Open();
        foreach (var owner in (string[])["mega\0n", "mega" + Half + "n", Half])
        {
            await store.CommitAsync([Put("1", owner), Put("2", "mega")]);

            (await IdsAsync(store, new Filter("owner", Comparison.Equal, owner))).ShouldBe("1");
            (await IdsAsync(store, new Filter("owner", Comparison.In, (string[])[owner]))).ShouldBe("1");
            (await IdsAsync(store, new Filter("owner", Comparison.Equal, "mega"))).ShouldBe("2");
        }
    }
}
