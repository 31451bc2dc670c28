using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class CombinedDateTests
{
    [Theory]
    [InlineData("明年3月5日", "2027-03-05")]
    [InlineData("明年的3月5日", "2027-03-05")]
    [InlineData("明年 12月5日", "2027-12-05")]
    [InlineData("今年3月5日", "2026-03-05")]
    [InlineData("去年12月5号", "2025-12-05")]
    [InlineData("明年12/5", "2027-12-05")]
    [InlineData("27年3月5日", "2027-03-05")]
    [InlineData("March 5 next year", "2027-03-05")]
    [InlineData("Dec 5, next year", "2027-12-05")]
    [InlineData("Dec 5 of next year", "2027-12-05")]
    [InlineData("5 Dec next year", "2027-12-05")]
    [InlineData("12/5 next year", "2027-12-05")]
    [InlineData("March 5 this year", "2026-03-05")]
    [InlineData("March 5th last year", "2025-03-05")]
    [InlineData("next year on December 5th", "2027-12-05")]
    [InlineData("next year's December 5", "2027-12-05")]
    public void A_year_beside_a_date_is_its_year(string text, string expected) => Whole(text).ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("Feb 29 next year")]
    [InlineData("明年2月29日")]
    [InlineData("今年11月31日")]
    public void A_day_the_year_does_not_have_is_refused(string text) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem().Value.Impossible.ShouldBeTrue();

    [Theory]
    [InlineData("2026-12-05 next year we meet", "2026-12-05")]
    [InlineData("December 5, 2026 next year", "2026-12-05")]
    [InlineData("Friday next year", "2026-11-27")]
    public void A_date_that_has_its_year_takes_no_other(string text, string expected) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday)[0].Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("Friday Dec 4", "2026-12-04")]
    [InlineData("Friday, December 4th", "2026-12-04")]
    [InlineData("Fri 12/4", "2026-12-04")]
    [InlineData("Friday the 4th", "2026-12-04")]
    [InlineData("next Friday, Dec 4", "2026-12-04")]
    [InlineData("Dec 4 (Friday)", "2026-12-04")]
    [InlineData("周五12月4日", "2026-12-04")]
    [InlineData("下周五（12月4日）", "2026-12-04")]
    [InlineData("12月4日（周五）", "2026-12-04")]
    [InlineData("12月4号，周五", "2026-12-04")]
    [InlineData("Friday March 5 next year", "2027-03-05")]
    public void A_weekday_and_its_date_are_one_date(string text, string expected)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();

        found.Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));
        found.Confidence.ShouldBe(0.95);
        found.Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("Friday Dec 5")]
    [InlineData("周五12月5日")]
    [InlineData("12月5日(周五)")]
    public void A_weekday_that_is_not_the_dates_makes_it_unsure(string text)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();

        found.Value.Date.ShouldBe(DateRecognizerTests.Iso("2026-12-05"));
        found.Confidence.ShouldBe(0.5);
    }

    [Fact]
    public void A_weekday_tells_which_of_two_dates_a_numeric_one_is()
    {
        var context = new LanguageContext(DateRecognizerTests.Iso("2026-11-25"));

        DateRecognizer.Recognize("Friday 4/12", context).ShouldHaveSingleItem().Value.ShouldBe(new DateReading(DateRecognizerTests.Iso("2026-12-04")));
        DateRecognizer.Recognize("4/12", context)[0].Value.IsAmbiguous.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Friday and Dec 4")]
    [InlineData("周五开会，12月4日")]
    [InlineData("Friday\nDec 4")]
    public void A_weekday_and_a_date_with_words_between_are_two(string text) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).Count.ShouldBe(2);

    [Theory]
    [InlineData("a week from Friday", "2026-12-04")]
    [InlineData("two weeks from next Monday", "2026-12-14")]
    [InlineData("2 days after tomorrow", "2026-11-28")]
    [InlineData("a week before Friday", "2026-11-20")]
    [InlineData("两周后的周五", "2026-12-11")]
    [InlineData("一周后的星期一", "2026-11-30")]
    public void Time_is_counted_from_a_day(string text, string expected) => Whole(text).ShouldBe(DateRecognizerTests.Iso(expected));

    private static NodaTime.LocalDate? Whole(string text)
    {
        DateRecognizer.TryParseWhole(text, DateRecognizerTests.Wednesday, out var found).ShouldBeTrue();
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        return found.Value.Date;
    }
}
