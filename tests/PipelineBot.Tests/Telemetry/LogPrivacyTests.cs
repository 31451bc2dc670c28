using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Digests;

namespace PipelineBot.Tests.Telemetry;

/// <summary>Who runs the bot reads its log; what people write and whom they sell to is not theirs to read.</summary>
public sealed class LogPrivacyTests
{
    private static readonly string[] Secrets =
    [
        "Contoso", "Fabrikam", "Northwind", "华东", "Tailspin", "Alex Wilber", "Megan", "Bowen", "王芳", "megan@example.com", "29:", "28:bot",
        "500k", "500,000", "500000", "400,000", "price too high", "Security review", "negotiation", "谈判", "lunch",
    ];

    [Fact]
    public async Task No_line_of_the_log_says_who_wrote_what_about_whom()
    {
        var log = new Lines();
        await using var bot = BotDriver.Start(configure: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await bot.WithAsync([.. Team.All.Where(d => d != (object)Team.Megan), Team.Megan with { Email = "megan@example.com" }, DigestOffice.Tailspin with { Id = "tailspin-2" }]);

        await TalkAsync(bot);
        await FailAsync(bot);

        log.All.Count.ShouldBeGreaterThan(5);
        log.All.ShouldContain(line => line.Contains("Outbox row", StringComparison.Ordinal));
        foreach (var secret in Secrets)
            log.All.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
    }

    private static async Task TalkAsync(BotDriver bot)
    {
        var alex = bot.As("alex");
        foreach (var text in (string[])
            [
                "my deals", "move Contoso to negotiation", "把 华东电力 推进到谈判", "amount of Fabrikam to 500k", "undo", "lost Fabrikam, price too high", "yes",
                "done: security review on Contoso", "new deal Northwind ERP 300k close 2026-12-20", "hand over Contoso to Megan", "no", "check-in now", "digest now", "lunch with Megan Bowen?",
            ])
            await alex.SendAsync(text);
        await bot.As("megan").SendAsync("check-in every day at 9:30");
        await bot.As("wang").SendAsync("我的商机");
        await bot.As("nobody").SendAsync("show Contoso");
        var channel = bot.InChannel(Team.Alex);
        await channel.SendAsync("digest every day at 9:30");
        await channel.SendAsync("digest now");
        await channel.ClickAsync("Nudge");
        bot.Clock.Advance(Duration.FromHours(1));
        await bot.RunAsync();
    }

    private static async Task FailAsync(BotDriver bot)
    {
        bot.Clock.Advance(Duration.FromDays(1));
        foreach (var failure in (ConnectorFailure[])[ConnectorFailure.Retryable, ConnectorFailure.Ambiguous, ConnectorFailure.Unreachable])
        {
            bot.Channel.Fault = _ => new ConnectorException(failure, 403, "BotNotInConversationRoster");
            await bot.As("alex").SendAsync("show Contoso");
            await bot.RunAsync();
            bot.Clock.Advance(Duration.FromHours(1));
        }

        // Something of the bot itself that breaks.
        bot.Channel.Fault = _ => new NotSupportedException("broken");
        await bot.As("megan").SendAsync("show Tailspin Toys");
        await bot.RunAsync();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue(state.ToString() ?? "");
            return null;
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
