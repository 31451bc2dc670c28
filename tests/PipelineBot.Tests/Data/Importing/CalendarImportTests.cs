using NodaTime;
using PipelineBot.Calendars;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Tests.Data.Importing;

public sealed class CalendarImportTests : IDisposable
{
    private readonly DataRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Holidays_and_make_up_workdays_are_read_from_CSV()
    {
        var report = await ImportAsync("a.csv", "date,kind,name\n2026-12-25,holiday,Christmas\n2026/12/26,,\n2026-12-27,workday,instead\n");

        (report.Read, report.Tally).ShouldBe((3, new Tally(3, 0, 0, 0)));
        (await StoredAsync()).Days.ShouldBe([Day(25, "Christmas"), Day(26, ""), Day(27, "instead", CalendarDayKind.Workday)]);
    }

    [Fact]
    public async Task Chinese_headers_and_words_are_read()
    {
        await ImportAsync("a.csv", "日期,类型,名称\n2026年12月25日,放假,圣诞\n2026-12-27,补班,圣诞\n");
        (await StoredAsync()).Days.ShouldBe([Day(25, "圣诞"), Day(27, "圣诞", CalendarDayKind.Workday)]);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_others_taken()
    {
        var report = await ImportAsync("a.csv", "date,kind,name\n12/25/2026,holiday,x\n,holiday,x\n2026-12-25,party,x\n2026-02-30,holiday,x\n2026-12-24,holiday,a\n2026-12-24,workday,b\n2026-12-23,holiday,x,y\n");

        report.Tally.ShouldBe(new Tally(1, 0, 0, 6));
        string.Join('\n', run.Lines).ShouldContain("line 2: skipped: date '12/25/2026' is not a date");
        run.Lines.ShouldContain("  line 3: skipped: no date");
        run.Lines.ShouldContain("  line 4: skipped: kind 'party' is neither holiday nor workday");
        run.Lines.ShouldContain("  line 5: skipped: date '2026-02-30' is not a date");
        run.Lines.ShouldContain("  line 7: skipped: 2026-12-24 already is on line 6, as the other kind");
        run.Lines[^1].ShouldBe("calendar: read 7, created 1, updated 0, unchanged 0, skipped 6");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_another_adds_to_it()
    {
        const string file = "date,kind,name\n2026-12-25,holiday,Christmas\n2026-12-27,workday,\n";
        await ImportAsync("a.csv", file);
        var etag = (await DocumentAsync()).ETag;
        (await ImportAsync("a.csv", file)).Tally.ShouldBe(new Tally(0, 0, 2, 0));
        (await DocumentAsync()).ETag.ShouldBe(etag);

        (await ImportAsync("b.csv", "date,kind,name\n2026-12-25,workday,Christmas\n2027-01-01,holiday,New Year\n")).Tally.ShouldBe(new Tally(1, 1, 0, 0));
        (await StoredAsync()).Days.Count.ShouldBe(3);
        (await StoredAsync()).Days[0].Kind.ShouldBe(CalendarDayKind.Workday);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        (await ImportAsync("a.csv", "date\n2026-12-25\n", dryRun: true)).Tally.ShouldBe(new Tally(1, 0, 0, 0));
        (await run.Store.GetAsync(CalendarDocuments.Calendar, DataRun.Tenant, CalendarDocuments.CalendarId("ours"))).ShouldBeNull();
    }

    [Fact]
    public async Task The_free_days_of_the_week_are_said_once_and_kept()
    {
        await ImportAsync("a.csv", "date\n2026-12-02\n", weekend: [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday]);
        await ImportAsync("a.csv", "date\n2026-12-03\n");
        (await StoredAsync()).Weekend.ShouldBe([IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday]);
    }

    [Fact]
    public async Task All_day_events_are_holidays_on_each_of_their_days()
    {
        await ImportAsync("a.ics", Ics("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas"));
        (await StoredAsync()).Days.ShouldBe([Day(24, "Christmas"), Day(25, "Christmas"), Day(26, "Christmas")]);
    }

    [Fact]
    public async Task A_yearly_event_is_expanded_over_this_year_and_the_next_three()
    {
        await ImportAsync("a.ics", Ics("DTSTART;VALUE=DATE:20010501\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270501\nSUMMARY:Labour\n  Day"));
        (await StoredAsync()).Days.ShouldBe([.. new[] { 2026, 2028, 2029 }.Select(year => new ImportedDay(new LocalDate(year, 5, 1), CalendarDayKind.Holiday, "Labour Day"))]);
    }

    [Theory]
    [InlineData("国庆节补班")]
    [InlineData("上班(补春节假期)")]
    [InlineData("Make-up workday")]
    public async Task An_event_that_says_so_is_a_make_up_workday(string title)
    {
        await ImportAsync("a.ics", Ics($"DTSTART;VALUE=DATE:20261010\nSUMMARY:{title}"));
        (await StoredAsync()).Days.ShouldBe([new ImportedDay(new LocalDate(2026, 10, 10), CalendarDayKind.Workday, title)]);
    }

    [Fact]
    public async Task Events_that_cannot_be_used_are_named_by_their_line_and_the_others_taken()
    {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            + Event("DTSTART:20261201T090000Z\nDTEND:20261201T100000Z\nSUMMARY:Meeting") // line 3, six lines
            + Event("DTSTART;VALUE=DATE:20261399\nSUMMARY:Broken") // line 8
            + Event("DTSTART;VALUE=DATE:20261202\nRRULE:FREQ=SECONDLY\nSUMMARY:Never ending")
            + Event("DTSTART;VALUE=DATE:20261203\nRRULE:FREQ=NEVER\nSUMMARY:No rule")
            + Event("SUMMARY:No start")
            + Event("DTSTART;VALUE=DATE:20261204\nSUMMARY:Good")
            + Event("DTSTART;VALUE=DATE:20261205\nSTATUS:CANCELLED\nSUMMARY:Called off")
            + Event("DTSTART;VALUE=DATE:20191205\nSUMMARY:Long ago")
            + Event("DTSTART;VALUE=DATE:20261206\nSUMMARY:Not ended").Replace("END:VEVENT\r\n", "", StringComparison.Ordinal)
            + "END:VCALENDAR\r\n";

        var report = await ImportAsync("a.ics", text);

        (await StoredAsync()).Days.Select(d => d.Name).ShouldContain("Good");
        (await StoredAsync()).Days.ShouldAllBe(d => d.Name == "Good" || d.Name == "Not ended");
        report.Read.ShouldBe(9);
        report.Tally.Skipped.ShouldBeGreaterThanOrEqualTo(5);
        run.Lines.ShouldContain("  line 3: skipped: it is not an all-day event");
        run.Lines.ShouldContain(line => line.StartsWith("  line 8: skipped: it cannot be read", StringComparison.Ordinal));
        run.Lines.ShouldContain(line => line.EndsWith("it repeats by the hour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_single_occurrence_that_was_moved_is_where_it_was_moved_to()
    {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            + Event("UID:1\nDTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY;UNTIL=20271231\nSUMMARY:May")
            + Event("UID:1\nRECURRENCE-ID;VALUE=DATE:20270501\nDTSTART;VALUE=DATE:20270503\nSUMMARY:May, moved")
            + "END:VCALENDAR\r\n";
        await ImportAsync("a.ics", text);
        (await StoredAsync()).Days.Select(d => (d.Date, d.Name)).ShouldBe([(new LocalDate(2026, 5, 1), "May"), (new LocalDate(2027, 5, 3), "May, moved")]);
    }

    [Fact]
    public async Task What_is_no_calendar_is_refused_with_one_line()
    {
        (await Should.ThrowAsync<DataFailure>(() => ImportAsync("a.ics", "hello"))).Message.ShouldContain("is no iCalendar file");
        (await Should.ThrowAsync<DataFailure>(() => ImportAsync("a.csv", "kind,name\nholiday,x\n"))).Message.ShouldContain("no column is the date");
    }

    [Fact]
    public async Task A_rule_that_never_comes_true_ends()
    {
        var report = await ImportAsync("a.ics", Ics("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:x"));
        report.Tally.ShouldBe(new Tally(0, 0, 0, 1));
    }

    private static ImportedDay Day(int dayOfDecember, string name, CalendarDayKind kind = CalendarDayKind.Holiday) => new(new LocalDate(2026, 12, dayOfDecember), kind, name);

    private static string Ics(string lines) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{Event(lines)}END:VCALENDAR\r\n";

    private static string Event(string lines) => $"BEGIN:VEVENT\r\n{lines.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n";

    private async Task<FileReport> ImportAsync(string name, string text, bool dryRun = false, IReadOnlyList<IsoDayOfWeek>? weekend = null)
    {
        run.Said.GetStringBuilder().Clear();
        var options = new ImportOptions { Tenant = DataRun.Tenant, Calendar = run.Write(name, text), CalendarId = "ours", Weekend = weekend, DryRun = dryRun, Currency = "CNY" };
        return (await new Importer(run.Store, run, PipelineSet.BuiltIn, run.Said, new ProgressLine(TextWriter.Null, false)).RunAsync(options, CancellationToken.None))["calendar"];
    }

    private async Task<Document<CalendarDocument>> DocumentAsync() =>
        (await run.Store.GetAsync(CalendarDocuments.Calendar, DataRun.Tenant, CalendarDocuments.CalendarId("ours"))).ShouldNotBeNull();

    private async Task<CalendarDocument> StoredAsync() => (await DocumentAsync()).Value;
}
