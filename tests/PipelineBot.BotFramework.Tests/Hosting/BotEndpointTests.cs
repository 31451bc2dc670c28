using System.Net;
using System.Net.Sockets;
using System.Text;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Tests.Authentication;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Hosting;

public class BotEndpointTests
{
    private const string Message = """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://localhost:56150/_connector","conversation":{"id":"a:1"},"text":"my secret words"}""";

    [Fact]
    public async Task An_activity_reaches_the_runner_and_its_answer_the_caller()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Answer = (_, _) => Task.FromResult(new TurnAnswer(201, "{\"你\":1}"u8.ToArray()));

        using var response = await bot.PostAsync(Message);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"你":1}""");
        bot.Turns.ShouldHaveSingleItem().Text.ShouldBe("my secret words");
    }

    [Fact]
    public async Task IN_03_An_unknown_type_reaches_the_runner_and_an_empty_answer_has_no_body()
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.PostAsync(Message.Replace("\"message\"", "\"somethingNew\"", StringComparison.Ordinal));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType.ShouldBeNull();
        bot.Turns.ShouldHaveSingleItem().Type.ShouldBe("somethingNew");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("HEAD")]
    public async Task IN_01_Any_other_verb_is_a_405(string verb)
    {
        await using var bot = await TestBot.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), "/api/messages");
        using var response = await bot.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","conversation":7}""")]
    public async Task IN_02_What_is_no_activity_is_a_400_without_a_body(string body)
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.PostAsync(body);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invalid_utf8_and_bottomless_nesting_are_a_400()
    {
        await using var bot = await TestBot.StartAsync();
        using var invalid = await bot.PostAsync([.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        using var deep = await bot.PostAsync("{\"type\":\"message\",\"value\":" + new string('[', 500) + new string(']', 500) + "}");
        invalid.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        deep.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task IN_11_More_than_256_KB_is_a_413_whether_or_not_the_length_is_told(bool chunked)
    {
        await using var bot = await TestBot.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Message[..^1] + ",\"x\":\"" + new string('x', 300 * 1024) + "\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await bot.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_just_below_the_limit_is_read()
    {
        await using var bot = await TestBot.StartAsync();
        using var response = await bot.PostAsync(Message[..^1] + ",\"x\":\"" + new string('x', 250 * 1024) + "\"}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task AU_62_Without_a_token_a_registered_bot_answers_401_and_says_how_to_ask()
    {
        await using var bot = await TestBot.StartAsync(new BotAuthenticationOptions { MicrosoftAppId = FakeIssuer.AppId, MicrosoftAppTenantId = "t", MicrosoftAppPassword = "s" });
        using var response = await bot.PostAsync(Message);
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        bot.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task AU_33_Anonymous_use_through_a_proxy_or_a_web_page_is_a_403(string header, string value)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var response = await bot.PostAsync(Message);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failing_turn_is_a_500_that_tells_nothing_and_logs_no_words()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Answer = (activity, _) => throw new InvalidOperationException("could not read " + activity.Text);
        using var response = await bot.PostAsync(Message);
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        bot.Log.All.ShouldContain("System.InvalidOperationException");
        bot.Log.All.ShouldNotContain("secret words");
    }

    [Fact]
    public async Task IN_70_The_turn_goes_on_when_the_caller_hangs_up()
    {
        await using var bot = await TestBot.StartAsync();
        var started = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var finished = new TaskCompletionSource<bool>();
        bot.Answer = async (_, ct) =>
        {
            started.SetResult();
            await goOn.Task;
            finished.SetResult(ct.IsCancellationRequested);
            return new TurnAnswer(200, "{}"u8.ToArray());
        };

        using (var caller = new TcpClient())
        {
            await caller.ConnectAsync(IPAddress.Loopback, bot.Http.BaseAddress!.Port);
            var body = Encoding.UTF8.GetBytes(Message);
            await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"));
            await caller.GetStream().WriteAsync(body);
            await started.Task.WaitAsync(TimeSpan.FromSeconds(20));
            caller.Client.Close(0);
        }
        goOn.SetResult();

        (await finished.Task.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeFalse();
    }
}
