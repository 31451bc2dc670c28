using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Tests.Attacks;
using PipelineBot.Tests.Driver;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Protocol;

/// <summary>The sample activities through the whole bot over HTTP: each gets the status and the body that the protocol documents.</summary>
public sealed class SampleActivityTests(Printer printer) : IClassFixture<Printer>
{
    private const string Nothing = "";

    private static readonly Dictionary<string, (int Status, string Body)> Documented = new(StringComparer.Ordinal)
    {
        // Parts of activities: no type.
        ["Agents-for-net/AppBasedLinkQuery.json"] = (400, Nothing),
        ["Agents-for-net/FileConsentCard.json"] = (400, Nothing),
        ["Agents-for-net/MessagingExtensionAction.json"] = (400, Nothing),
        ["Agents-for-net/MessagingExtensionActionResponse.json"] = (400, Nothing),
        ["Agents-for-net/MessagingExtensionQuery.json"] = (400, Nothing),
        ["Agents-for-net/TeamsChannelAccount.json"] = (400, Nothing),
        ["Agents-for-net/TeamsChannelData.json"] = (400, Nothing),
        ["docs/error-403-MessageWritesBlocked.json"] = (400, Nothing),
        ["docs/members-paged-accounts.json"] = (400, Nothing),
        // An unknown type, and messages of no tenant: taken and passed over.
        ["Agents-for-net/BotConfigAuth.json"] = (200, Nothing),
        ["Agents-for-net/ComplexActivityPayload.json"] = (200, Nothing),
        ["Agents-for-net/activityPayload.json"] = (200, Nothing),
        ["docs/message-channel-mention.json"] = (200, Nothing),
        ["teams.net/SuggestedActionsActivity.json"] = (200, Nothing),
        ["teams.net/AdaptiveCardActivity.json"] = (200, Nothing),

        ["docs/conversationUpdate-channelCreated.json"] = (200, Nothing),
        ["docs/conversationUpdate-channelDeleted.json"] = (200, Nothing),
        ["docs/conversationUpdate-channelRenamed.json"] = (200, Nothing),
        ["docs/conversationUpdate-channelRestored.json"] = (200, Nothing),
        ["docs/installationUpdate-add-team.json"] = (200, Nothing),
        ["docs/message-personal.json"] = (200, Nothing),
        ["docs/messageDelete-soft.json"] = (200, Nothing),
        ["docs/messageUpdate-edit.json"] = (200, Nothing),
        ["docs/messageUpdate-undelete.json"] = (200, Nothing),
        ["docs/invoke-application-search-value.json"] = (501, Nothing),

        ["synthetic/conversationUpdate-bot-added-personal.json"] = (200, Nothing),
        ["synthetic/conversationUpdate-member-added-team.json"] = (200, Nothing),
        ["synthetic/conversationUpdate-unknown-eventType.json"] = (200, Nothing),
        ["synthetic/event-meetingStart.json"] = (200, Nothing),
        ["synthetic/event-readReceipt.json"] = (200, Nothing),
        ["synthetic/installationUpdate-personal-add-upgrade.json"] = (200, Nothing),
        ["synthetic/installationUpdate-personal-add.json"] = (200, Nothing),
        ["synthetic/installationUpdate-personal-remove-upgrade.json"] = (200, Nothing),
        ["synthetic/installationUpdate-personal-remove.json"] = (200, Nothing),
        ["synthetic/message-card-submit.json"] = (200, Nothing),
        ["synthetic/message-channel-thread-own-mention.json"] = (200, Nothing),
        ["synthetic/message-expectReplies.json"] = (200, "activities"),
        ["synthetic/message-no-timezone-android.json"] = (200, Nothing),
        ["synthetic/messageReaction-added.json"] = (200, Nothing),
        ["synthetic/messageReaction-removed.json"] = (200, Nothing),
        ["synthetic/typing.json"] = (200, Nothing),
        ["synthetic/unknown-type.json"] = (200, Nothing),

        // Clicks on cards that are not ours: 200 in any case (CA-44, CA-45), what became of it in the body.
        ["synthetic/invoke-adaptiveCard-action-automatic.json"] = (200, "200 application/vnd.microsoft.activity.message"),
        ["synthetic/invoke-adaptiveCard-action-manual.json"] = (200, "200 application/vnd.microsoft.activity.message"),
        ["synthetic/invoke-adaptiveCard-action-no-action.json"] = (200, "400 application/vnd.microsoft.error BadRequest"),
        ["synthetic/invoke-adaptiveCard-action-wrong-type.json"] = (200, "400 application/vnd.microsoft.error NotSupported"),

        // Not offered.
        ["synthetic/invoke-application-search.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-fetchTask-message.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-query-initialRun.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-query.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-queryLink.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-selectItem.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-submitAction-previewSend.json"] = (501, Nothing),
        ["synthetic/invoke-composeExtension-submitAction.json"] = (501, Nothing),
        ["synthetic/invoke-message-fetchTask.json"] = (501, Nothing),
        ["synthetic/invoke-no-name.json"] = (501, Nothing),
        ["synthetic/invoke-task-fetch.json"] = (501, Nothing),
        ["synthetic/invoke-task-submit.json"] = (501, Nothing),
        ["synthetic/invoke-unknown-name.json"] = (501, Nothing),

        ["synthetic/invoke-message-submitAction-feedback.json"] = (200, "{}"),
        ["synthetic/invoke-signin-tokenExchange.json"] = (400, """{"id":"x-1","connectionName":"graph","failureDetail":"There is no connection of that name."}"""),
        ["synthetic/invoke-signin-verifyState.json"] = (404, Nothing),
    };

