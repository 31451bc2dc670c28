using System.Text;
using PipelineBot.Data;
using PipelineBot.Data.Csv;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Data.Csv;

public class CsvTableTests
{
    [Fact]
    public void Line_breaks_inside_quotes_count_as_lines()
    {
        var records = Read("id,note\n1,\"two\nlines\r\nor three\"\n\n2,x\n");
        records.Select(record => record.Line).ShouldBe([2, 6]);
        records[0].Cells[1].ShouldBe("two\nlines\r\nor three");
    }

    [Theory]
    [InlineData("id,name\n1,a\n")]
    [InlineData("\uFEFFid,name\r\n1,a\r\n")]
    [InlineData("id;name\n1;a")]
    [InlineData("id\tname\r1\ta\r")]
    public void Marks_line_ends_and_separators_are_recognised(string text) => Read(text).ShouldHaveSingleItem().Cells.ShouldBe(["1", "a"]);

    [Theory]
    [InlineData("id,name\n1,a\"b\n")]
    [InlineData("id,name\n1,\"a\"b\n")]
    [InlineData("id,name\n1,\"never closed\n2,b\n")]
    public void A_quote_where_none_may_be_is_said(string text) => Read(text)[0].Malformed.ShouldNotBeNull();

    [Fact]
    public void A_quote_that_swallows_a_large_file_stops_the_reading() =>
        Should.Throw<DataFailure>(() => Read("id,name\n1,\"" + new string('x', 3_000_000))).Message.ShouldContain("line 2");

    [Fact]
    public void A_file_that_is_not_utf8_is_refused_with_advice()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("gbk.csv"), [.. Encoding.ASCII.GetBytes("id,name\n1,"), 0xBB, 0xAA, 0xB6, 0xAB, (byte)'\n']);
        Should.Throw<DataFailure>(() => CsvTable.Open(folder.File("gbk.csv"))).Message.ShouldContain("CSV UTF-8");
    }

    [Fact]
    public void A_file_that_is_empty_or_missing_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("empty.csv"), "");
        Should.Throw<DataFailure>(() => CsvTable.Open(folder.File("empty.csv")));
        Should.Throw<DataFailure>(() => CsvTable.Open(folder.File("missing.csv")));
    }

    private static List<CsvRecord> Read(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("t.csv"), text);
        using var table = CsvTable.Open(folder.File("t.csv"));
        return [.. table.Records()];
    }
}
