namespace PipelineBot.Language.Text;

/// <summary>A table that lies inside the assembly; lines that begin with # are comments.</summary>
internal static class TableFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TableFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
