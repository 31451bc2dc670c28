using System.Text.Json.Nodes;
using PipelineBot.Tests.Attacks;

namespace PipelineBot.Tests.Protocol;

/// <summary>
/// The Bot Framework packages of Microsoft, in both directions. What their code cannot do here: ask for a token at another address than Entra's own (MSAL knows
/// no plain http and no unknown authority), and judge the token the bot sends to the Connector, since judging it is the service's part and in no package.
/// </summary>
public sealed class PeerTests
{
    [PeerFact]
    public async Task OUT_21_Their_models_their_client_and_their_adapter_read_what_the_bot_sends_and_lose_nothing()
    {
        await using var bot = await LiveHost.StartAsync();
        string[] said = ["help", "my deals", "my overdue", "show Contoso", "move Contoso to negotiation", "lost Fabrikam", "undo", "把 Contoso 推进到谈判", "帮助", "digest now", "check-in now", "gibberish"];
        foreach (var (text, i) in said.Select((text, i) => (text, i)))
            (await bot.PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "en-US" }, id: "m" + i)).Status.ShouldBe(200);
        using var file = Peers.Lines(bot.Sent);

        var read = await Peers.RunAsync("receive.mjs", file.Path);

        bot.Sent.Count.ShouldBeGreaterThanOrEqualTo(said.Length);
        read.Count.ShouldBe(bot.Sent.Count);
        foreach (var result in read)
        {
            foreach (var way in (string[])["connector", "client", "adapter"])
                result.GetProperty(way).EnumerateArray().Select(difference => difference.GetString()).ShouldBeEmpty($"{way}: {bot.Sent.ElementAt(result.GetProperty("index").GetInt32())}");
        }
    }

    [PeerFact]
    public async Task IN_07_Their_http_client_posts_to_the_bot_and_reads_its_answers()
    {
        await using var bot = await LiveHost.StartAsync();
        JsonObject[] posts =
        [
            new() { ["type"] = "message", ["text"] = "show Contoso", ["deliveryMode"] = "expectReplies" },
            new() { ["type"] = "message", ["text"] = "my deals" },
            new() { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"deal.show","data":{"deal":"contoso"}},"trigger":"manual"}""") },
            new() { ["type"] = "invoke", ["name"] = "nobody/knows" },
        ];
        foreach (var (post, i) in posts.Select((post, i) => (post, i)))
        {
            bot.Address(post, "alex");
            post["id"] = "p" + i;
        }

        using var file = Peers.Lines(posts.Select(post => post.ToJsonString()));
        var answers = await Peers.RunAsync("post.mjs", file.Path, new Uri(bot.Client.BaseAddress!, "/api/messages").ToString(), bot.ChannelUrl);

        answers.Select(answer => answer.GetProperty("status").GetInt32()).ShouldBe([200, 200, 200, 501]);
        answers[0].GetProperty("body").GetProperty("activities")[0].GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        answers[2].GetProperty("body").GetProperty("statusCode").GetInt32().ShouldBe(200);
        bot.Sent.ShouldContain(body => body.Contains("4 open deals", StringComparison.Ordinal), "The list, which was not asked for in the answer.");
    }

    [PeerFact]
    public async Task AU_03_What_our_rules_and_theirs_say_of_the_same_tokens()
    {
        await using var issuer = await LocalIssuer.StartAsync();
        var cases = issuer.Cases();
        using var file = Peers.Lines([new JsonObject
        {
            ["metadata"] = issuer.MetadataUrl,
            ["appId"] = LocalIssuer.AppId,
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject { ["name"] = c.Name, ["header"] = c.Header, ["serviceUrl"] = c.ServiceUrl, ["channelId"] = c.ChannelId })]),
        }.ToJsonString()]);

        var theirs = (await Peers.RunAsync("tokens.mjs", file.Path)).ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("accepted").GetBoolean());

        foreach (var (name, header, serviceUrl, channelId, ours, others) in cases)
        {
            (await issuer.AcceptsAsync(header, serviceUrl, channelId)).ShouldBe(ours, name);
            theirs[name].ShouldBe(others, name);
            // Nothing may pass here that is refused there, but one thing: a slash at the end (AU-07).
            (ours && !others).ShouldBe(name == "the service url without its slash", name);
        }
    }
}
