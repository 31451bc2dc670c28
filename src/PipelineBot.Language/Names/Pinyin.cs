using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>How Chinese characters are read, without tones, from Unicode's tables; read once, safe to share.</summary>
/// <remarks>Characters are simplified ones, as folding gives them. A syllable is a number from 1; 0 is none.</remarks>
internal static class Pinyin
{
    /// <summary>In letters: zhuang.</summary>
    public const int LongestSyllable = 6;

    private const int MostReadings = 3;
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // Private use: no text has these, so a sound is never taken for a character.
    private const char FirstSound = '\uE000';

    private static readonly Tables All = Load();

    /// <summary>The syllables of a character, the commonest first; empty for anything else.</summary>
    public static ReadOnlySpan<ushort> Readings(char c)
    {
        var at = (c - First) * MostReadings;
        if ((uint)at >= (uint)All.Readings.Length)
        {
            return [];
        }

        var found = All.Readings.AsSpan(at, MostReadings);
        var end = found.IndexOf((ushort)0);
        return end < 0 ? found : found[..end];
    }

    /// <summary>"zhong"; ü is v.</summary>
    public static string Spell(ushort syllable) => All.Spelling[syllable];

    /// <summary>The number of a syllable, or 0.</summary>
    public static ushort Find(ReadOnlySpan<char> spelling)
    {
        var code = 0;
        foreach (var c in spelling)
        {
            if (c is < 'a' or > 'z' || spelling.Length > LongestSyllable)
            {
                return 0;
            }

            code = Code(code, c);
        }

        return Find(code);
    }

    /// <summary>The same by <see cref="Code"/>, for who tries every end of a syllable.</summary>
    public static ushort Find(int code) => All.ByCode.GetValueOrDefault(code);

    /// <summary>The code of a beginning of a syllable and one letter more, from a to z; 0 is that of nothing.</summary>
    public static int Code(int before, char letter) => (before << 5) | (letter - 'a' + 1);

    /// <summary>One character for a syllable and all that are easily confused with it (zh/z, n/l, ng/n, h/f).</summary>
    public static char Sound(ushort syllable) => All.Sounds[syllable];

    /// <summary>The sound of the commonest reading; a character without one is its own.</summary>
    public static char Sound(char c) => Readings(c) is [var syllable, ..] ? Sound(syllable) : c;

    public static bool IsSound(char c) => c is >= FirstSound and < '\uF8FF';

    private static Tables Load()
    {
        var readings = new ushort[(Last - First + 1) * MostReadings];
        List<string> spelling = [""];
        List<char> sounds = ['\0'];
        var byCode = new Dictionary<int, ushort>();
        var bySound = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var line in TableFile.Lines("pinyin.txt"))
        {
            var fields = line.Split(' ');
            var syllable = (ushort)spelling.Count;
            spelling.Add(fields[0]);
            byCode[fields[0].Aggregate(0, Code)] = syllable;
            var loose = LooseSpelling.Of(fields[0]);
            sounds.Add(bySound.TryGetValue(loose, out var sound) ? sound : bySound[loose] = (char)(FirstSound + bySound.Count));
            for (var place = 0; place < MostReadings; place++)
            {
                foreach (var c in fields[place + 1].AsSpan().Trim('-'))
                {
                    readings[((c - First) * MostReadings) + place] = syllable;
                }
            }
        }

        return new Tables(readings, [.. spelling], [.. sounds], byCode);
    }

    private sealed record Tables(ushort[] Readings, string[] Spelling, char[] Sounds, Dictionary<int, ushort> ByCode);
}
