using System.Text;
using PipelineBot.BotFramework.Turns;
namespace PipelineBot.Tests.Corpus;
public class ScratchTests
{
    [Fact]
    public async Task Look()
    {
        await using var bot = await CorpusBot.StartAsync();
        var sb = new StringBuilder();
        foreach (var line in File.ReadLines("/tmp/chat/look.txt"))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (commands, sure) = bot.Understand(line);
            var u = bot.Sentences.Read(bot.Turn(line));
            sb.AppendLine($"{(sure ? "SURE " : "ask  ")} {line}\n        {Meaning.Write(commands)}");
            foreach (var m in u.Matches)
                sb.AppendLine($"        [{m.Intent}] " + string.Join("; ", m.Slots.Select(s => $"{s.Key}='{s.Value.Text}'@{s.Value.Span.Start}")) + $" score={m.Score:F2} span={m.Span}");
        }
        await File.WriteAllTextAsync("/tmp/chat/looked.txt", sb.ToString());
    }
}
