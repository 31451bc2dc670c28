using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PipelineBot.Tests.Driver;

/// <summary>Cards that somebody looked at, as JSON beside the test. With PIPELINEBOT_APPROVE=1 what is rendered now becomes the approved one: look at the difference.</summary>
internal static class ApprovedCard
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldBeAsApproved(this JsonElement card, string name, bool maskIds = false, [CallerFilePath] string test = "")
    {
        var now = JsonSerializer.Serialize(card, Readable).ReplaceLineEndings("\n") + "\n";
        if (maskIds)
            now = Regex.Replace(now, "[0-9a-f]{32}", "id");
        var file = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.json");
        if (Environment.GetEnvironmentVariable("PIPELINEBOT_APPROVE") == "1")
            File.WriteAllText(file, now);
        now.ShouldBe(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", $"{name} is not as approved");
    }
}
