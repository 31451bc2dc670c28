using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>How Chinese characters are read, without tones, from Unicode's tables; read once, safe to share.</summary>
/// <remarks>Characters are simplified ones, as folding gives them. A syllable is a number from 1; 0 is none.</remarks>
internal static class Pinyin
{
    /// <summary>The root of <see cref="Next"/>.</summary>
    public const int Beginning = 1;

    private const int Letters = 26;
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
        var node = Beginning;
        foreach (var c in spelling)
        {
            node = Next(node, c);
        }

        return SyllableAt(node);
    }

    /// <summary>The beginnings of syllables as a tree: from one by a letter to the next, 0 where no syllable goes on so.</summary>
    public static int Next(int node, char letter) => letter is >= 'a' and <= 'z' ? All.Next[(node * Letters) + letter - 'a'] : 0;

    /// <summary>The syllable that ends there, or 0.</summary>
    public static ushort SyllableAt(int node) => All.Ends[node];

    /// <summary>One character for a syllable and all that are easily confused with it (zh/z, n/l, ng/n, h/f).</summary>
    public static char Sound(ushort syllable) => All.Sounds[syllable];

    /// <summary>The commonest syllable of a character, or 0.</summary>
    public static ushort Commonest(char c) => (uint)((c - First) * MostReadings) < (uint)All.Readings.Length ? All.Readings[(c - First) * MostReadings] : (ushort)0;

    /// <summary>The sound of the commonest reading; a character without one is its own.</summary>
    public static char Sound(char c) => Commonest(c) is var syllable and > 0 ? Sound(syllable) : c;

    public static bool IsSound(char c) => c is >= FirstSound and < '\uF8FF';

    private static Tables Load()
    {
        var readings = new ushort[(Last - First + 1) * MostReadings];
        List<string> spelling = [""];
        List<char> sounds = ['\0'];
        List<ushort[]> next = [new ushort[Letters], new ushort[Letters]];
        List<ushort> ends = [0, 0];
        var bySound = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var line in TableFile.Lines("pinyin.txt"))
        {
            var fields = line.Split(' ');
            var syllable = (ushort)spelling.Count;
            spelling.Add(fields[0]);
            var node = Beginning;
            foreach (var letter in fields[0])
            {
                ref var following = ref next[node][letter - 'a'];
                if (following == 0)
                {
                    following = (ushort)next.Count;
                    next.Add(new ushort[Letters]);
                    ends.Add(0);
                }

                node = following;
            }

            ends[node] = syllable;
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

        return new Tables(readings, [.. spelling], [.. sounds], [.. next.SelectMany(node => node)], [.. ends]);
    }

    private sealed record Tables(ushort[] Readings, string[] Spelling, char[] Sounds, ushort[] Next, ushort[] Ends);
}
