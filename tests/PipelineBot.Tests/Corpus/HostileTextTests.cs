using System.Diagnostics;
using Xunit.Abstractions;

namespace PipelineBot.Tests.Corpus;

/// <summary>Tests that look at a clock have the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "timed";
}

/// <summary>Whatever anybody sends, understanding it ends soon and never throws.</summary>
[Collection(Timed.Name)]
public sealed class HostileTextTests(ITestOutputHelper output, HostileTextTests.Office office) : IClassFixture<HostileTextTests.Office>
{
    private const int Longest = 4000;
    private const int LongestRead = 600;

    // 5 ms is what a quiet machine needs at most; a busy one with two cores takes its time, and a blow-up takes seconds.
    private const double MostMilliseconds = 25;

    private static readonly string[] Repeated =
    [
        "a", " ", "的", ",", "\"", "「", "1", "12/5 ", "5-", "五", "五十万", "and ", "和", "not ", "不", "move ", "move it to negotiation and ", "把Contoso的", "Contoso ", "contoso and ", "Contoso、",
        "done: security review on Contoso, ", "from 1 to 2 to ", "从一月到", "next Friday ", "下下周五", "$1.2m ", "in 2 weeks ", "a,", "?", "！", "->", "demo demo ", "安全评审", "wang ", "zhuang", "to to to ", "close date ", "won lost ",
        "\u200b", "😀", "\ud800", "İ", "ﬃ", "🇨🇳", "ß", "\0", "١٢", "Ａ", "\r\n", "\t", "<at>", "{0}", "(((", "%", "…", "一二三", "百", "two hundred and ", "thirty-", "第", "周", "Q1 ", "eom ", "half ",
    ];

    public static TheoryData<string> Texts { get; } = [.. Repeated];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_over_and_over_is_read_in_bounded_time(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, (Longest / repeated.Length) + 1))[..Longest];

        // Past the length that is read at all there is nothing to do: the longest that is read is the worst.
        var slowest = office.Slowest([text, text[..LongestRead]]);

        output.WriteLine($"{slowest:0.00} ms");
        slowest.ShouldBeLessThanOrEqualTo(MostMilliseconds);
    }

    [Fact]
    public void Random_mixtures_of_everything_the_bot_knows_take_no_longer()
    {
        var random = new Random(20261125);
        var words = Repeated.Concat(CorpusFile.All.Take(300).SelectMany(u => u.Text.Split(' '))).ToArray();
        var texts = Enumerable.Range(0, 60).Select(n => Mixture(random, words, n % 3 == 0 ? "" : " ")[..(n % 2 == 0 ? LongestRead : Longest)]).ToList();

        var slowest = office.Slowest(texts);

        output.WriteLine($"slowest of {texts.Count} texts of up to {Longest} characters: {slowest:0.00} ms");
        slowest.ShouldBeLessThanOrEqualTo(MostMilliseconds);
    }

    [Fact]
    public void Random_characters_are_read_without_a_fault()
    {
        var random = new Random(7);
        for (var n = 0; n < 3000; n++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(2) == 0 ? random.Next(32, 127) : random.Next(0x4e00, 0x9fff)))]);
            office.Read(text);
        }
    }

    [Fact]
    public void Every_sentence_of_the_corpus_cut_anywhere_is_read_without_a_fault()
    {
        foreach (var text in CorpusFile.All.Select(u => u.Text))
        {
            office.Read(text[..(text.Length / 2)]);
            office.Read(text[(text.Length / 3)..]);
            office.Read(string.Concat(text.Reverse()));
        }
    }

    private static string Mixture(Random random, string[] words, string between)
    {
        var text = "";
        while (text.Length < Longest)
            text += words[random.Next(words.Length)] + between;
        return text[..Longest];
    }

    public sealed class Office : IAsyncLifetime
    {
        private CorpusBot bot = null!;

        public async Task InitializeAsync()
        {
            bot = await CorpusBot.StartAsync();
            foreach (var utterance in CorpusFile.All)
                Read(utterance.Text);
        }

        public Task DisposeAsync() => bot.DisposeAsync().AsTask();

        public void Read(string text) => bot.Understand(text);

        /// <summary>In milliseconds; of each text the best of a few runs, as other work on the machine is not the text's fault.</summary>
        public double Slowest(IReadOnlyList<string> texts)
        {
            var slowest = 0.0;
            foreach (var text in texts)
            {
                var turn = bot.Turn(text);
                var best = double.MaxValue;
                for (var run = 0; run < 10 && best > MostMilliseconds / 8; run++)
                {
                    var clock = Stopwatch.StartNew();
                    bot.Sentences.Read(turn);
                    best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
                }

                slowest = Math.Max(slowest, best);
            }

            return slowest;
        }
    }
}
