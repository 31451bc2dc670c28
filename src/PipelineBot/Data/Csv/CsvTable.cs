using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PipelineBot.Data.Csv;

/// <summary>A CSV file read from top to bottom: UTF-8 with or without a BOM; comma, semicolon or tab.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>Far above any cell that is meant; a quote that is never closed ends here and not in all the memory there is.</summary>
    private const int LongestCell = 100_000;

    private readonly string path;
    private readonly CsvParser parser;
    private int nextLine = 1;
    private bool malformed;

    private CsvTable(string path)
    {
        this.path = path;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(path),
            IgnoreBlankLines = false,
            MaxFieldSize = LongestCell,
            BadDataFound = _ => malformed = true,
        };
        parser = new CsvParser(Text(path), configuration);
    }

    public string[] Header { get; private set; } = [];

    /// <exception cref="DataFailure">The file is not there, empty, or not UTF-8.</exception>
    public static CsvTable Open(string path)
    {
        CsvTable? table = null;
        try
        {
            table = new CsvTable(path);
            table.Header = table.Read() is { } header ? header.Cells : throw new DataFailure($"{path}: the file is empty; its first line must name the columns.");
            return table;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            table?.Dispose();
            throw new DataFailure($"{path}: cannot be read: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUtf8(path, e);
        }
        catch
        {
            table?.Dispose();
            throw;
        }
    }

    /// <summary>The rows after the header; blank lines are left out.</summary>
    public IEnumerable<CsvRecord> Records()
    {
        while (Read() is { } record)
        {
            if (record.Cells is not ([] or [""]))
                yield return record;
        }
    }

    public void Dispose() => parser.Dispose();

    private CsvRecord? Read()
    {
        var line = nextLine;
        try
        {
            malformed = false;
            if (!parser.Read())
                return null;
            nextLine += LineBreaks(parser.RawRecord);
            var cells = parser.Record ?? [];
            return new CsvRecord(line, cells, malformed);
        }
        catch (MaxFieldSizeException e)
        {
            throw new DataFailure($"{path}: line {line}: a cell of more than {LongestCell} characters (is a quote never closed?). The rows before it were taken.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw NotUtf8(path, e);
        }
    }

    private static int LineBreaks(string raw)
    {
        var breaks = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\n' || (raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')))
                breaks++;
        }

        return breaks;
    }

    private static string DelimiterOf(string path)
    {
        using var reader = Text(path);
        var header = reader.ReadLine() ?? "";
        return ((string[])[",", ";", "\t"]).MaxBy(delimiter => header.AsSpan().Count(delimiter))!;
    }

    private static StreamReader Text(string path) =>
        new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);

    private static DataFailure NotUtf8(string path, Exception e) => new($"{path}: is not UTF-8. Save it as \"CSV UTF-8\" and import it again.", e);
}
