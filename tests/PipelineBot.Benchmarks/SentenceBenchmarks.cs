using BenchmarkDotNet.Attributes;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.Benchmarks;

/// <summary>From a sentence to its commands, names and dates read: the mean of a thousand sentences from the whole corpus. The goal: 50 µs.</summary>
/// <remarks>
/// What is run often is compiled anew while it runs, the longer the busier the machine is: a short warm-up measures the compiler. Beside the mean the best and the
/// median are told, for others may be working on the same machine.
/// </remarks>
[MemoryDiagnoser, MinColumn, MedianColumn]
[SimpleJob(warmupCount: 30, iterationCount: 40, invocationCount: 4)]
public class SentenceBenchmarks
{
    private const int Sentences = 1000;

    private CorpusOffice office = null!;
    private Activity[] messages = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        office = await CorpusOffice.OpenAsync();
        messages = [.. Enumerable.Range(0, Sentences).Select(n => CorpusOffice.Message(office.Texts[n * office.Texts.Count / Sentences]))];
    }

    [GlobalCleanup]
    public ValueTask CleanUp() => office.DisposeAsync();

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Sentence()
    {
        var commands = 0;
        foreach (var message in messages)
            commands += office.Reader.Read(office.Turn(message)).Matches.Count;
        return commands;
    }
}
