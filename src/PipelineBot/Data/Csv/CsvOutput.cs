using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PipelineBot.Data.Csv;

/// <summary>
/// A CSV file being written: UTF-8 with a BOM (without it Excel garbles Chinese), RFC 4180, CR LF. It takes its name only when it is complete.
/// </summary>
internal sealed class CsvOutput : IAsyncDisposable
{
    private readonly string path;
    private readonly CsvWriter writer;
    private bool complete;

    public CsvOutput(string path, IEnumerable<string> header)
    {
        this.path = path;
        var text = new StreamWriter(Unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var column in header)
            writer.WriteField(column);
        writer.NextRecord();
    }

    public int Rows { get; private set; }

    private string Unfinished => $"{path}.part";

    /// <summary>Texts are guarded against being run as formulas.</summary>
    public async Task WriteAsync(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(FormulaGuard.Add(cell ?? ""));
        await writer.NextRecordAsync();
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
