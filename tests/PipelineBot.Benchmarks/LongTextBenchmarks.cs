using BenchmarkDotNet.Attributes;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Benchmarks;

/// <summary>Texts made to be slow: the same over and over, as long as is read at all, and longer. The goal: 5 ms.</summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
[SimpleJob(warmupCount: 30, iterationCount: 30, invocationCount: 32)]
public class LongTextBenchmarks
{
    private CorpusOffice office = null!;
    private Activity message = null!;

    [Params("move it to negotiation and ", "把Contoso的", "a,", "12/5 ", "五十万")]
    public string Repeated { get; set; } = "";

    [Params(600, 4000)]
    public int Length { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        office = await CorpusOffice.OpenAsync();
        message = CorpusOffice.Message(string.Concat(Enumerable.Repeat(Repeated, Length))[..Length]);
    }

    [GlobalCleanup]
    public ValueTask CleanUp() => office.DisposeAsync();

    [Benchmark]
    public int LongText() => office.Reader.Read(office.Turn(message)).Matches.Count;
}
