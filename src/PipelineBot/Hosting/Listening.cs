using Microsoft.Extensions.Logging;

namespace PipelineBot.Hosting;

/// <summary>What the web server itself would only complain about with a stack trace: addresses and log levels.</summary>
public static class Listening
{
    private const string LogLevels = "Logging:LogLevel";

    /// <exception cref="ConfigurationProblem">An address or a log level cannot be read.</exception>
    public static void Check(IConfiguration configuration, string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsAddress(url))
                throw new ConfigurationProblem($"ASPNETCORE_URLS: {url} is not an address such as {BotConfiguration.DefaultUrl}.");
        }

        foreach (var level in configuration.GetSection(LogLevels).GetChildren())
        {
            if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
                throw new ConfigurationProblem($"Logging__LogLevel__{level.Key}: {level.Value} is not a log level such as Information.");
        }
    }

    /// <summary>Runs until the process is told to stop.</summary>
    /// <exception cref="ConfigurationProblem">The address is taken, or not this machine's.</exception>
    public static async Task RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            throw new ConfigurationProblem($"ASPNETCORE_URLS: {problem.Message}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static bool IsAddress(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.Host.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
