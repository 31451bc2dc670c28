using System.Text;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.PublicApi;

/// <summary>What others may build on is approved line by line, so that nothing becomes public, or breaks, unnoticed.</summary>
public sealed class PublicApiTests
{
    private const string Approve = "PIPELINEBOT_APPROVE_API";
    private const string FileName = "PipelineBot.BotFramework.approved.txt";

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var approvedPath = Path.Combine(SourceFolder(), FileName);
        var actual = PublicApiText.Of(typeof(TurnRunner).Assembly);
        if (Environment.GetEnvironmentVariable(Approve) == "1")
            File.WriteAllText(approvedPath, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        var (approved, now) = (Lines(File.ReadAllText(approvedPath)), Lines(actual));
        var changes = now.Except(approved).Select(line => "+ " + line).Concat(approved.Except(now).Select(line => "- " + line)).ToList();

        changes.ShouldBeEmpty($"The public API of PipelineBot.BotFramework changed. If that is meant, run this test once with {Approve}=1, look at the difference in {FileName}, and commit it.");
        now.ShouldBe(approved, "The same lines in another order: approve them again.");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string SourceFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PipelineBot.sln")))
                return Path.Combine(folder.FullName, "tests", "PipelineBot.BotFramework.Tests", "PublicApi");
        }

        throw new InvalidOperationException("These tests run inside the repository.");
    }
}
