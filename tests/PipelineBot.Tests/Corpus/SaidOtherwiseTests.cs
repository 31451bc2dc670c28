namespace PipelineBot.Tests.Corpus;

/// <summary>
/// What the corpus says, as other people would say it: written with the rules that read it, so it holds what was reached and counts for no share.
/// </summary>
public class SaidOtherwiseTests(SaidOtherwiseTests.Office office) : IClassFixture<SaidOtherwiseTests.Office>
{
    public static TheoryData<string, string> Commands { get; } = Lines("commands.en.tsv");

    public static TheoryData<string, string> Unchanged { get; } = Lines("unchanged.en.tsv");

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_is_said_otherwise_means_the_same(string text, string meaning)
    {
        var read = office.Bot.Understand(text).Commands;

        Meaning.Parse(meaning).Any(expected => Meaning.Same(expected, read)).ShouldBeTrue($"{text}: {Meaning.Write(read)}");
    }

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void What_is_denied_supposed_or_forbidden_is_not_saved(string text, string _)
    {
        var (read, isSure) = office.Bot.Understand(text);

        (isSure && read.Any(m => m.Intent.StartsWith("deal.", StringComparison.Ordinal) && m.Intent != "deal.show" || m.Intent.StartsWith("milestone.", StringComparison.Ordinal))).ShouldBeFalse($"{text}: {Meaning.Write(read)}");
    }

    private static TheoryData<string, string> Lines(string file)
    {
        var lines = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(CorpusFile.Folder(), "Otherwise", file)))
            lines.Add(line.Split('\t')[0], line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t')[1] : "");
        return lines;
    }

    public sealed class Office : IAsyncLifetime
    {
        public CorpusBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await CorpusBot.StartAsync();

        public Task DisposeAsync() => Bot.DisposeAsync().AsTask();
    }
}
