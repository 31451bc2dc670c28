using System.Diagnostics;

namespace PipelineBot.Tests.Data.Copying;

/// <summary>The built program's <c>copy</c>, as a process of its own.</summary>
internal sealed class CopyProgram : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private CopyProgram(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public bool HasEnded => process.HasExited;

    public static CopyProgram Start(IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PipelineBot.dll"), "copy", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings.Where(setting => !setting.Key.StartsWith("Clock", StringComparison.Ordinal)))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new CopyProgram(start);
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>SIGKILL: nothing in it hears of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
