using System.Runtime.CompilerServices;

namespace PipelineBot.Tests.Corpus;

/// <summary>One line of the corpus.</summary>
/// <param name="Expected">The readings that are right; empty for an utterance that means nothing to the bot.</param>
public sealed record Utterance(string Text, IReadOnlyList<IReadOnlyList<Meant>> Expected, string Language, bool HeldOut, bool MayChange)
{
    public string Intent => Expected.Count == 0 ? "(nothing)" : Expected[0].Count > 1 ? "(several)" : Expected[0][0].Intent;
}

/// <summary>Reads the corpus from the sources: it is data of the tests, not of the build.</summary>
public static class CorpusFile
{
    public static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public static IReadOnlyList<Utterance> All { get; } =
    [
        .. from heldOut in new[] { false, true }
           from language in new[] { "en", "zh" }
           from mayChange in new[] { true, false }
           from utterance in Read(language, heldOut, mayChange)
           select utterance,
    ];

    private static IEnumerable<Utterance> Read(string language, bool heldOut, bool mayChange)
    {
        // The files of one part: commands.en.tsv, commands.more.en.tsv.
        var files = Directory.GetFiles(Path.Combine(Folder(), heldOut ? "HeldOut" : "Develop"), $"{(mayChange ? "commands" : "unchanged")}*.{language}.tsv").Order(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            yield return new Utterance(cells[0], cells.Length > 1 && cells[1].Trim().Length > 0 ? Meaning.Parse(cells[1]) : [], language, heldOut, mayChange);
        }
    }
}
