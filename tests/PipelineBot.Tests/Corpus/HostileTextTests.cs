using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PipelineBot.DealUpdates;
using PipelineBot.Understanding;
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
    private const int Seed = 20261125;

#if DEBUG
    // The promise is 5 ms. Code that is not optimised takes several times as long, and is still held to twice that.
    private const double MostMilliseconds = 10;
#else
    private const double MostMilliseconds = 5;
#endif

    public static TheoryData<string> Texts { get; } = [.. HostileTexts.Repeated];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_over_and_over_is_read_in_bounded_time(string repeated) =>
        ReadSoon([HostileTexts.Over(repeated, HostileTexts.Longest), HostileTexts.Over(repeated, HostileTexts.LongestRead)]);

    [Fact]
    public void The_beginnings_of_all_phrases_over_and_over_take_no_longer() => ReadSoon(HostileTexts.OfPhrases(office.Phrased));

    [Fact]
    public void The_names_of_the_team_well_and_badly_spelt_take_no_longer() => ReadSoon(HostileTexts.OfNames(office.Names));

    [Fact]
    public void Random_mixtures_of_everything_the_bot_knows_take_no_longer() =>
        ReadSoon(HostileTexts.Mixtures([.. HostileTexts.Repeated, .. CorpusFile.All.Take(300).SelectMany(u => u.Text.Split(' '))], 100, Seed));

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789.,/-:% ")]
    [InlineData("零一二三四五六七八九十百千万亿两半点年月日周")]
    [InlineData("()[]「」《》\"'“”,.;:!?、。… ab")]
    [InlineData("aeiounghzcs ")]
    public void Random_characters_take_no_longer(string? alphabet) => ReadSoon(HostileTexts.Characters(150, Seed, alphabet));

    [Fact]
    public void Random_characters_are_read_without_a_fault()
    {
        foreach (var text in HostileTexts.Characters(1500, Seed + 1).Select(t => t[..Math.Min(t.Length, 120)]))
            office.Understand(text);
    }

    [Fact]
    public void Every_sentence_of_the_corpus_cut_anywhere_is_read_without_a_fault()
    {
        foreach (var text in CorpusFile.All.Select(u => u.Text))
        {
            office.Understand(text[..(text.Length / 2)]);
            office.Understand(text[(text.Length / 3)..]);
            office.Understand(string.Concat(text.Reverse()));
        }
    }

    private void ReadSoon(IEnumerable<string> texts)
    {
        var (slowest, worst, count) = (0.0, "", 0);
        foreach (var text in texts)
        {
            var time = office.Milliseconds(text);
            (slowest, worst) = time > slowest ? (time, text) : (slowest, worst);
            count++;
        }

        output.WriteLine($"slowest of {count}: {slowest:0.00} ms for {worst.Length} characters: {worst[..Math.Min(worst.Length, 60)]}");
        count.ShouldBePositive();
        slowest.ShouldBeLessThanOrEqualTo(MostMilliseconds, worst);
    }

    public sealed class Office : IAsyncLifetime
    {
        private const int MostRuns = 30;

        private CorpusBot bot = null!;

        public IEnumerable<IPhrased> Phrased => [.. bot.Bot.Services.GetRequiredService<ChangeKinds>().All, .. bot.Bot.Services.GetRequiredService<IEnumerable<ICommand>>()];

        public IEnumerable<string> Names
        {
            get
            {
                var directory = bot.Turn("").Directory;
                return directory.Deals.Values.Select(d => d.Name).Concat(directory.Organisation.People.Select(p => p.Name)).Concat(directory.MilestoneTitles);
            }
        }

        public async Task InitializeAsync()
        {
            bot = await CorpusBot.StartAsync();
            foreach (var utterance in CorpusFile.All)
                Understand(utterance.Text);
        }

        public Task DisposeAsync() => bot.DisposeAsync().AsTask();

        public void Understand(string text) => bot.Understand(text);

        /// <summary>The best of a few runs, as other work on the machine is not the text's fault; once it is soon enough it is not run again.</summary>
        public double Milliseconds(string text)
        {
            var best = double.MaxValue;
            for (var run = 0; run < MostRuns && best > MostMilliseconds / 2; run++)
            {
                // A turn remembers the names it looked up.
                var turn = bot.Turn(text);
                var clock = Stopwatch.StartNew();
                bot.Sentences.Read(turn);
                best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            }

            return best;
        }
    }
}
