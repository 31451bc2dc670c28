using System.Text;
using System.Text.Json.Nodes;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Attacks;

public class HttpTests
{
    [Fact]
    public async Task What_is_no_activity_is_refused_without_a_fault()
    {
        await using var bot = await LiveHost.StartAsync();
        string[] bodies =
        [
            "", " ", "{", "}", "[]", "null", "\"message\"", "5", "{}", """{"type":""}""", """{"type":5}""", """{"type":"message","from":"x"}""",
            """{"type":"message","text":{}}""", """{"type":"message","text":"\ud800"}""", """{"type":"message","conversation":[1]}""",
            string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500), new string('[', 100_000),
        ];

        foreach (var body in bodies)
        {
            using var answer = await bot.PostAsync(body);
            ((int)answer.StatusCode).ShouldBe(400, body[..Math.Min(80, body.Length)]);
        }

        using var notUtf8 = await bot.PostAsync([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        ((int)notUtf8.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task A_body_of_300_kilobytes_is_too_large_and_other_methods_are_not_allowed()
    {
        await using var bot = await LiveHost.StartAsync();

        using var large = await bot.PostAsync($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");
        ((int)large.StatusCode).ShouldBe(413);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var request = new HttpRequestMessage(method, "/api/messages") { Content = new StringContent("{}") };
            using var answer = await bot.Client.SendAsync(request);
            ((int)answer.StatusCode).ShouldBe(405);
        }

        using var nowhere = await bot.Client.GetAsync("/api/other");
        ((int)nowhere.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("💥")]
    public async Task IN_03_An_activity_of_another_type_is_taken_and_changes_nothing(string type)
    {
        await using var bot = await LiveHost.StartAsync();
        var before = await bot.DealsAsync();

        var (status, _) = await bot.PostAsync(new JsonObject { ["type"] = type, ["text"] = "move Contoso to negotiation" });

        status.ShouldBe(200);
        (await bot.DealsAsync()).ShouldBe(before);
        bot.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task IN_06_An_unknown_invoke_is_not_implemented()
    {
        await using var bot = await LiveHost.StartAsync();

        (await bot.PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = "something/else" })).Status.ShouldBe(501);
        (await bot.PostAsync(new JsonObject { ["type"] = "invoke" }, id: "a2")).Status.ShouldBe(501);
        (await bot.PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = "something/else" }, "stranger", "a3")).Status.ShouldBe(501);
    }

    [SharedDataFact("protocol-data", "activities")]
    public async Task No_sample_activity_of_Teams_is_a_fault_or_changes_a_deal()
    {
        await using var bot = await LiveHost.StartAsync();
        var before = await bot.DealsAsync();
        var files = Directory.GetFiles(SharedData.Path("protocol-data", "activities"), "*.json", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();

        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(file);
            using var asItIs = await bot.PostAsync(text);
            ((int)asItIs.StatusCode).ShouldBeLessThan(500, file);
            if (JsonNode.Parse(text) is not JsonObject activity)
                continue;
            foreach (var person in (string[])["alex", "stranger"])
            {
                var (status, body) = await bot.PostAsync((JsonObject)activity.DeepClone(), person, Path.GetFileName(file));
                (status is < 500 or 501).ShouldBeTrue($"{file}: {status} {body}");
            }
        }

        (await bot.DealsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Health_says_that_the_process_lives_and_the_store_answers()
    {
        await using var bot = await LiveHost.StartAsync();

        (await bot.Client.GetStringAsync("/health/live")).ShouldBe("""{"status":"live"}""");
        (await bot.Client.GetStringAsync("/health/ready")).ShouldBe("""{"status":"ready"}""");
    }

    [Fact]
    public async Task A_fixed_clock_makes_a_demonstration_reproducible()
    {
        var told = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var bot = await LiveHost.StartAsync("2028-02-28T15:59:59Z");
            var answers = new StringBuilder();
            foreach (var (text, i) in ((string[])["close date of Contoso is tomorrow", "move Contoso to negotiation", "undo", "undo", "my overdue"]).Select((t, i) => (t, i)))
                answers.AppendLine((await bot.SayAsync(text, id: "a" + i)).Body);
            told.Add(answers.ToString());
        }

        told[1].ShouldBe(told[0]);
        told[0].ShouldContain("29 Feb 2028");
        told[0].ShouldNotContain("nothing of yours");
    }

    [Fact]
    public async Task IN_72_The_same_activity_five_times_at_once_has_one_effect_and_one_answer()
    {
        await using var bot = await LiveHost.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.SayAsync("new deal Northwind 300k")));

        answers.Select(a => a.Body).Distinct().Count().ShouldBe(1);
        (await bot.DealsAsync()).Split('\n').Count(line => line.Contains("Northwind", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Text_too_long_to_be_a_command_is_declined_and_a_shorter_one_is_read()
    {
        await using var bot = await LiveHost.StartAsync();

        (await bot.SayAsync(new string('x', 4001))).Body.ShouldContain("too long for me to read");
        (await bot.SayAsync("next step for Contoso: " + new string('x', 3977), id: "a2")).Body.ShouldContain("too long for me to read");
        (await bot.DealsAsync()).ShouldNotContain("xxx");
        (await bot.SayAsync("next step for Contoso: " + new string('x', 500), id: "a3")).Body.ShouldNotContain("too long for me to read");
    }
}
