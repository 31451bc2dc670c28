namespace PipelineBot.EndToEnd.Tests.Harness;

public sealed class CsvFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Quotes_line_breaks_and_empty_fields_are_read_as_written()
    {
        File.WriteAllText(_path, "id,name,note\r\n1,\"北风, ERP\",\"says \"\"yes\"\"\nand signs\"\r\n2,,\r\n");

        CsvFile.Read(_path).ShouldBe(
        [
            ["id", "name", "note"],
            ["1", "北风, ERP", "says \"yes\"\nand signs"],
            ["2", "", ""],
        ]);
    }

    [Fact]
    public void A_last_line_without_a_line_break_counts()
    {
        File.WriteAllText(_path, "id\n1");

        CsvFile.Read(_path).ShouldBe([["id"], ["1"]]);
    }

    public void Dispose() => File.Delete(_path);
}
