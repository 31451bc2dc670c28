using System.Text;
using CsvHelper;

namespace PipelineBot.Data.Csv;

/// <summary>A CSV file read from top to bottom: UTF-8 with or without a BOM; comma, semicolon or tab, whichever the header has most of.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>Bytes. Far above any row that is meant; a quote that is never closed ends here and not in all the memory there is.</summary>
    private const int LongestRow = 1_000_000;

    private readonly string path;
    private readonly CsvReader reader;
    private (long Line, CsvMalformedReason Reason) malformed;

    private CsvTable(string path)
    {
        this.path = path;
        var options = CsvReaderOptions.Default with
        {
            Separator = SeparatorOf(path),
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => malformed = (record.LineNumber, record.Reason),
        };
        reader = CsvReader.Create(Text(path), options, false);
    }

    public string[] Header { get; private set; } = [];

    /// <exception cref="DataFailure">The file is not there, empty, or not UTF-8.</exception>
    public static CsvTable Open(string path)
    {
        try
        {
            var table = new CsvTable(path);
            if (table.Next() is { } header)
            {
                table.Header = header.Cells;
                return table;
            }

            table.Dispose();
            throw new DataFailure($"{path}: the file is empty; its first line must name the columns.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFailure($"{path}: cannot be read: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUtf8(path, e);
        }
    }

    /// <summary>The rows after the header; empty lines are left out.</summary>
    public IEnumerable<CsvRecord> Records()
    {
        while (Next() is { } record)
            yield return record;
    }

    public void Dispose() => reader.Dispose();

    private CsvRecord? Next()
    {
        try
        {
            if (!reader.Read())
                return null;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            return new CsvRecord((int)reader.LineNumber, cells, malformed.Line == reader.LineNumber ? Word(malformed.Reason) : null);
        }
        catch (CsvFormatException e)
        {
            throw new DataFailure($"{path}: line {e.LineNumber}: {e.Message} The rows before it were taken.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUtf8(path, e);
        }
    }

    private static string Word(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote inside a cell that is not quoted",
        CsvMalformedReason.TextAfterClosingQuote => "text after the closing quote of a cell",
        CsvMalformedReason.UnterminatedQuote => "a quote that is never closed: everything after it was part of this row",
        _ => "malformed",
    };

    private static char SeparatorOf(string path)
    {
        using var text = Text(path);
        var header = text.ReadLine() ?? "";
        return ((char[])[',', ';', '\t']).MaxBy(separator => header.AsSpan().Count(separator));
    }

    private static StreamReader Text(string path) =>
        new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);

    private static DataFailure NotUtf8(string path, Exception e) => new($"{path}: is not UTF-8. Save it as \"CSV UTF-8\" and import it again.", e);
}
