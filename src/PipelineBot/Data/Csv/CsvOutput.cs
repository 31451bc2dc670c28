using CsvHelper;

namespace PipelineBot.Data.Csv;

/// <summary>
/// A CSV file being written: UTF-8 with a BOM (without it Excel garbles Chinese), RFC 4180, CR LF. It takes its name only when it is complete.
/// </summary>
internal sealed class CsvOutput : IAsyncDisposable
{
    private readonly string path;
    private readonly CsvWriter writer;
    private bool complete;

    public CsvOutput(string path, string[] header)
    {
        this.path = path;
        writer = CsvWriter.ToFile(Unfinished, CsvWriterOptions.Default with { WriteByteOrderMark = true, Quoting = CsvQuoting.WhenNeededOrWhitespace });
        writer.WriteHeader(header);
    }

    public int Rows { get; private set; }

    private string Unfinished => $"{path}.part";

    /// <summary>Texts are guarded against being run as formulas.</summary>
    public async Task WriteAsync(string?[] cells)
    {
        foreach (var cell in cells)
            writer.WriteField(FormulaGuard.Add(cell ?? ""));
        await writer.EndRecordAsync();
        Rows++;
    }

    public void Complete() => complete = true;

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        if (complete)
            File.Move(Unfinished, path, overwrite: true);
        else
            File.Delete(Unfinished);
    }
}
