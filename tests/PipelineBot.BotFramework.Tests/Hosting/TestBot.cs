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

    public HttpClient Http { get; }

    public List<Activity> Turns { get; } = [];

    public Func<Activity, CancellationToken, Task<TurnAnswer>> Answer { get; set; } = (_, _) => Task.FromResult(new TurnAnswer(200, null));

    public static async Task<TestBot> StartAsync(BotAuthenticationOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<IClock>(new ManualClock());
        builder.Services.AddBotProtocol(options ?? new BotAuthenticationOptions { AllowAnonymous = true });
        TestBot? bot = null;
        builder.Services.AddSingleton<ITurnRunner>(_ => bot!);
        var app = builder.Build();
        app.MapBot();
        await app.StartAsync();
        bot = new TestBot(app, log);
        bot.Http.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return bot;
    }

    public Task<TurnAnswer> RunAsync(Activity activity, CancellationToken ct)
    {
        Turns.Add(activity);
        return Answer(activity, ct);
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
