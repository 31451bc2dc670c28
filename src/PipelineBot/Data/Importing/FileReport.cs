using System.Globalization;

namespace PipelineBot.Data.Importing;

/// <summary>
/// What is said about one file. Lines are written as they come, so that a file with a million bad rows needs no memory for them;
/// what holds for many rows alike is counted and said once, at the end.
/// </summary>
internal sealed class FileReport(string kind, string path, TextWriter output, ProgressLine progress)
{
    private readonly Dictionary<string, int> remarks = new(StringComparer.Ordinal);
    private readonly List<string> remarkOrder = [];

    public int Read { get; private set; }

    public Tally Tally { get; private set; }

    public void Begin() => Write($"{kind} {path}");

    public void RowRead()
    {
        Read++;
        if (Read % 500 == 0)
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{kind}: {Read} rows"));
    }

    public void Add(Tally rows) => Tally += rows;

    public void Line(Notice notice) => Write(string.Create(CultureInfo.InvariantCulture, $"  line {notice.Line}: {notice.Text}"));

    public void Skip(int line, string reason)
    {
        Add(Tally.OneSkipped);
        Line(new Notice(line, $"skipped: {reason}"));
    }

    public void Say(string text) => Write($"  {text}");

    public void Count(string remark)
    {
        if (remarks.TryAdd(remark, 1))
            remarkOrder.Add(remark);
        else
            remarks[remark]++;
    }

    public void End()
    {
        foreach (var remark in remarkOrder)
            Write(string.Create(CultureInfo.InvariantCulture, $"  {remark}: {remarks[remark]} rows"));
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: read {Read}, created {Tally.Created}, updated {Tally.Updated}, unchanged {Tally.Unchanged}, skipped {Tally.Skipped}"));
    }

    private void Write(string line)
    {
        progress.Clear();
        output.WriteLine(line);
    }
}
