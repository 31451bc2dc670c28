using BenchmarkDotNet.Attributes;
using PipelineBot.Conversation;

namespace PipelineBot.Benchmarks;

/// <summary>From a sentence to its commands, names and dates read: the sentences of the corpus, and texts made to be slow. The goals: 50 µs, and 5 ms.</summary>
[MemoryDiagnoser]
public class UnderstandingBenchmarks
{
    private const int Sentences = 600;

    private CorpusOffice office = null!;
    private SalesTurn[] sentences = null!;
    private SalesTurn longText = null!;

    [Params("move it to negotiation and ", "把Contoso的", "a,", "12/5 ", "五十万")]
    public string Repeated { get; set; } = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        office = await CorpusOffice.OpenAsync();
        sentences = [.. office.Texts.Take(Sentences).Select(office.Turn)];
        longText = office.Turn(string.Concat(Enumerable.Repeat(Repeated, 4000))[..4000]);
    }

    [GlobalCleanup]
    public ValueTask CleanUp() => office.DisposeAsync();

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Sentence()
    {
        var commands = 0;
        foreach (var turn in sentences)
            commands += office.Reader.Read(turn).Matches.Count;
        return commands;
    }

    [Benchmark]
    public int LongText() => office.Reader.Read(longText).Matches.Count;
}
