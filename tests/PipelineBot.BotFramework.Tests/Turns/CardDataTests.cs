using System.Text.Json;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Turns;

public class CardDataTests
{
    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("\"\"", "")]
    [InlineData("\"2026-12-05\"", "2026-12-05")]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("5", "5")]
    [InlineData("5.50", "5.50")]
    [InlineData("-0.1", "-0.1")]
    [InlineData("1e300", "1e300")]
    [InlineData("true", "true")]
    [InlineData("\"false\"", "false")]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("[\"a\"]", null)]
    public void CA_21_A_value_is_read_in_every_form_a_client_may_send_it_in(string json, string? text) =>
        JsonElement.Parse($$"""{"field":{{json}}}""").TextOrNull("field").ShouldBe(text);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"field\"")]
    [InlineData("null")]
    public void CA_21_A_value_that_is_not_there_is_none(string data) => JsonElement.Parse(data).TextOrNull("field").ShouldBeNull();
}
