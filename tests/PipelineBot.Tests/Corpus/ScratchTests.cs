using Xunit.Abstractions;
namespace PipelineBot.Tests.Corpus;
public class ScratchTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Try()
    {
        await using var bot = await CorpusBot.StartAsync();
        foreach (var line in File.ReadAllLines("/tmp/try.txt").Where(l => l.Length > 0))
        {
            var (commands, sure) = bot.Understand(line);
            output.WriteLine($"{line}\n    {(sure ? " " : "?")} {Meaning.Write(commands)}");
        }
    }
}
