using NodaTime;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class WholePeriodTests
{
    [Theory]
    [InlineData("December", "2026-12-31")]
    [InlineData("November", "2026-11-30")]
    [InlineData("in March", "2027-03-31")]
    [InlineData("in may", "2027-05-31")]
    [InlineData("March 2027", "2027-03-31")]
    [InlineData("may 2028", "2028-05-31")]
    [InlineData("March '27", "2027-03-31")]
    [InlineData("Feb. 2028", "2028-02-29")]
    [InlineData("December next year", "2027-12-31")]
    [InlineData("next month", "2026-12-31")]
    [InlineData("this month", "2026-11-30")]
    [InlineData("next December", "2026-12-31")]
    [InlineData("next quarter", "2027-03-31")]
    [InlineData("Q4", "2026-12-31")]
    [InlineData("Q1", "2027-03-31")]
    [InlineData("end of Q4", "2026-12-31")]
    [InlineData("end of Q1 2028", "2028-03-31")]
    [InlineData("Q1 end", "2027-03-31")]
    [InlineData("2028 Q2", "2028-06-30")]
    [InlineData("the first quarter", "2027-03-31")]
    [InlineData("Q2 next year", "2027-06-30")]
    [InlineData("3月", "2027-03-31")]
    [InlineData("11月", "2026-11-30")]
    [InlineData("3月份", "2027-03-31")]
    [InlineData("十二月", "2026-12-31")]
    [InlineData("明年3月", "2027-03-31")]
    [InlineData("明年十二月", "2027-12-31")]
    [InlineData("2028年2月", "2028-02-29")]
    [InlineData("今年十二月份", "2026-12-31")]
    [InlineData("3月内", "2027-03-31")]
    [InlineData("下个月", "2026-12-31")]
    [InlineData("下月", "2026-12-31")]
    [InlineData("本月内", "2026-11-30")]
    [InlineData("这个月", "2026-11-30")]
    [InlineData("本季度", "2026-12-31")]
    [InlineData("下季度内", "2027-03-31")]
    [InlineData("Q1末", "2027-03-31")]
    [InlineData("四季度", "2026-12-31")]
    [InlineData("四季度末", "2026-12-31")]
    [InlineData("第一季度", "2027-03-31")]
    [InlineData("第1季", "2027-03-31")]
    [InlineData("明年第四季度底", "2027-12-31")]
    public void A_whole_month_or_quarter_is_its_last_day_and_less_sure(string text, string expected) =>
        Read(text).ShouldBe((DateRecognizerTests.Iso(expected), 0.7));

    [Theory]
    [InlineData("月初", "2026-12-01")]
    [InlineData("月中", "2026-12-15")]
    [InlineData("3月初", "2027-03-01")]
    [InlineData("3月中", "2027-03-15")]
    [InlineData("明年3月中", "2027-03-15")]
    [InlineData("下个月初", "2026-12-01")]
    [InlineData("mid March", "2027-03-15")]
    [InlineData("mid-December", "2026-12-15")]
    [InlineData("beginning of next month", "2026-12-01")]
    [InlineData("周末", "2026-11-29")]
    [InlineData("这周末", "2026-11-29")]
    [InlineData("下周末", "2026-12-06")]
    [InlineData("the weekend", "2026-11-29")]
    [InlineData("next weekend", "2026-12-06")]
    public void A_part_of_a_month_or_a_weekend_is_rough(string text, string expected) =>
        Read(text).ShouldBe((DateRecognizerTests.Iso(expected), 0.6));

    [Theory]
    [InlineData("3月底", "2027-03-31")]
    [InlineData("明年3月底", "2027-03-31")]
    [InlineData("2028年2月末", "2028-02-29")]
    [InlineData("end of March", "2027-03-31")]
    [InlineData("end of December next year", "2027-12-31")]
    public void The_end_of_a_month_is_sure(string text, string expected) => Read(text).ShouldBe((DateRecognizerTests.Iso(expected), 0.95));

    [Theory]
    [InlineData("March")]
    [InlineData("may")]
    public void A_month_that_is_also_a_verb_is_a_month_as_a_whole_answer(string text)
    {
        DateRecognizer.TryParseWhole(text, DateRecognizerTests.Wednesday, out var answer).ShouldBeTrue();
        answer.Confidence.ShouldBe(0.7);
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("push the demo to March", "March")]
    [InlineData("push the demo to May because legal is slow", "May")]
    [InlineData("closing by March.", "March")]
    [InlineData("the demo until may, please", "may")]
    [InlineData("close date is May", "May")]
    [InlineData("合同3月签", "3月")]
    [InlineData("won in Q4!", "in Q4")]
    public void A_month_in_a_sentence_is_found_where_it_stands(string text, string expected) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem().Span.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("we may need to march on")]
    [InlineData("they asked to march ahead")]
    [InlineData("it may close")]
    [InlineData("入住四季酒店")]
    [InlineData("3月50万")]
    [InlineData("3个月")]
    [InlineData("合作3年")]
    [InlineData("q5")]
    [InlineData("q1x")]
    public void What_only_looks_like_a_month_or_quarter_is_left_alone(string text) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-11-29", "周末", "2026-11-29")]
    [InlineData("2026-11-30", "weekend", "2026-12-06")]
    [InlineData("2026-12-31", "Q4", "2026-12-31")]
    [InlineData("2027-01-01", "Q4", "2027-12-31")]
    [InlineData("2026-12-31", "January", "2027-01-31")]
    [InlineData("2026-12-31", "下个月", "2027-01-31")]
    [InlineData("2026-12-31", "next quarter", "2027-03-31")]
    [InlineData("2026-12-31", "明年12月", "2027-12-31")]
    public void The_edge_of_a_year_is_kept(string today, string text, string expected) =>
        DateRecognizer.Recognize(text, new LanguageContext(DateRecognizerTests.Iso(today))).ShouldHaveSingleItem()
            .Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Fact]
    public void A_weekend_ends_on_Sunday_wherever_weeks_begin() =>
        DateRecognizer.Recognize("this weekend", DateRecognizerTests.Wednesday with { FirstDayOfWeek = IsoDayOfWeek.Sunday })[0]
            .Value.Date.ShouldBe(DateRecognizerTests.Iso("2026-11-29"));

    private static (LocalDate?, double) Read(string text)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        found.Value.IsAmbiguous.ShouldBeFalse();
        return (found.Value.Date, found.Confidence);
    }
}
