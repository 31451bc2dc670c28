using BenchmarkDotNet.Attributes;
using PipelineBot.Conversation;

namespace PipelineBot.Benchmarks;

/// <summary>From a sentence to its commands, names and dates read: the mean of all sentences of the corpus. The goal: 50 µs.</summary>
[MemoryDiagnoser]
public class SentenceBenchmarks
{
    private CorpusOffice office = null!;
    private SalesTurn[] sentences = null!;
    private int next;

    [GlobalSetup]
    public async Task SetUp()
    {
        office = await CorpusOffice.OpenAsync();
        sentences = [.. office.Texts.Select(office.Turn)];
    }

    [GlobalCleanup]
    public ValueTask CleanUp() => office.DisposeAsync();

    /// <summary>One after the other, again and again.</summary>
    [Benchmark]
    public int Sentence()
    {
        next = (next + 1) % sentences.Length;
        return office.Reader.Read(sentences[next]).Matches.Count;
    }
}
