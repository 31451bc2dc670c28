using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PipelineBot.Conversation;

namespace PipelineBot.Tests.Driver;

/// <summary>What the bot put on record about those it refused.</summary>
public sealed class RefusalLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public Action<IServiceCollection> Configure => services => services.AddSingleton<ILoggerProvider>(this);

    /// <summary>The lines since this was asked last.</summary>
    public string Take()
    {
        var lines = string.Join('\n', Lines);
        Lines.Clear();
        return lines;
    }

    public ILogger CreateLogger(string categoryName) => categoryName == typeof(Refusals).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));

    public void Dispose() { }
}