    [SharedDataFact("protocol-data", "activities")]
    public async Task IN_05_Every_sample_gets_the_documented_status_and_body()
    {
        await using var bot = await LiveHost.StartAsync();
        var (table, wrong) = (new StringBuilder("what the samples are answered\n"), new List<string>());
        foreach (var (name, json) in Samples.Shared)
        {
            var body = json;
            var sent = bot.Sent.Count;
            if (JsonNode.Parse(json) is JsonObject activity && activity["type"] is not null)
            {
                await WelcomeAsync(bot, activity);
                body = Addressed(activity, name, bot.ChannelUrl).ToJsonString();
            }

            using var response = await bot.PostAsync(body);
            var got = ((int)response.StatusCode, Shape(await response.Content.ReadAsStringAsync()));
            table.AppendLine($"  {name,-66} {got.Item1} {got.Item2}{(bot.Sent.Count > sent ? $"  + {bot.Sent.Count - sent} sent" : "")}");
            if (!Documented.TryGetValue(name, out var expected))
                wrong.Add($"{name} is in no row of the table: {got}");
            else if (got != expected)
                wrong.Add($"{name}: {got}, documented {expected}");
            if (got.Item2.Length > 0)
                response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json", name);
        }

        printer.Say(table.ToString());
        wrong.ShouldBeEmpty(table.ToString());
    }

    /// <summary>Its sender becomes one of its tenant's people.</summary>
    private static async Task WelcomeAsync(LiveHost bot, JsonObject activity)
    {
        if (activity["from"]?["aadObjectId"]?.GetValue<string>() is not { } person)
            return;
        var tenant = (activity["channelData"]?["tenant"]?["id"] ?? activity["conversation"]?["tenantId"])!.GetValue<string>();
        (await bot.Store.CommitAsync([DocumentTypes.Person.Put(tenant, new Person { Id = person, Name = "Somebody" })])).Committed.ShouldBeTrue();
    }

    /// <summary>From our stub of a channel, and an activity of its own: several samples carry one id.</summary>
    private static JsonObject Addressed(JsonObject activity, string name, string channel)
    {
        activity["serviceUrl"] = channel;
        if (activity["id"] is { } id)
            activity["id"] = id.GetValue<string>() + name;
        return activity;
    }

    private static string Shape(string body)
    {
        if (body.Length == 0 || JsonNode.Parse(body) is not JsonObject json)
            return body;
        if (json["activities"] is JsonArray)
            return "activities";
        return json["statusCode"] is { } status ? $"{status} {json["type"]} {(json["value"] as JsonObject)?["code"]}".TrimEnd() : JsonSerializer.Serialize(json, Relaxed);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
