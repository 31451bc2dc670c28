using NodaTime;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

/// <summary>Said on Wednesday 25 November 2026.</summary>
public class EnglishRangeTests
{
    [Theory]
    [InlineData("Dec 7 to Dec 11", "2026-12-07", "2026-12-11")]
    [InlineData("from December 28 until January 4", "2026-12-28", "2027-01-04")]
    [InlineData("between Nov 20 and Nov 30", "2026-11-20", "2026-11-30")]
    [InlineData("12/7 - 12/11", "2026-12-07", "2026-12-11")]
    [InlineData("tomorrow through next Tuesday", "2026-11-26", "2026-12-01")]
    [InlineData("Friday to Monday", "2026-11-27", "2026-11-30")]
    [InlineData("Mon-Thu of next week", "2026-11-30", "2026-12-03")]
    [InlineData("next week between Tuesday and Thursday", "2026-12-01", "2026-12-03")]
    [InlineData("from Monday the 30th to Friday the 4th", "2026-11-30", "2026-12-04")]
    [InlineData("March to May", "2027-03-01", "2027-05-31")]
    [InlineData("from May 2025 to 2026", "2025-05-01", "2026-12-31")]
    [InlineData("2024-2026", "2024-01-01", "2026-12-31")]
    [InlineData("Q1 2027 to Q3 2027", "2027-01-01", "2027-09-30")]
    [InlineData("week 49 to week 51", "2026-11-30", "2026-12-20")]
    [InlineData("from September to date", "2026-09-01", "2026-11-25")]
    public void A_range_goes_from_one_end_to_the_other(string text, string start, string end) => Only(text).ShouldBe(Range(start, end));

    [Theory]
    [InlineData("7 to 11 December", "2026-12-07", "2026-12-11")]
    [InlineData("from the 7th to the 11th of next month", "2026-12-07", "2026-12-11")]
    [InlineData("December 7-11", "2026-12-07", "2026-12-11")]
    [InlineData("December 7th through the 11th, 2027", "2027-12-07", "2027-12-11")]
    [InlineData("December between 7 and 11", "2026-12-07", "2026-12-11")]
    [InlineData("from 7 to December 11", "2026-12-07", "2026-12-11")]
    [InlineData("from the 28th to the 4th", "2026-11-28", "2026-12-04")]
    public void Two_days_may_share_a_month(string text, string start, string end) => Only(text).ShouldBe(Range(start, end));

    [Theory]
    [InlineData("before December 5", null, "2026-12-04")]
    [InlineData("by Friday", null, "2026-11-27")]
    [InlineData("until the end of next month", null, "2026-12-31")]
    [InlineData("after Christmas", "2026-12-26", null)]
    [InlineData("after March", "2027-04-01", null)]
    [InlineData("since last quarter", "2026-07-01", null)]
    [InlineData("since August", "2026-08-01", null)]
    [InlineData("since Monday", "2026-11-23", null)]
    [InlineData("from December 5 onwards", "2026-12-05", null)]
    [InlineData("before the end of 2027", null, "2027-12-31")]
    public void A_range_may_be_open_at_one_end(string text, string? start, string? end)
    {
        var found = Only(text);

        found.ShouldBe(new DateRange(start is null ? null : DateRecognizerTests.Iso(start), end is null ? null : DateRecognizerTests.Iso(end)));
        found.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void An_open_range_contains_all_days_on_its_side()
    {
        Only("before December 5").Contains(new LocalDate(1999, 1, 1)).ShouldBeTrue();
        Only("before December 5").Contains(new LocalDate(2026, 12, 5)).ShouldBeFalse();
        Only("since Monday").Contains(new LocalDate(2099, 1, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("past 2 weeks", "2026-11-11", "2026-11-25")]
    [InlineData("the last 30 days", "2026-10-26", "2026-11-25")]
    [InlineData("over the next couple of months", "2026-11-25", "2027-01-25")]
    [InlineData("next 3 working days", "2026-11-25", "2026-11-30")]
    [InlineData("within 10 days", "2026-11-25", "2026-12-05")]
    [InlineData("past quarter", "2026-08-25", "2026-11-25")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("YTD", "2026-01-01", "2026-11-25")]
    [InlineData("this quarter to date", "2026-10-01", "2026-11-25")]
    public void A_range_may_be_counted_from_today(string text, string start, string end) => Only(text).ShouldBe(Range(start, end));

    [Theory]
    [InlineData("the first week of February", "2027-02-01", "2027-02-07")]
    [InlineData("the last week of this year", "2026-12-28", "2027-01-03")]
    [InlineData("the week of December 9", "2026-12-07", "2026-12-13")]
    [InlineData("the week after next", "2026-12-07", "2026-12-13")]
    [InlineData("the week before last", "2026-11-09", "2026-11-15")]
    [InlineData("week 50", "2026-12-07", "2026-12-13")]
    [InlineData("2027-W01", "2027-01-04", "2027-01-10")]
    [InlineData("next weekend", "2026-12-05", "2026-12-06")]
    [InlineData("the upcoming month", "2026-12-01", "2026-12-31")]
    [InlineData("next June", "2027-06-01", "2027-06-30")]
    [InlineData("second half of 2026", "2026-07-01", "2026-12-31")]
    [InlineData("2027 H1", "2027-01-01", "2027-06-30")]
    [InlineData("next Q1", "2027-01-01", "2027-03-31")]
    [InlineData("11/2027", "2027-11-01", "2027-11-30")]
    [InlineData("in 2027", "2027-01-01", "2027-12-31")]
    [InlineData("the 1980s", "1980-01-01", "1989-12-31")]
    [InlineData("the next decade", "2030-01-01", "2039-12-31")]
    public void A_period_has_a_name(string text, string start, string end) => Only(text).ShouldBe(Range(start, end));

    [Theory]
    [InlineData("early December", "2026-12-01", "2026-12-15")]
    [InlineData("mid-December", "2026-12-10", "2026-12-20")]
    [InlineData("late next month", "2026-12-16", "2026-12-31")]
    [InlineData("late this week", "2026-11-26", "2026-11-29")]
    [InlineData("early 2027", "2027-01-01", "2027-06-30")]
    [InlineData("early next quarter", "2027-01-01", "2027-01-31")]
    [InlineData("rest of the month", "2026-11-25", "2026-11-30")]
    [InlineData("earlier this week", "2026-11-23", "2026-11-25")]
    [InlineData("later in the year", "2026-11-25", "2026-12-31")]
    public void A_period_has_parts(string text, string start, string end) => Only(text).ShouldBe(Range(start, end));

    [Theory]
    [InlineData("the first Monday of June")]
    [InlineData("end of March")]
    [InlineData("Friday of week 50")]
    [InlineData("two weeks after Christmas")]
    [InlineData("the day after tomorrow")]
    [InlineData("from 2 to 3")]
    [InlineData("between 10 and 20 people")]
    [InlineData("2026.5 million")]
    [InlineData("H2")]
    public void What_is_a_day_or_a_count_is_no_range(string text) => DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();

    [Fact]
    public void A_week_begins_where_the_speaker_says() =>
        DateRangeRecognizer.Recognize("early next week", DateRecognizerTests.Wednesday with { FirstDayOfWeek = IsoDayOfWeek.Sunday })[0]
            .Value.ShouldBe(Range("2026-11-29", "2026-12-01"));

    private static DateRange Range(string start, string end) => new(DateRecognizerTests.Iso(start), DateRecognizerTests.Iso(end));

    private static DateRange Only(string text)
    {
        var found = DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();
        found.Span.End.ShouldBe(text.Length);
        return found.Value;
    }
}
