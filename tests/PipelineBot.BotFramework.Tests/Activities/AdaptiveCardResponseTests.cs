using System.Text;
using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Tests.Activities;

public class AdaptiveCardResponseTests
{
    public static TheoryData<InvokeResponse, string> Golden => new()
    {
        { AdaptiveCardResponse.Message("已完成 <3"), """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"已完成 <3"}""" },
        {
            AdaptiveCardResponse.Card(new AdaptiveCard([])),
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[]}}"""
        },
        { AdaptiveCardResponse.BadRequest("no"), """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"no"}}""" },
        { AdaptiveCardResponse.ServerError("oh"), """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalServerError","message":"oh"}}""" },
        { AdaptiveCardResponse.Error(403, "Forbidden", "no"), """{"statusCode":403,"type":"application/vnd.microsoft.error","value":{"code":"Forbidden","message":"no"}}""" },
        { AdaptiveCardResponse.IncorrectAuthCode(), """{"statusCode":401,"type":"application/vnd.microsoft.error.incorrectAuthCode","value":null}""" },
        { AdaptiveCardResponse.PreconditionFailed("sso"), """{"statusCode":412,"type":"application/vnd.microsoft.error.preconditionFailed","value":{"code":"PreconditionFailed","message":"sso"}}""" },
        { AdaptiveCardResponse.LoginRequest(JsonElement.Parse("""{"a":1}""")), """{"statusCode":401,"type":"application/vnd.microsoft.activity.loginRequest","value":{"a":1}}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void CA_45_The_outcome_is_in_the_body_and_the_status_is_200(InvokeResponse response, string body)
    {
        response.Status.ShouldBe(200);
        Encoding.UTF8.GetString(response.Body!.Value.Span).ShouldBe(body);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(600)]
    public void A_status_outside_the_protocols_range_is_refused(int status) =>
        Should.Throw<ArgumentOutOfRangeException>(() => AdaptiveCardResponse.Error(status, "x", "y"));
}
