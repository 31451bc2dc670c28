using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class ChineseRangeTests
{
    [Theory]
    [InlineData("12月5日到月底", "2026-12-05..2026-12-31")]
    [InlineData("从12月1日至15日", "2026-12-01..2026-12-15")]
    [InlineData("2月3号—8号", "2027-02-03..2027-02-08")]
    [InlineData("12月3-8日", "2026-12-03..2026-12-08")]
    [InlineData("18到20号", "2026-12-18..2026-12-20")]
    [InlineData("12/1-12/9", "2026-12-01..2026-12-09")]
    [InlineData("2026.12.1-2027.1.9", "2026-12-01..2027-01-09")]
    [InlineData("下周二到周四", "2026-12-01..2026-12-03")]
    [InlineData("周一至周五", "2026-11-23..2026-11-27")]
    [InlineData("上周五到今天", "2026-11-20..2026-11-25")]
    [InlineData("从现在到年底", "2026-11-25..2026-12-31")]
    [InlineData("今年2月到现在", "2026-02-01..2026-11-25")]
    [InlineData("2月至今", "2026-02-01..2026-11-25")]
    [InlineData("二月到四月", "2027-02-01..2027-04-30")]
    [InlineData("9月和12月之间", "2026-09-01..2026-12-31")]
    [InlineData("在2月与4月之间", "2027-02-01..2027-04-30")]
    [InlineData("2-4月份", "2027-02-01..2027-04-30")]
    [InlineData("10月到次日前的事，10月到2月", "2026-10-01..2027-02-28")]
    [InlineData("一季度到三季度", "2026-01-01..2026-09-30")]
    [InlineData("去年11月到今年2月", "2025-11-01..2026-02-28")]
    [InlineData("2021年到2023年", "2021-01-01..2023-12-31")]
    [InlineData("2021-2023年", "2021-01-01..2023-12-31")]
    [InlineData("从2021到2023", "2021-01-01..2023-12-31")]
    [InlineData("自三月五日起至四月五日止", "2027-03-05..2027-04-05")]
    [InlineData("国庆节到元旦", "2026-10-01..2027-01-01")]
    [InlineData("今明两天", "2026-11-25..2026-11-26")]
    public void From_one_side_to_the_other_both_are_included(string text, string expected) => Last(text).ShouldBe(expected);

    [Theory]
    [InlineData("周末", "2026-11-28..2026-11-29")]
    [InlineData("下周末", "2026-12-05..2026-12-06")]
    [InlineData("3月上旬", "2027-03-01..2027-03-10")]
    [InlineData("2027年2月下旬", "2027-02-21..2027-02-28")]
    [InlineData("下个月中旬", "2026-12-11..2026-12-20")]
    [InlineData("月初", "2026-12-01..2026-12-10")]
    [InlineData("本月末", "2026-11-21..2026-11-30")]
    [InlineData("下半月", "2026-11-16..2026-11-30")]
    [InlineData("上半年", "2026-01-01..2026-06-30")]
    [InlineData("2027年下半年", "2027-07-01..2027-12-31")]
    [InlineData("前三季度", "2026-01-01..2026-09-30")]
    [InlineData("明年前两个月", "2027-01-01..2027-02-28")]
    [InlineData("明年初", "2027-01-01..2027-03-31")]
    [InlineData("年末", "2026-10-01..2026-12-31")]
    [InlineData("去年", "2025-01-01..2025-12-31")]
    [InlineData("前年", "2024-01-01..2024-12-31")]
    [InlineData("2028年", "2028-01-01..2028-12-31")]
    [InlineData("零九年", "2009-01-01..2009-12-31")]
    [InlineData("2027年三季度", "2027-07-01..2027-09-30")]
    [InlineData("六月的第一周", "2027-05-31..2027-06-06")]
    [InlineData("下个月最后一周", "2026-12-28..2027-01-03")]
    [InlineData("第50周", "2026-12-07..2026-12-13")]
    [InlineData("2027年第2周", "2027-01-11..2027-01-17")]
    [InlineData("12月10日那周", "2026-12-07..2026-12-13")]
    [InlineData("上世纪70年代", "1970-01-01..1979-12-31")]
    [InlineData("八十年代", "1980-01-01..1989-12-31")]
    public void A_period_has_its_first_and_last_day(string text, string expected) => Whole(text).ShouldBe(expected);

    [Theory]
    [InlineData("近两周", "2026-11-11..2026-11-25")]
    [InlineData("过去三个月", "2026-08-25..2026-11-25")]
    [InlineData("最近半年", "2026-05-25..2026-11-25")]
    [InlineData("近一个半月", "2026-10-10..2026-11-25")]
    [InlineData("未来十天", "2026-11-25..2026-12-05")]
    [InlineData("接下来五个工作日", "2026-11-25..2026-12-02")]
    [InlineData("三天内", "2026-11-25..2026-11-28")]
    [InlineData("5个工作日之内", "2026-11-25..2026-12-02")]
    public void A_length_of_time_begins_or_ends_today(string text, string expected) => Whole(text).ShouldBe(expected);

    [Theory]
    [InlineData("12月5日前", "..2026-12-05")]
    [InlineData("12月5日之前", "..2026-12-04")]
    [InlineData("3月以前", "..2027-02-28")]
    [InlineData("截至12月5日", "..2026-12-05")]
    [InlineData("截止到3月", "..2027-03-31")]
    [InlineData("到下周五为止", "..2026-12-04")]
    [InlineData("春节前", "..2027-02-05")]
    [InlineData("12月5日以后", "2026-12-06..")]
    [InlineData("3月之后", "2027-04-01..")]
    [InlineData("下周起", "2026-11-30..")]
    [InlineData("从明天开始", "2026-11-26..")]
    [InlineData("自2026年3月以来", "2026-03-01..")]
    [InlineData("三月以来", "2026-03-01..")]
    [InlineData("2月之后5月之前", "2027-03-01..2027-04-30")]
    public void One_end_may_be_open(string text, string expected) => Whole(text).ShouldBe(expected);

    [Fact]
    public void Weeks_begin_where_the_context_says() =>
        DateRangeRecognizer.Recognize("下周", DateRecognizerTests.Wednesday with { FirstDayOfWeek = IsoDayOfWeek.Sunday })[0].Value.Start.ShouldBe(DateRecognizerTests.Iso("2026-11-29"));

    [Theory]
    [InlineData("12月5日")]
    [InlineData("下周五")]
    [InlineData("本月最后一天")]
    [InlineData("三天后")]
    [InlineData("每周一到周五")]
    [InlineData("从谈判到签约")]
    [InlineData("从周一推迟到周五")]
    [InlineData("12月5日起草合同")]
    [InlineData("3-5天后")]
    [InlineData("预算2000-2100元")]
    [InlineData("电话400-800-8888")]
    [InlineData("一对一")]
    [InlineData("前三家客户")]
    [InlineData("推后两天")]
    [InlineData("线上3天")]
    [InlineData("上下文")]
    [InlineData("到时候再说")]
    [InlineData("截图发我")]
    [InlineData("自动化产线")]
    [InlineData("今年夏天")]
    [InlineData("十年")]
    public void What_is_no_stretch_of_days_is_left_alone(string text) => DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldBeEmpty();

    [Fact]
    public void Two_months_side_by_side_are_two_ranges() =>
        DateRangeRecognizer.Recognize("比较2月和4月的业绩", DateRecognizerTests.Wednesday).Count.ShouldBe(2);

    private static string Whole(string text)
    {
        var found = DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        return Write(found.Value);
    }

    private static string Last(string text) => Write(DateRangeRecognizer.Recognize(text, DateRecognizerTests.Wednesday)[^1].Value);

    private static string Write(DateRange range) => $"{Write(range.Start)}..{Write(range.End)}";

    private static string Write(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : string.Empty;
}
