using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineBot.Tests.Features.Digests;

/// <summary>Compares a card with the approved one beside the test; with APPROVE=1 in the environment it writes what it got instead, to be looked at in the diff.</summary>
internal static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void ShouldBeApproved(this JsonElement card, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, $"{name}.approved.json");
        var got = JsonSerializer.Serialize(card, Readable).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(path, got);
        got.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
