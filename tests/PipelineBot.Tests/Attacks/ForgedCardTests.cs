using System.Text.Json.Nodes;

namespace PipelineBot.Tests.Attacks;

/// <summary>Card data is whatever the sender wants it to be.</summary>
public class ForgedCardTests
{
    [Fact]
    public async Task IN_62_Whatever_a_card_carries_it_is_answered_and_changes_nothing()
    {
        await using var bot = await LiveHost.StartAsync();
        var before = await bot.DealsAsync();
        var large = new string('x', 10_000);
        (string? Verb, string Data)[] clicks =
        [
            (null, "{}"),
            ("", "{}"),
            ("no.such.verb", "{}"),
            (large, "{}"),
            ("deal.update", "{}"),
            ("deal.update", """{"deal":"contoso"}"""),
            ("deal.update", """{"deal":"contoso","kind":"no.such.kind"}"""),
            ("deal.update", """{"deal":"contoso","kind":{"a":1}}"""),
            ("deal.update", """{"deal":["contoso"],"kind":"deal.stage"}"""),
            ("deal.update", """{"deal":"nanfang","kind":"deal.stage","stage":"negotiation"}"""),
            ("deal.update", """{"deal":"nanfang","kind":"deal.amount","money":"1","view":"deal"}"""),
            ("deal.update", """{"deal":"no such deal","kind":"deal.stage","stage":"negotiation"}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.stage","stage":"no such stage","lang":"xx"}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.stage","stage":5}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.closeDate","date":"2026-02-31"}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.closeDate","date":{"y":2026}}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.closeDate","date":"9999-12-31","view":"no such view","viewKey":{"x":[]}}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.amount","money":-5}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.amount","money":1e300}"""),
            ("deal.update", """{"deal":"contoso","kind":"milestone.done","milestone":"no such milestone","view":"milestones","viewKey":"nonsense"}"""),
            ("deal.update", """{"deal":"contoso","kind":"milestone.move","milestone":"sec","date":"31 November","view":"deal"}"""),
            ("deal.update", """{"deal":"contoso","kind":"milestone.drop","milestone":"sec","reason":"   "}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.handover","person":"stranger"}"""),
            ("deal.update", """{"deal":"contoso","kind":"deal.won","lang":["zh"]}"""),
            ("deal.update", $$"""{"deal":"contoso","kind":"deal.nextStep","next":"{{large}}"}"""),
            ("deal.update", $$"""{"deal":"{{large}}","kind":"{{large}}","view":"{{large}}","lang":"{{large}}"}"""),
            ("deal.show", """{"deal":"nanfang"}"""),
            ("deal.show", """{"deal":12}"""),
            ("deal.show", """{}"""),
            ("change.undo", """{"event":"no such event"}"""),
            ("change.undo", """{"event":null}"""),
            ("change.undo", """{"event":"a/b?c#d\\e"}"""),
            ("change.undo", $$"""{"event":"{{large}}"}"""),
            ("deal.update", $$"""{"deal":"contoso","kind":"milestone.done","milestone":"{{large}}"}"""),
            ("deal.update", $$"""{"deal":"contoso","kind":"milestone.done","milestone":"{{new string('y', 50_000)}}"}"""),
            ("deal.update", $$"""{"deal":"contoso","kind":"deal.nextStep","next":"{{new string('y', 200_000)}}"}"""),
            ("dialog.answer", """{"instance":"x","step":"deal","value":"contoso"}"""),
            ("dialog.answer", """{"instance":null,"step":5,"value":[]}"""),
            ("dialog.cancel", "{}"),
            ("dialog.leave", "{}"),
            ("dialog.stay", "{}"),
        ];

        for (var i = 0; i < clicks.Length; i++)
        {
            var (verb, data) = clicks[i];
            var (status, body) = await bot.ClickAsync(verb, JsonNode.Parse(data), id: "c" + i);
            var what = $"{verb} {data}"[..Math.Min(120, $"{verb} {data}".Length)];
            status.ShouldBe(200, what);
            JsonNode.Parse(body)!["statusCode"]!.GetValue<int>().ShouldBe(200, $"{what}: {body}");
            body.Length.ShouldBeLessThan(28_000, what);
            body.ShouldNotContain("南方航空", customMessage: what);
            body.ShouldNotContain("went wrong", customMessage: what);
            body.ShouldNotContain("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", customMessage: what);
        }

        (await bot.DealsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task IN_63_An_action_of_another_shape_is_refused_as_a_bad_request()
    {
        await using var bot = await LiveHost.StartAsync();
        string[] values = ["null", "5", "\"x\"", "[]", "{}", """{"action":5}""", """{"action":{"type":"Action.Submit","verb":"deal.show"}}""", """{"action":{"type":5}}"""];

        foreach (var (value, i) in values.Select((v, i) => (v, i)))
        {
            var (status, body) = await bot.PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = JsonNode.Parse(value) }, id: "b" + i);
            status.ShouldBe(200, value);
            JsonNode.Parse(body)!["statusCode"]!.GetValue<int>().ShouldBe(400, value);
        }
    }

    [Fact]
    public async Task A_button_of_an_older_client_comes_as_a_message_and_is_checked_alike()
    {
        await using var bot = await LiveHost.StartAsync();
        var before = await bot.DealsAsync();

        var (status, body) = await bot.PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["deliveryMode"] = "expectReplies",
            ["value"] = new JsonObject { ["verb"] = "deal.update", ["deal"] = "nanfang", ["kind"] = "deal.amount", ["money"] = "1" },
        });

        status.ShouldBe(200);
        body.ShouldContain("or you may not see it");
        (await bot.DealsAsync()).ShouldBe(before);
    }
}
