using NodaTime;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

public class ChineseDateTests
{
    [Theory]
    [InlineData("客户说大大后天签", "大大后天", "2026-11-29")]
    [InlineData("今早发的报价", "今早", "2026-11-25")]
    [InlineData("昨晚聊过", "昨晚", "2026-11-24")]
    [InlineData("推到下下下周二", "下下下周二", "2026-12-15")]
    [InlineData("下周的星期四见", "下周的星期四", "2026-12-03")]
    [InlineData("再过十天验收", "再过十天", "2026-12-05")]
    [InlineData("一个半月后付款", "一个半月后", "2027-01-09")]
    [InlineData("两年半后续约", "两年半后", "2029-05-25")]
    [InlineData("明年今天见", "明年今天", "2027-11-25")]
    [InlineData("下个月今天", "下个月今天", "2026-12-25")]
    [InlineData("去年本月12号签的", "去年本月12号", "2025-11-12")]
    [InlineData("下个月的8号", "下个月的8号", "2026-12-08")]
    public void A_day_is_counted_from_today(string text, string said, string expected) => Read(text).ShouldBe((said, expected));

    [Theory]
    [InlineData("三个工作日后交方案", "三个工作日后", "2026-11-30")]
    [InlineData("8个工作日内回复", "8个工作日内", "2026-12-07")]
    [InlineData("两个工作日前", "两个工作日前", "2026-11-23")]
    [InlineData("下个月最后一个工作日", "下个月最后一个工作日", "2026-12-31")]
    [InlineData("本月第三个工作日", "本月第三个工作日", "2026-11-04")]
    public void Working_days_leave_weekends_out(string text, string said, string expected) => Read(text).ShouldBe((said, expected));

    [Fact]
    public void Working_days_are_those_of_the_callers_calendar()
    {
        var closed = DateRecognizerTests.Wednesday with { IsWorkingDay = day => day.DayOfWeek < IsoDayOfWeek.Saturday && day.Day != 26 };

        DateRecognizer.Recognize("两个工作日后", closed)[0].Value.Date.ShouldBe(DateRecognizerTests.Iso("2026-11-30"));
    }

    [Fact]
    public void Where_nobody_ever_works_counting_ends() =>
        DateRecognizer.Recognize("九百个工作日后", DateRecognizerTests.Wednesday with { IsWorkingDay = _ => false }).ShouldHaveSingleItem();

    [Theory]
    [InlineData("1998年7月20日成立", "1998年7月20日", "1998-07-20")]
    [InlineData("二零二七年二月九号", "二零二七年二月九号", "2027-02-09")]
    [InlineData("二七年二月九号", "二七年二月九号", "2027-02-09")]
    [InlineData("两千零八年五月一日", "两千零八年五月一日", "2008-05-01")]
    [InlineData("民国115年12月1日", "民国115年12月1日", "2026-12-01")]
    [InlineData("2027 年 2 月 9 日", "2027 年 2 月 9 日", "2027-02-09")]
    [InlineData("十二月廿八", "十二月廿八", "2026-12-28")]
    [InlineData("元月六号", "元月六号", "2027-01-06")]
    [InlineData("十二月，十八号", "十二月，十八号", "2026-12-18")]
    [InlineData("12.8号", "12.8号", "2026-12-08")]
    [InlineData("12/8日", "12/8日", "2026-12-08")]
    [InlineData("2026-12-08日", "2026-12-08日", "2026-12-08")]
    public void A_calendar_day_is_written_in_many_ways(string text, string said, string expected) => Read(text).ShouldBe((said, expected));

    [Theory]
    [InlineData("七月的第二个周五", "七月的第二个周五", "2027-07-09")]
    [InlineData("11月第一个周一", "11月第一个周一", "2027-11-01")]
    [InlineData("明年一月首个星期三", "明年一月首个星期三", "2027-01-06")]
    [InlineData("本季度最后一个周四", "本季度最后一个周四", "2026-12-31")]
    [InlineData("最后一个周五", "最后一个周五", "2026-11-27")]
    [InlineData("2027年的第一天", "2027年的第一天", "2027-01-01")]
    [InlineData("下季度最后一天", "下季度最后一天", "2027-03-31")]
    [InlineData("倒数第二天是12月倒数第二天", "12月倒数第二天", "2026-12-30")]
    [InlineData("第50周的周四", "第50周的周四", "2026-12-10")]
    public void A_day_is_counted_within_a_period(string text, string said, string expected) => Read(text).ShouldBe((said, expected));

