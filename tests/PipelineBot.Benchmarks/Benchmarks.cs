using BenchmarkDotNet.Running;

namespace PipelineBot.Benchmarks;

internal static class Benchmarks
{
    /// <summary>Run with <c>--filter '*'</c>, in Release.</summary>
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
}
