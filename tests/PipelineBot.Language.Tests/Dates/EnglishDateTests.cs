using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

/// <summary>Said on Wednesday 25 November 2026.</summary>
public class EnglishDateTests
{
    [Theory]
    [InlineData("the third of February", "2027-02-03")]
    [InlineData("April nineteenth", "2027-04-19")]
    [InlineData("thirty-first of January 2028", "2028-01-31")]
    [InlineData("June twenty seven two thousand and thirty", "2030-06-27")]
    [InlineData("October the eighth, nineteen ninety-four", "1994-10-08")]
    [InlineData("the 9th day of March", "2027-03-09")]
    [InlineData("7 Dec '27", "2027-12-07")]
    [InlineData("7-Dec-27", "2027-12-07")]
    [InlineData("Dec/7", "2026-12-07")]
    [InlineData("7. Dec. 2027", "2027-12-07")]
    [InlineData("12/7,2027", "2027-12-07")]
    [InlineData("3/14/92", "1992-03-14")]
    [InlineData("2027-W09-4", "2027-03-04")]
    public void A_day_may_be_written_in_many_ways(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("the second Tuesday of June", "2027-06-08")]
    [InlineData("the first Monday of November", "2027-11-01")]
    [InlineData("the last Friday of next month", "2026-12-25")]
    [InlineData("last Thursday in March 2028", "2028-03-30")]
    [InlineData("the last day of the quarter", "2026-12-31")]
    [InlineData("first day of 2028", "2028-01-01")]
    [InlineData("the third working day of January", "2027-01-05")]
    [InlineData("the last business day of next month", "2026-12-31")]
    [InlineData("the first Wednesday", "2026-12-02")]
    public void A_day_may_be_counted_in_a_month_or_quarter(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Fact]
    public void A_fifth_Monday_the_month_does_not_have_is_refused() => Only("the fifth Monday of December").Impossible.ShouldBeTrue();

    [Theory]
    [InlineData("in 3 working days", "2026-11-30")]
    [InlineData("eight business days from now", "2026-12-07")]
    [InlineData("2 months and 3 days ago", "2026-09-22")]
    [InlineData("1 year, 2 weeks later", "2027-12-09")]
    [InlineData("a few days ago", "2026-11-22")]
    [InlineData("a couple of weeks from today", "2026-12-09")]
    [InlineData("a fortnight from now", "2026-12-09")]
    [InlineData("in half a year", "2027-05-25")]
    [InlineData("in three weeks' time", "2026-12-16")]
    [InlineData("three Mondays from now", "2026-12-14")]
    [InlineData("two Fridays ago", "2026-11-13")]
    [InlineData("10 days before Christmas", "2026-12-15")]
    [InlineData("a week after March 5", "2027-03-12")]
    [InlineData("next day", "2026-11-26")]
    public void Time_is_counted_on_and_back(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Fact]
    public void Working_days_are_those_of_the_team()
    {
        var context = DateRecognizerTests.Wednesday with { IsWorkingDay = day => day.Day != 26 };

        DateRecognizer.Recognize("in 2 working days", context).ShouldHaveSingleItem().Value.Date.ShouldBe(DateRecognizerTests.Iso("2026-11-28"));
        DateRecognizer.Recognize("in 2 working days", context with { IsWorkingDay = _ => false }).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Monday of week 51", "2026-12-14")]
    [InlineData("Tuesday the week after next", "2026-12-08")]
    [InlineData("Thursday of the following week", "2026-12-03")]
    [InlineData("Monday the 30th", "2026-11-30")]
    [InlineData("Tuesday the tenth", "2026-11-10")]
    [InlineData("this Friday (Nov-27)", "2026-11-27")]
    [InlineData("Friday 12-4", "2026-12-04")]
    public void A_weekday_takes_what_stands_beside_it(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("Xmas", "2026-12-25")]
    [InlineData("New Year's Day", "2027-01-01")]
    [InlineData("Thanksgiving", "2026-11-26")]
    [InlineData("Black Friday 2027", "2027-11-26")]
    [InlineData("Cyber Monday", "2026-11-30")]
    [InlineData("Labor Day", "2027-09-06")]
    [InlineData("Labour Day", "2027-05-01")]
    [InlineData("Memorial Day next year", "2027-05-31")]
    [InlineData("Good Friday", "2027-03-26")]
    [InlineData("Easter Monday 2028", "2028-04-17")]
    [InlineData("last Halloween", "2026-10-31")]
    [InlineData("National Day", "2027-10-01")]
    public void A_holiday_is_its_next_date(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("early next week", "2026-11-30")]
    [InlineData("mid next week", "2026-12-02")]
    [InlineData("late next week", "2026-12-04")]
    [InlineData("early March", "2027-03-01")]
    [InlineData("late March", "2027-03-31")]
    [InlineData("week 50", "2026-12-11")]
    public void A_rough_time_is_a_rough_date(string text, string expected)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();

        found.Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));
        found.Confidence.ShouldBe(0.6);
    }

    [Theory]
    [InlineData("the first half of 2027", "2027-06-30")]
    [InlineData("H2 next year", "2027-12-31")]
    [InlineData("2027, June", "2027-06-30")]
    [InlineData("06/2027", "2027-06-30")]
    [InlineData("end of H1 2027", "2027-06-30")]
    [InlineData("end of the first week of February", "2027-02-05")]
    public void A_half_year_or_a_month_in_figures_is_its_last_day(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("we may need two more demos")]
    [InlineData("you may second that")]
    [InlineData("the second demo was fine")]
    [InlineData("I prefer the first")]
    [InlineData("our 25th anniversary offer")]
    [InlineData("for the 9th floor")]
    [InlineData("on 15 accounts")]
    [InlineData("the top 5 may change")]
    [InlineData("wait a second")]
    [InlineData("one more thing")]
    [InlineData("some day")]
    [InlineData("the day they signed")]
    [InlineData("it is in the new building")]
    [InlineData("us and them")]
    [InlineData("thanks a lot")]
    [InlineData("the rest of the team")]
    [InlineData("call +86 138-2010-2015")]
    public void Words_that_are_rarely_dates_are_left_alone(string text)
    {
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();
        DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();
    }

    private static DateReading Only(string text)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        return found.Value;
    }
}
