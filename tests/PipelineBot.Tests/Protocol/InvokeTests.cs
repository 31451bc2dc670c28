using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Feedback;
using PipelineBot.Storage.Documents;
using PipelineBot.Tests.Data;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Protocol;

/// <summary>Every invoke of section 1.5 that is no click on a card.</summary>
public sealed class InvokeTests : IAsyncLifetime
{
    private BotDriver bot = null!;

    private static readonly string[] Unanswered =
    [
        InvokeNames.ApplicationSearch, InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.ComposeExtensionQuery, InvokeNames.ComposeExtensionSelectItem,
        InvokeNames.ComposeExtensionFetchTask, InvokeNames.ComposeExtensionSubmitAction, InvokeNames.ComposeExtensionQueryLink, InvokeNames.ComposeExtensionAnonymousQueryLink,
        InvokeNames.ComposeExtensionQuerySettingUrl, InvokeNames.ComposeExtensionSetting, InvokeNames.ComposeExtensionOnCardButtonClicked, InvokeNames.ActionableMessageExecuteAction,
        InvokeNames.MessageFetchTask, InvokeNames.SuggestedActionsSubmit, InvokeNames.ConfigFetch, InvokeNames.ConfigSubmit, InvokeNames.TabFetch, InvokeNames.TabSubmit,
        InvokeNames.HandoffAction, InvokeNames.HtmlWidgetCallTool, "of/nextYear",
    ];

    public static TheoryData<string> NotOffered { get; } = [.. Unanswered];

    public async Task InitializeAsync() => bot = await BotDriver.Start().WithAsync(Team.All);

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(NotOffered))]
    public async Task IN_06_What_is_not_offered_is_501_without_a_body(string name) => (await PostAsync(name, "{}")).ShouldBe((501, ""));

    [Fact]
    public void IN_06_Every_name_that_is_known_is_answered_or_not_offered()
    {
        string[] answered = [InvokeNames.AdaptiveCardAction, InvokeNames.FileConsent, InvokeNames.SignInFailure, InvokeNames.SignInTokenExchange, InvokeNames.SignInVerifyState, InvokeNames.MessageSubmitAction];
        var known = typeof(InvokeNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        known.Except(Unanswered).ShouldBe(answered, ignoreOrder: true);
    }

    [Theory]
    [InlineData(InvokeNames.SignInTokenExchange, """{"id":"x-1","connectionName":"graph","token":"t"}""", 400, """{"id":"x-1","connectionName":"graph","failureDetail":"There is no connection of that name."}""")]
    [InlineData(InvokeNames.SignInTokenExchange, "{}", 400, "")]
    [InlineData(InvokeNames.SignInVerifyState, """{"state":"123456"}""", 404, "")]
    [InlineData(InvokeNames.SignInVerifyState, "5", 400, "")]
    [InlineData(InvokeNames.SignInFailure, """{"code":"x","message":"y"}""", 200, "")]
    [InlineData(InvokeNames.FileConsent, """{"action":"accept","context":{},"uploadInfo":{"uploadUrl":"http://127.0.0.1:1/"}}""", 200, "")]
    [InlineData(InvokeNames.FileConsent, """{"action":"decline"}""", 200, "")]
    [InlineData(InvokeNames.FileConsent, """{"action":"other"}""", 400, "")]
    [InlineData(InvokeNames.MessageSubmitAction, "{}", 400, "")]
    public async Task IN_60_What_the_bot_never_asked_for_is_answered_as_documented_and_does_nothing(string name, string value, int status, string body)
    {
        (await PostAsync(name, value)).ShouldBe((status, body));

        bot.Channel.Messages.ShouldBeEmpty();
        (await FeedbackAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_is_kept_once_a_person_and_message_and_the_last_word_counts()
    {
        (await PostAsync(InvokeNames.MessageSubmitAction, Feedback("like", "good"))).ShouldBe((200, "{}"));
        (await PostAsync(InvokeNames.MessageSubmitAction, Feedback("like", "good"))).ShouldBe((200, "{}"));
        (await PostAsync(InvokeNames.MessageSubmitAction, Feedback("dislike", "=1+1"), "megan")).ShouldBe((200, "{}"));
        (await PostAsync(InvokeNames.MessageSubmitAction, Feedback("dislike", new string('x', 5000)))).ShouldBe((200, "{}"));

        var kept = await FeedbackAsync();
        kept.Select(given => (given.PersonId, given.MessageId, given.Liked, given.Text.Length)).Order().ShouldBe([("alex", "1700", false, 2000), ("megan", "1700", false, 4)]);
    }

    [Fact]
    public async Task Feedback_of_somebody_who_is_not_on_the_list_is_not_kept()
    {
        (await PostAsync(InvokeNames.MessageSubmitAction, Feedback("like", "good"), "stranger")).Status.ShouldBe(501);

        (await FeedbackAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feedback_goes_out_with_the_export_and_is_no_formula()
    {
        using var run = new DataRun();
        await run.Store.CommitAsync([FeedbackDocuments.Feedback.Put(DataRun.Tenant, new GivenFeedback { PersonId = "megan", MessageId = "m", Text = "=1+1", At = NodaTime.Instant.FromUtc(2026, 11, 25, 1, 0) })]);

        var folder = await run.ExportAsync("out");

        (await File.ReadAllTextAsync(Path.Combine(folder, "feedback.csv"))).ShouldEndWith("2026-11-25T01:00:00Z,megan,m,dislike,'=1+1\r\n");
    }

    private static string Feedback(string reaction, string text) => new JsonObject
    {
        ["actionName"] = "feedback",
        ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = new JsonObject { ["feedbackText"] = text }.ToJsonString() },
    }.ToJsonString();

    private async Task<(int Status, string Body)> PostAsync(string name, string value, string person = "alex")
    {
        var answer = await bot.As(person).PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = JsonNode.Parse(value), ["replyToId"] = "1700" });
        bot.Faults.Errors.ShouldBeEmpty();
        return (answer.Status, answer.Body is { } body ? System.Text.Encoding.UTF8.GetString(body.Span) : "");
    }

    private async Task<List<GivenFeedback>> FeedbackAsync()
    {
        var kept = new List<GivenFeedback>();
        await foreach (var document in bot.Store.QueryAsync(FeedbackDocuments.Feedback, BotDriver.Tenant, [new Filter("type", Comparison.Equal, FeedbackDocuments.TypeName)]))
            kept.Add(document.Value);
        return kept;
    }
}
