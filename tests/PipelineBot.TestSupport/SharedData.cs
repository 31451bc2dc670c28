using Xunit;

namespace PipelineBot.TestSupport;

/// <summary>
/// Sample data kept outside the repository: the folder named by PIPELINEBOT_SHARED, else <c>shared</c> beside the checkout. Tests
/// that need it are skipped, with a reason, where it is absent.
/// </summary>
public static class SharedData
{
    /// <summary>Null when there is none.</summary>
    public static string? Root { get; } = Find();

    /// <exception cref="InvalidOperationException">There is no shared folder; guard the test with <see cref="SharedDataFactAttribute"/>.</exception>
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Root ?? throw new InvalidOperationException("There is no shared folder."), .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PIPELINEBOT_SHARED") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PipelineBot.sln")))
                return folder.Parent is { } outside && Directory.Exists(System.IO.Path.Combine(outside.FullName, "shared"))
                    ? System.IO.Path.Combine(outside.FullName, "shared")
                    : null;
        return null;
    }
}

/// <summary>A fact about files of <see cref="SharedData"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(params string[] path)
    {
        if (SharedData.Root is null)
            Skip = "No shared sample data: set PIPELINEBOT_SHARED, or put a folder named shared beside the checkout.";
        else if (!System.IO.Path.Exists(SharedData.Path(path)))
            Skip = $"The shared sample data lacks {string.Join('/', path)}.";
    }
}
