using System.Diagnostics;

namespace PipelineBot.Tests.Attacks;

/// <summary>The program as a process: an invalid setting ends it with 1 and one line that names the key.</summary>
public class ConfigurationTests
{
    private const string Id = "11111111-1111-1111-1111-111111111111";
    private const string Development = "ASPNETCORE_ENVIRONMENT=Development;Bot__AllowAnonymous=true";
    private const string Registered = $"MicrosoftAppId={Id};MicrosoftAppTenantId={Id};MicrosoftAppPassword=x";

    [Theory]
    [InlineData("", "MicrosoftAppId")]
    [InlineData("Bot__AllowAnonymous=true", "Bot__AllowAnonymous")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Development;Bot__AllowAnonymous=perhaps", "Bot__AllowAnonymous")]
    [InlineData(Development + ";ASPNETCORE_URLS=http://0.0.0.0:3978", "ASPNETCORE_URLS")]
    [InlineData(Registered + ";ASPNETCORE_URLS=banana", "ASPNETCORE_URLS")]
    [InlineData(Development + ";Storage__Provider=banana", "Storage__Provider")]
    [InlineData(Development + ";Storage__Sqlite__Path=/proc/nowhere/bot.db", "Storage__Sqlite__Path")]
    [InlineData(Development + ";Clock__FixedNow=yesterday", "Clock__FixedNow")]
    [InlineData(Registered + ";Clock__FixedNow=2026-11-25T01:00:00Z", "Clock__FixedNow")]
    [InlineData(Development + ";Clock__StartsAt=soon", "Clock__StartsAt")]
    [InlineData(Registered + ";Clock__StartsAt=2026-11-25T01:00:00Z", "Clock__StartsAt")]
    [InlineData(Development + ";Clock__FixedNow=2026-11-25T01:00:00Z;Clock__StartsAt=2026-11-25T01:00:00Z", "Clock__FixedNow")]
    [InlineData(Development + ";" + Registered, "Bot__AllowAnonymous")]
    [InlineData(Registered + ";MicrosoftAppType=Banana", "MicrosoftAppType")]
    [InlineData(Registered + ";MicrosoftAppPassword=", "MicrosoftAppPassword")]
    [InlineData(Registered + ";ChannelService=https://botframework.azure.de", "ChannelService")]
    [InlineData(Registered + ";MicrosoftAppPassword=;MicrosoftAppCertificatePath=/nowhere/bot.pem", "MicrosoftAppCertificatePath")]
    [InlineData(Registered + ";Bot__Issuers__0__Issuer=x;Bot__Issuers__0__Metadata=http://localhost:1/", "Bot__Issuers__0__Metadata")]
    [InlineData(Registered + ";ASPNETCORE_ENVIRONMENT=Development;Bot__Issuers__0__Issuer=x;Bot__Issuers__0__Metadata=http://localhost:1/", "Bot__Issuers__0__Metadata")]
    [InlineData(Development + ";Logging__LogLevel__Default=loud", "Logging__LogLevel__Default")]
    public async Task An_invalid_setting_is_named(string settings, string key)
    {
        var (code, error) = await RunAsync(settings);

        code.ShouldBe(1, error);
        error.ShouldStartWith(key);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, error);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var (code, error) = await RunAsync($"{Development};ASPNETCORE_URLS=http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}");

        code.ShouldBe(1, error);
        error.ShouldStartWith("ASPNETCORE_URLS");
    }

    private static async Task<(int Code, string Error)> RunAsync(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("pipelinebot-settings-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PipelineBot.dll"), "serve"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || k.StartsWith("DOTNET_ENV", StringComparison.Ordinal) || k.Contains("__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(inherited);
        start.Environment["Storage__Sqlite__Path"] = Path.Combine(folder, "bot.db");
        foreach (var setting in settings.Split(';', StringSplitOptions.RemoveEmptyEntries))
            start.Environment[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            await output;
            return (process.ExitCode, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            Directory.Delete(folder, recursive: true);
        }
    }
}
