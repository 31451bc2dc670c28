using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Protocol;

/// <summary>Installation, membership, and what becomes of teams and channels.</summary>
public sealed class PlaceTests : IAsyncLifetime
{
    private const string Team = "19:team@thread.tacv2";
    private const string Sales = "19:sales@thread.tacv2";
    private const string Other = "19:other@thread.tacv2";

    private BotDriver bot = null!;

    public async Task InitializeAsync() => bot = await BotDriver.Start().WithAsync(Driver.Team.All);

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task IN_40_One_installation_told_twice_is_one_greeting(string first, string second)
    {
        var alex = bot.As("alex");

        await alex.PostAsync(Installed(first));
        await alex.PostAsync(Installed(second));

        alex.Messages.Count.ShouldBe(1);
        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task IN_40_Both_at_once_are_one_greeting_too()
    {
        var alex = bot.As("alex");

        await Task.WhenAll(alex.PostAsync(Installed("installationUpdate")), alex.PostAsync(Installed("conversationUpdate")));

        alex.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_upgrade_that_brings_the_bot_greets_and_one_that_takes_it_away_silences_it()
    {
        var alex = bot.As("alex");

        await alex.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add-upgrade" });
        alex.Messages.Count.ShouldBe(1);
        await alex.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove-upgrade" });

        (await PersonalAsync("alex")).Active.ShouldBeFalse();
        alex.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task IN_41_After_the_app_was_removed_the_chat_is_closed_and_a_new_installation_greets_again()
    {
        var alex = bot.As("alex");
        await alex.PostAsync(Installed("installationUpdate"));

        await alex.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove" });
        (await PersonalAsync("alex")).Active.ShouldBeFalse();
        // The second telling of it, late: it must not open the chat again.
        await alex.PostAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) });
        await alex.PostAsync(new JsonObject { ["type"] = "messageReaction", ["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }) });
        (await PersonalAsync("alex")).Active.ShouldBeFalse();

        await alex.PostAsync(Installed("conversationUpdate"));
        (await PersonalAsync("alex")).Active.ShouldBeTrue();
        alex.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task IN_41_Removing_the_app_from_a_team_closes_all_its_channels_whoever_did_it()
    {
        await TalkAsync(Sales, Other);

        await Event("stranger", Team, new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove" });

        (await ChannelAsync(Sales)).Active.ShouldBeFalse();
        (await ChannelAsync(Other)).Active.ShouldBeFalse();
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("alex")]
    public async Task IN_32_A_deleted_channel_rests_and_a_restored_one_goes_on(string by)
    {
        await TalkAsync(Sales, Other);

        await Event(by, Team, Told("channelDeleted", Sales));
        (await ChannelAsync(Sales)).Active.ShouldBeFalse();
        (await ChannelAsync(Other)).Active.ShouldBeTrue();

        await Event(by, Team, Told("channelRestored", Sales));
        (await ChannelAsync(Sales)).Active.ShouldBeTrue();
    }

    [Theory]
    [InlineData("teamDeleted", "teamRestored")]
    [InlineData("teamHardDeleted", null)]
    [InlineData("teamArchived", "teamUnarchived")]
    public async Task IN_32_A_team_that_is_gone_or_archived_rests_in_all_its_channels(string gone, string? back)
    {
        await TalkAsync(Sales, Other);
        await bot.As("wang", "19:elsewhere@thread.tacv2", "channel").PostAsync(Message("19:another@thread.tacv2"));

        await Event("stranger", Team, Told(gone));

        (await ChannelAsync(Sales)).Active.ShouldBeFalse();
        (await ChannelAsync(Other)).Active.ShouldBeFalse();
        (await ChannelAsync("19:elsewhere@thread.tacv2")).Active.ShouldBeTrue();
        if (back is null)
            return;
        await Event("stranger", Team, Told(back));
        (await ChannelAsync(Other)).Active.ShouldBeTrue();
    }

    [Theory]
    [InlineData("teamRenamed")]
    [InlineData("channelRenamed")]
    [InlineData("channelCreated")]
    [InlineData("teamMemberAdded")]
    [InlineData("teamMemberRemoved")]
    [InlineData("channelShared")]
    [InlineData("somethingOfNextYear")]
    public async Task IN_32_What_changes_nothing_for_the_bot_is_taken_and_passed_over(string told)
    {
        await TalkAsync(Sales);
        var before = bot.Channel.Messages.Count;

        await Event("stranger", Team, Told(told, Sales));
        await Event("alex", Team, Told(told, Sales));

        (await ChannelAsync(Sales)).Active.ShouldBeTrue();
        (await bot.Store.GetAsync(DocumentTypes.Reference, BotDriver.Tenant, DocumentTypes.ReferenceId("", Team))).ShouldBeNull("Nobody spoke to the bot there.");
        bot.Channel.Messages.Count.ShouldBe(before);
    }

    [Fact]
    public async Task IN_32_A_digest_rests_while_its_channel_is_deleted_and_comes_again_when_it_is_restored()
    {
        await using var office = await DigestOffice.OpenAsync();
        await office.InChannel(Driver.Team.Alex).SendAsync("digest every day at 9:30");
        var start = office.InChannel().Count;

        await office.As("stranger", Team, "channel").PostAsync(Told("channelDeleted", DigestOffice.Channel));
        office.Clock.Advance(Duration.FromMinutes(30));
        await office.RunAsync();
        office.InChannel().Count.ShouldBe(start);

        await office.As("stranger", Team, "channel").PostAsync(Told("channelRestored", DigestOffice.Channel));
        office.Clock.Advance(Duration.FromDays(1));
        await office.RunAsync();
        office.InChannel().Count.ShouldBe(start + 1);
    }

    private static JsonObject Installed(string type) => type == "installationUpdate"
        ? new JsonObject { ["type"] = type, ["action"] = "add" }
        : new JsonObject { ["type"] = type, ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) };

    private static JsonObject Told(string eventType, string? channel = null)
    {
        var data = new JsonObject { ["eventType"] = eventType, ["team"] = new JsonObject { ["id"] = Team, ["name"] = "Sales" } };
        if (channel is not null)
            data["channel"] = new JsonObject { ["id"] = channel, ["name"] = "a channel" };
        return new JsonObject { ["type"] = "conversationUpdate", ["channelData"] = data };
    }

    private static JsonObject Message(string team) => new()
    {
        ["type"] = "message",
        ["text"] = "<at>PipelineBot</at> help",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>PipelineBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } }),
        ["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = team } },
    };

    private async Task TalkAsync(params string[] channels)
    {
        foreach (var channel in channels)
        {
            await bot.As("alex", channel, "channel").PostAsync(Message(Team));
            (await ChannelAsync(channel)).Active.ShouldBeTrue();
        }
    }

    private async Task Event(string by, string conversation, JsonObject activity)
    {
        if (activity["channelData"] is null)
            activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = Team } };
        (await bot.As(by, conversation, "channel").PostAsync(activity)).Status.ShouldBe(200);
    }

    private async Task<ReferenceDocument> PersonalAsync(string person) =>
        (await bot.Store.GetAsync(DocumentTypes.Reference, BotDriver.Tenant, DocumentTypes.ReferenceId(person, "")))!.Value;

    private async Task<ReferenceDocument> ChannelAsync(string channel) =>
        (await bot.Store.GetAsync(DocumentTypes.Reference, BotDriver.Tenant, DocumentTypes.ReferenceId("", channel)))!.Value;
}
