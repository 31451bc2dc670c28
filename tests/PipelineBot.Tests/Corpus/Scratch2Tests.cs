using System.Text;
namespace PipelineBot.Tests.Corpus;
public class Scratch2Tests
{
    [Fact]
    public async Task Sure()
    {
        await using var bot = await CorpusBot.StartAsync();
        var sb = new StringBuilder();
        foreach (var u in CorpusFile.All.Where(u => !u.HeldOut && u.MayChange))
        {
            var sure = bot.Sentences.Read(bot.Turn(u.Text)).IsSure;
            sb.AppendLine($"{(sure ? "S" : "a")} {u.Text}");
        }
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("SURE_OUT")!, sb.ToString());
    }
}
