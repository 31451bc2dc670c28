using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class DateRangeRecognizerTests
{
    private static readonly LanguageContext Wednesday = new(DateRecognizerTests.Iso("2026-11-25"));

    [Theory]
    [InlineData("this week", "2026-11-23", "2026-11-29")]
    [InlineData("next week", "2026-11-30", "2026-12-06")]
    [InlineData("last week", "2026-11-16", "2026-11-22")]
    [InlineData("this month", "2026-11-01", "2026-11-30")]
    [InlineData("next month", "2026-12-01", "2026-12-31")]
    [InlineData("this quarter", "2026-10-01", "2026-12-31")]
    [InlineData("next quarter", "2027-01-01", "2027-03-31")]
    [InlineData("this year", "2026-01-01", "2026-12-31")]
    [InlineData("Q3", "2026-07-01", "2026-09-30")]
    [InlineData("today", "2026-11-25", "2026-11-25")]
    [InlineData("next 7 days", "2026-11-25", "2026-12-02")]
    [InlineData("本周", "2026-11-23", "2026-11-29")]
    [InlineData("这个星期", "2026-11-23", "2026-11-29")]
    [InlineData("下周", "2026-11-30", "2026-12-06")]
    [InlineData("本月", "2026-11-01", "2026-11-30")]
    [InlineData("下个月", "2026-12-01", "2026-12-31")]
    [InlineData("本季度", "2026-10-01", "2026-12-31")]
    [InlineData("下季度", "2027-01-01", "2027-03-31")]
    [InlineData("January", "2027-01-01", "2027-01-31")]
    [InlineData("November", "2026-11-01", "2026-11-30")]
    [InlineData("March 2028", "2028-03-01", "2028-03-31")]
    [InlineData("December next year", "2027-12-01", "2027-12-31")]
    [InlineData("next year Q1", "2027-01-01", "2027-03-31")]
    [InlineData("Q1 2027", "2027-01-01", "2027-03-31")]
    [InlineData("2027 Q1", "2027-01-01", "2027-03-31")]
    [InlineData("3月", "2027-03-01", "2027-03-31")]
    [InlineData("十二月份", "2026-12-01", "2026-12-31")]
    [InlineData("明年十二月", "2027-12-01", "2027-12-31")]
    [InlineData("2027年3月", "2027-03-01", "2027-03-31")]
    [InlineData("第一季度", "2026-01-01", "2026-03-31")]
    [InlineData("明年一季度", "2027-01-01", "2027-03-31")]
    [InlineData("今年", "2026-01-01", "2026-12-31")]
    [InlineData("未来两周", "2026-11-25", "2026-12-09")]
    public void A_range_has_its_first_and_last_day(string text, string start, string end)
    {
        var found = DateRangeRecognizer.Recognize(text, Wednesday).ShouldHaveSingleItem();

        found.Value.ShouldBe(new DateRange(DateRecognizerTests.Iso(start), DateRecognizerTests.Iso(end)));
        found.Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("下周五")]
    [InlineData("本月底")]
    [InlineData("next Friday")]
    [InlineData("下个月5号")]
    [InlineData("December 5")]
    [InlineData("5th of December")]
    [InlineData("十二月五号")]
    [InlineData("明年3月5日")]
    [InlineData("3月底")]
    [InlineData("Q1末")]
    [InlineData("we may march")]
    public void A_day_is_not_a_range(string text) => DateRangeRecognizer.Recognize(text, Wednesday).ShouldBeEmpty();
}
