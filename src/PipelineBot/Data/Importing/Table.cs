using PipelineBot.Data.Csv;
using PipelineBot.Data.Importing.Maps;

namespace PipelineBot.Data.Importing;

/// <summary>A file's rows, one at a time; those that cannot be trusted are reported and left out.</summary>
internal sealed class Table : IDisposable
{
    private readonly CsvTable csv;
    private readonly FileMap map;
    private readonly FileReport report;

    private Table(CsvTable csv, FieldSet fields, FileMap map, FileReport report)
    {
        (this.csv, this.map, this.report) = (csv, map, report);
        Header = new Header(csv.Header, fields, map, report);
    }

    public Header Header { get; }

    public static Table Open(string path, FieldSet fields, FileMap map, FileReport report)
    {
        report.Begin();
        return new Table(CsvTable.Open(path), fields, map, report);
    }

    public IEnumerable<Row> Rows()
    {
        foreach (var record in csv.Records())
        {
            report.RowRead();
            var row = new Row(record, Header, map, report);
            if (row.Problem is { } problem)
            {
                report.Skip(row.Line, problem);
                continue;
            }

            if (record.Cells.Length < Header.Count)
                row.Say($"{record.Cells.Length} cells under a header of {Header.Count}; the rest taken as empty");
            yield return row;
        }
    }

    public void Dispose() => csv.Dispose();
}
