using System.Net;
using System.Text;
using PipelineBot.BotFramework.Connector;
using PipelineBot.TestSupport;

namespace PipelineBot.BotFramework.Tests.Connector;

public class ConnectorErrorsTests
{
    [Theory]
    [InlineData(400, "Bad Argument", ConnectorFailure.Permanent)]
    [InlineData(401, "BotNotRegistered", ConnectorFailure.Unauthorized)]
    [InlineData(403, "BotDisabledByAdmin", ConnectorFailure.Unreachable)]
    [InlineData(403, "BotNotInConversationRoster", ConnectorFailure.Unreachable)]
    [InlineData(403, "ConversationBlockedByUser", ConnectorFailure.Unreachable)]
    [InlineData(403, "MessageWritesBlocked", ConnectorFailure.Unreachable)]
    [InlineData(403, "NotEnoughPermissions", ConnectorFailure.Permanent)]
    [InlineData(403, "InvalidBotApiHost", ConnectorFailure.Permanent)]
    [InlineData(404, "ConversationNotFound", ConnectorFailure.NotFound)]
    [InlineData(405, null, ConnectorFailure.Permanent)]
    [InlineData(408, null, ConnectorFailure.Ambiguous)]
    [InlineData(412, "PreconditionFailed", ConnectorFailure.Retryable)]
    [InlineData(413, "MessageSizeTooBig", ConnectorFailure.TooLarge)]
    [InlineData(429, "Throttled", ConnectorFailure.Retryable)]
    [InlineData(500, "ServiceError", ConnectorFailure.Ambiguous)]
    [InlineData(502, null, ConnectorFailure.Ambiguous)]
    [InlineData(504, null, ConnectorFailure.Ambiguous)]
    public void OUT_51_Every_answer_has_its_meaning(int status, string? code, ConnectorFailure failure)
    {
        var error = From(status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"details"}}""");
        (error.Failure, error.Status, error.Code).ShouldBe((failure, status, code));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[1]")]
    [InlineData("""{"error":"x"}""")]
    [InlineData("""{"error":{"code":5}}""")]
    [InlineData("""{"message":"{broken"}""")]
    [InlineData("""{"error":{"code":"a token, a name\nor worse"}}""")]
    public void A_body_that_is_no_error_report_gives_no_code(string body)
    {
        var error = From(403, body);
        (error.Code, error.SubCode, error.Failure).ShouldBe((null, null, ConnectorFailure.Permanent));
    }

    [SharedDataFact("protocol-data", "activities", "docs", "error-403-MessageWritesBlocked.json")]
    public void OUT_51_The_chat_services_reason_is_found_in_its_nested_text()
    {
        var error = From(403, File.ReadAllText(SharedData.Path("protocol-data", "activities", "docs", "error-403-MessageWritesBlocked.json")));
        (error.Code, error.SubCode, error.Failure).ShouldBe(("209", "MessageWritesBlocked", ConnectorFailure.Unreachable));
    }

    private static ConnectorException From(int status, string body) => ConnectorErrors.From((HttpStatusCode)status, Encoding.UTF8.GetBytes(body), null);
}
