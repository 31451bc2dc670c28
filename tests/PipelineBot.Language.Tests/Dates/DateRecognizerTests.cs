using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class DateRecognizerTests
{
    internal static readonly LanguageContext Wednesday = On("2026-11-25");

    [Theory]
    [InlineData("2026-12-05", "2026-12-05")]
    [InlineData("2026/12/5", "2026-12-05")]
    [InlineData("2026.12.5", "2026-12-05")]
    [InlineData("12/5", "2026-12-05")]
    [InlineData("１２／５", "2026-12-05")]
    [InlineData("12/5/2026", "2026-12-05")]
    [InlineData("12/5/27", "2027-12-05")]
    [InlineData("11/25", "2026-11-25")]
    [InlineData("11/24", "2027-11-24")]
    [InlineData("25/12", "2026-12-25")]
    [InlineData("5 Dec", "2026-12-05")]
    [InlineData("5th of December", "2026-12-05")]
    [InlineData("5-Dec-2027", "2027-12-05")]
    [InlineData("Dec 5", "2026-12-05")]
    [InlineData("Dec. 5th", "2026-12-05")]
    [InlineData("December 5th 2026", "2026-12-05")]
    [InlineData("December 5, 2027", "2027-12-05")]
    [InlineData("Jan 3", "2027-01-03")]
    [InlineData("Sept 9", "2027-09-09")]
    [InlineData("the 5th", "2026-12-05")]
    [InlineData("the 28th", "2026-11-28")]
    [InlineData("the 31st", "2026-12-31")]
    [InlineData("the 5th of next month", "2026-12-05")]
    [InlineData("today", "2026-11-25")]
    [InlineData("Tomorrow", "2026-11-26")]
    [InlineData("the day after tomorrow", "2026-11-27")]
    [InlineData("yesterday", "2026-11-24")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("Wednesday", "2026-12-02")]
    [InlineData("Tuesday", "2026-12-01")]
    [InlineData("this Friday", "2026-11-27")]
    [InlineData("this Monday", "2026-11-23")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("next Monday", "2026-11-30")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("Friday next week", "2026-12-04")]
    [InlineData("next week Friday", "2026-12-04")]
    [InlineData("next week on Tuesday", "2026-12-01")]
    [InlineData("next week", "2026-12-04")]
    [InlineData("in 2 weeks", "2026-12-09")]
    [InlineData("in three days", "2026-11-28")]
    [InlineData("in a week", "2026-12-02")]
    [InlineData("2 weeks from now", "2026-12-09")]
    [InlineData("within 10 days", "2026-12-05")]
    [InlineData("in a month", "2026-12-25")]
    [InlineData("three days ago", "2026-11-22")]
    [InlineData("end of month", "2026-11-30")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("month end", "2026-11-30")]
    [InlineData("EOM", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("end of quarter", "2026-12-31")]
    [InlineData("EOQ", "2026-12-31")]
    [InlineData("end of next quarter", "2027-03-31")]
    [InlineData("end of year", "2026-12-31")]
    [InlineData("end of next year", "2027-12-31")]
    [InlineData("end of week", "2026-11-27")]
    [InlineData("end of January", "2027-01-31")]
    [InlineData("12月5日", "2026-12-05")]
    [InlineData("12月5号", "2026-12-05")]
    [InlineData("12 月 5 日", "2026-12-05")]
    [InlineData("12月5", "2026-12-05")]
    [InlineData("十二月五号", "2026-12-05")]
    [InlineData("十二月二十五日", "2026-12-25")]
    [InlineData("十二月廿五", "2026-12-25")]
    [InlineData("2026年12月5日", "2026-12-05")]
    [InlineData("二〇二七年一月三日", "2027-01-03")]
    [InlineData("明年3月1日", "2027-03-01")]
    [InlineData("下个月5号", "2026-12-05")]
    [InlineData("本月28号", "2026-11-28")]
    [InlineData("5号", "2026-12-05")]
    [InlineData("28日", "2026-11-28")]
    [InlineData("今天", "2026-11-25")]
    [InlineData("明天", "2026-11-26")]
    [InlineData("后天", "2026-11-27")]
    [InlineData("大后天", "2026-11-28")]
    [InlineData("昨天", "2026-11-24")]
    [InlineData("周五", "2026-11-27")]
    [InlineData("星期五", "2026-11-27")]
    [InlineData("礼拜五", "2026-11-27")]
    [InlineData("周三", "2026-12-02")]
    [InlineData("周日", "2026-11-29")]
    [InlineData("这周五", "2026-11-27")]
    [InlineData("本周一", "2026-11-23")]
    [InlineData("下周五", "2026-12-04")]
    [InlineData("下个星期天", "2026-12-06")]
    [InlineData("下下周一", "2026-12-07")]
    [InlineData("上周三", "2026-11-18")]
    [InlineData("下周", "2026-12-04")]
    [InlineData("月底", "2026-11-30")]
    [InlineData("本月底", "2026-11-30")]
    [InlineData("下月底", "2026-12-31")]
    [InlineData("下个月底", "2026-12-31")]
    [InlineData("12月底", "2026-12-31")]
    [InlineData("季度末", "2026-12-31")]
    [InlineData("下季度末", "2027-03-31")]
    [InlineData("年底", "2026-12-31")]
    [InlineData("明年底", "2027-12-31")]
    [InlineData("今年年底", "2026-12-31")]
    [InlineData("2027年底", "2027-12-31")]
    [InlineData("三天后", "2026-11-28")]
    [InlineData("3天之后", "2026-11-28")]
    [InlineData("两周后", "2026-12-09")]
    [InlineData("两周内", "2026-12-09")]
    [InlineData("两个月后", "2027-01-25")]
    [InlineData("半个月后", "2026-12-10")]
    [InlineData("半年后", "2027-05-25")]
    [InlineData("三天前", "2026-11-22")]
    [InlineData("5日内", "2026-11-30")]
    public void A_date_is_read(string text, string expected)
    {
        var found = DateRecognizer.Recognize(text, Wednesday).ShouldHaveSingleItem();

        found.Value.ShouldBe(new DateReading(Iso(expected)));
        DateRecognizer.TryParseWhole(text, Wednesday, out var whole).ShouldBeTrue();
        whole.ShouldBe(found);
    }

    [Theory]
    [InlineData("2028-02-20", "Feb 29", "2028-02-29")]
    [InlineData("2028-01-31", "in a month", "2028-02-29")]
    [InlineData("2027-01-31", "一个月后", "2027-02-28")]
    [InlineData("2028-02-10", "月底", "2028-02-29")]
    [InlineData("2027-02-10", "end of month", "2027-02-28")]
    [InlineData("2026-12-31", "tomorrow", "2027-01-01")]
    [InlineData("2026-12-31", "下周五", "2027-01-08")]
    [InlineData("2026-12-30", "1月2日", "2027-01-02")]
    [InlineData("2026-12-31", "12/31", "2026-12-31")]
    [InlineData("2026-12-15", "end of next month", "2027-01-31")]
    [InlineData("2026-12-15", "下季度末", "2027-03-31")]
    [InlineData("2026-11-27", "Friday", "2026-12-04")]
    [InlineData("2026-11-27", "this Friday", "2026-11-27")]
    [InlineData("2026-11-28", "周五", "2026-12-04")]
    [InlineData("2026-11-28", "这周五", "2026-11-27")]
    [InlineData("2026-11-29", "下周一", "2026-11-30")]
    public void The_edge_of_a_week_month_or_year_is_kept(string today, string text, string expected) =>
        DateRecognizer.Recognize(text, On(today)).ShouldHaveSingleItem().Value.Date.ShouldBe(Iso(expected));

    [Theory]
    [InlineData("31 November")]
    [InlineData("30 Feb")]
    [InlineData("11/31")]
    [InlineData("2027-02-29")]
    [InlineData("11月31日")]
    [InlineData("二月三十号")]
    [InlineData("本月31号")]
    public void A_day_that_cannot_exist_is_refused(string text)
    {
        var found = DateRecognizer.Recognize(text, Wednesday).ShouldHaveSingleItem();

        found.Value.ShouldBe(new DateReading(null, Impossible: true));
    }

    [Fact]
    public void A_leap_day_without_a_year_is_not_put_off_for_years() =>
        DateRecognizer.Recognize("29 Feb", Wednesday).ShouldHaveSingleItem().Value.Impossible.ShouldBeTrue();

    [Fact]
    public void Twelve_five_of_an_unknown_locale_has_both_readings()
    {
        var context = new LanguageContext(Iso("2026-11-25"));

        var found = DateRecognizer.Recognize("12/5", context).ShouldHaveSingleItem();

        found.Value.ShouldBe(new DateReading(Iso("2026-12-05"), Iso("2027-05-12")));
        found.Value.IsAmbiguous.ShouldBeTrue();
        found.Confidence.ShouldBe(0.5);
        DateRecognizer.Recognize("12/25", context)[0].Value.ShouldBe(new DateReading(Iso("2026-12-25")));
        DateRecognizer.Recognize("5/5", context)[0].Value.ShouldBe(new DateReading(Iso("2027-05-05")));
    }

    [Fact]
    public void A_day_first_is_read_first_and_asked_about_where_the_other_way_is_much_nearer()
    {
        var british = Wednesday with { DateOrder = NumericDateOrder.DayFirst };
        DateRecognizer.Recognize("5/12", british)[0].Value.ShouldBe(new DateReading(Iso("2026-12-05")));
        DateRecognizer.Recognize("3/2", british)[0].Value.ShouldBe(new DateReading(Iso("2027-02-03")));
        DateRecognizer.Recognize("12/5", british)[0].Value.ShouldBe(new DateReading(Iso("2027-05-12"), Iso("2026-12-05")));
        DateRecognizer.Recognize("12/5/2027", british)[0].Value.ShouldBe(new DateReading(Iso("2027-05-12")));
        DateRecognizer.Recognize("6/1", Wednesday with { DateOrder = NumericDateOrder.MonthFirst })[0].Value.ShouldBe(new DateReading(Iso("2027-06-01")));
    }

    [Fact]
    public void Weeks_that_begin_on_Sunday_put_Sunday_first() =>
        DateRecognizer.Recognize("this Sunday", Wednesday with { FirstDayOfWeek = IsoDayOfWeek.Sunday })[0].Value.Date.ShouldBe(Iso("2026-11-22"));

    [Theory]
    [InlineData("we sat down with the sun team")]
    [InlineData("it costs 12.5 million")]
    [InlineData("a 24/7 service")]
    [InlineData("the 3-5 people")]
    [InlineData("每周五开会")]
    [InlineData("两周一次")]
    [InlineData("两三天后")]
    [InlineData("3号楼")]
    [InlineData("12月5万")]
    [InlineData("version 1.2.3")]
    [InlineData("13/13")]
    [InlineData("1/2/3/4")]
    [InlineData("v12/5x")]
    public void What_only_looks_like_a_date_is_left_alone(string text) =>
        DateRecognizer.Recognize(text, Wednesday).ShouldBeEmpty();

    [Fact]
    public void The_date_of_an_ISO_instant_is_read() =>
        DateRecognizer.Recognize("at 2026-12-05T10:00:00Z", Wednesday).ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(3, 10));

    [Fact]
    public void Every_date_of_a_sentence_is_found_where_it_stands()
    {
        const string Text = "演示推迟到12月5日，合同 next Friday 签";

        var found = DateRecognizer.Recognize(Text, Wednesday);

        found.Select(d => d.Span.Of(Text)).ShouldBe(["12月5日", "next Friday"]);
    }

    internal static LocalDate Iso(string date) => LocalDatePattern.Iso.Parse(date).Value;

    private static LanguageContext On(string today) => new(Iso(today)) { DateOrder = NumericDateOrder.MonthFirst };
}
