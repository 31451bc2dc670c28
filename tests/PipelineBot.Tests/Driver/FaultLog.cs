using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PipelineBot.Tests.Driver;

/// <summary>Collects errors that were logged, so that an apology to a person does not hide a fault from a test.</summary>
public sealed class FaultLog : ILoggerProvider
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Collector(this);

    public void Dispose() { }

    private sealed class Collector(FaultLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
                log.Errors.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