    [Theory]
    [InlineData("本月第五个周三")]
    [InlineData("第五个周一")]
    [InlineData("2月第三十天")]
    public void A_day_that_a_period_does_not_have_is_none(string text) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldNotContain(d => d.Span.Length == text.Length);

    [Theory]
    [InlineData("元旦放假", "元旦", "2027-01-01")]
    [InlineData("劳动节", "劳动节", "2027-05-01")]
    [InlineData("今年圣诞节", "今年圣诞节", "2026-12-25")]
    [InlineData("母亲节", "母亲节", "2027-05-09")]
    [InlineData("感恩节", "感恩节", "2026-11-26")]
    [InlineData("春节", "春节", "2027-02-06")]
    [InlineData("2028年春节", "2028年春节", "2028-01-26")]
    [InlineData("明年中秋节", "明年中秋节", "2027-09-15")]
    [InlineData("端午", "端午", "2027-06-09")]
    [InlineData("清明节", "清明节", "2027-04-05")]
    [InlineData("除夕", "除夕", "2027-02-05")]
    [InlineData("春节前签", "春节前", "2027-02-05")]
    [InlineData("国庆节之前", "国庆节之前", "2027-09-30")]
    [InlineData("十一前定下来", "十一前", "2027-09-30")]
    [InlineData("农历八月十五", "农历八月十五", "2027-09-15")]
    [InlineData("正月初八开工", "正月初八", "2027-02-13")]
    [InlineData("腊月二十", "腊月二十", "2027-01-27")]
    [InlineData("农历2028年五月初五", "农历2028年五月初五", "2028-05-28")]
    public void Holidays_and_days_of_the_Chinese_calendar_are_real_days(string text, string said, string expected) => Read(text).ShouldBe((said, expected));

    [Theory]
    [InlineData("3月上旬", "2027-03-10")]
    [InlineData("12月中旬", "2026-12-20")]
    [InlineData("下个月下旬", "2026-12-31")]
    [InlineData("明年年初", "2027-01-01")]
    [InlineData("明年中", "2027-06-30")]
    public void A_part_of_a_month_or_year_is_a_rough_day(string text, string expected)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();

        found.Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));
        found.Confidence.ShouldBe(0.6);
    }

    [Theory]
    [InlineData("下半年", "2026-12-31")]
    [InlineData("上半年", "2027-06-30")]
    [InlineData("2027年下半年", "2027-12-31")]
    public void Half_a_year_is_its_last_day_and_less_sure(string text, string expected) => Read(text).ShouldBe((text, expected));

    [Theory]
    [InlineData("每月5号对账")]
    [InlineData("每个月20号")]
    [InlineData("每季度末复盘")]
    [InlineData("五一广场")]
    [InlineData("中秋礼盒采购")]
    [InlineData("第十一个客户")]
    [InlineData("今日头条的单子")]
    [InlineData("三四月份")]
    [InlineData("合作了15年")]
    [InlineData("3到5天内")]
    [InlineData("这个情况")]
    [InlineData("最近在跟")]
    [InlineData("一天到晚")]
    [InlineData("月结30天")]
    [InlineData("三一重工")]
    [InlineData("我今年18周岁")]
    [InlineData("3月10家客户")]
    public void What_only_sounds_like_a_day_is_left_alone(string text) =>
        DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).Where(d => d.Confidence > 0.7).ShouldBeEmpty();

    private static (string Said, string? Date) Read(string text)
    {
        var found = DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday).ShouldHaveSingleItem();
        return (found.Span.Of(text), found.Value.Date is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null);
    }
}
