using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Hosting;
using PipelineBot.BotFramework.Tests.Authentication;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Hosting;

/// <summary>The endpoint behind a real server on a free port of this machine.</summary>
internal sealed class TestBot : ITurnRunner, IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestBot(WebApplication app, LogLines log) => (_app, Log, Http) = (app, log, new HttpClient());

    public LogLines Log { get; }

    public required ManualClock Clock { get; init; }

    public HttpClient Http { get; }

    public List<Activity> Turns { get; } = [];

    public Func<Activity, CancellationToken, Task<TurnAnswer>> Answer { get; set; } = (_, _) => Task.FromResult(new TurnAnswer(200, null));

    /// <param name="replace">Run last over the services.</param>
    public static async Task<TestBot> StartAsync(BotAuthenticationOptions? options = null, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        var clock = new ManualClock();
        builder.Services.AddSingleton<IClock>(clock);
        builder.Services.AddBotProtocol(options ?? new BotAuthenticationOptions { AllowAnonymous = true });
        TestBot? bot = null;
        builder.Services.AddSingleton<ITurnRunner>(_ => bot!);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapBot();
        await app.StartAsync();
        bot = new TestBot(app, log) { Clock = clock };
        bot.Http.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return bot;
    }

    public Task<TurnAnswer> RunAsync(Activity activity, CancellationToken ct)
    {
        Turns.Add(activity);
        return Answer(activity, ct);
    }

    public async Task<int> PostAsync(string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body), Headers = { Authorization = new("Bearer", token) } };
        using var response = await Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public Task<HttpResponseMessage> PostAsync(string body) => PostAsync(System.Text.Encoding.UTF8.GetBytes(body));

    public Task<HttpResponseMessage> PostAsync(byte[] body) =>
        Http.PostAsync("/api/messages", new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
