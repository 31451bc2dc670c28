namespace PipelineBot.Language.Text;

/// <summary>The simplified form of a traditional character or a variant, from Unicode's tables; read once, safe to share.</summary>
internal static class Simplified
{
    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    private static readonly char[] Forms = Load();

    /// <summary>One character for one: 髮 and 發 are both 发. A character that has no other form is itself.</summary>
    public static char Of(char c) => (uint)(c - First) < (uint)Forms.Length ? Forms[c - First] : c;

    private static char[] Load()
    {
        var forms = new char[Last - First + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = (char)(First + i);
        }

        foreach (var line in TableFile.Lines("simplified.txt"))
        {
            for (var i = 0; i + 1 < line.Length; i += 2)
            {
                forms[line[i] - First] = line[i + 1];
            }
        }

        return forms;
    }
}
