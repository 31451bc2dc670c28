using NodaTime;
using PipelineBot.Language.Dates;

namespace PipelineBot.Language.Tests.Dates;

/// <summary>Dates as they are jotted down in chats. Said on Wednesday 25 November 2026 by someone who writes 12/5 for 5 December.</summary>
public class ShorthandDateTests
{
    [Theory]
    [InlineData("close date 12.18", "2026-12-18")]
    [InlineData("closes 12.18", "2026-12-18")]
    [InlineData("成交日期改到12.18", "2026-12-18")]
    [InlineData("海澜预计成交 1.20", "2027-01-20")]
    [InlineData("新期限 12.9", "2026-12-09")]
    [InlineData("推迟到12.9", "2026-12-09")]
    [InlineData("renewal 88万刀 12.18", "2026-12-18")]
    [InlineData("开个新单 招商蛇口 55万 12.31", "2026-12-31")]
    [InlineData("$300k 12.20", "2026-12-20")]
    [InlineData("12.18签约", "2026-12-18")]
    [InlineData("12.18之前搞定", "2026-12-18")]
    [InlineData("Until 18.12. Contoso will be signed", "2026-12-18")]
    [InlineData("am 18.12. fertig", "2026-12-18")]
    [InlineData("by 24.12.", "2026-12-24")]
    [InlineData("closedate contoso 12.20", "2026-12-20")]
    [InlineData("contoso 签约推到12.20", "2026-12-20")]
    [InlineData("长江证券 380 12.20", "2026-12-20")]
    [InlineData("contoso demo 12.18", "2026-12-18")]
    public void A_point_stands_between_month_and_day_where_money_is_not_meant(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("amount 12.18")]
    [InlineData("金额 12.18 万")]
    [InlineData("12.18万")]
    [InlineData("version 2.10")]
    [InlineData("grew 1.5 times")]
    [InlineData("价格 1.20")]
    [InlineData("close 1.20m")]
    [InlineData("close at 1.2 million")]
    [InlineData("v12.18")]
    public void A_point_stands_in_numbers_too(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("close 12-18", "2026-12-18")]
    [InlineData("litware / pilot / 12-18", "2026-12-18")]
    [InlineData("推迟到12-15 等合作伙伴", "2026-12-15")]
    [InlineData("推到 12-15", "2026-12-15")]
    [InlineData("postponed to 12-18", "2026-12-18")]
    [InlineData("moved to 1-20", "2027-01-20")]
    public void A_dash_stands_between_month_and_day_where_a_date_is_expected(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("10-15 people")]
    [InlineData("涨到10-15万")]
    [InlineData("to 10-15%")]
    [InlineData("加到 10-12 台")]
    [InlineData("about 10-12 weeks")]
    [InlineData("raise to 10-12k")]
    public void A_dash_stands_in_spans_too(string text) => Read(text).ShouldBeEmpty();

    [Theory]
    [InlineData("改到12月29，长江改到2月26", "2026-12-29")]
    [InlineData("12月29,签", "2026-12-29")]
    public void A_comma_may_follow_a_day_without_its_word(string text, string expected) => Read(text)[0].Value.Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Fact]
    public void A_day_and_an_amount_may_be_parted_by_a_comma_alone() => Read("12月5,000元").ShouldBeEmpty();

    [Theory]
    [InlineData("Proseware should land Friday week", "2026-12-04")]
    [InlineData("a week from Monday", "2026-12-07")]
    [InlineData("down to a week from Monday", "2026-12-07")]
    [InlineData("Monday week", "2026-12-07")]
    [InlineData("tomorrow week", "2026-12-03")]
    [InlineData("a week tomorrow", "2026-12-03")]
    [InlineData("a week on Friday", "2026-12-04")]
    [InlineData("two weeks on Monday", "2026-12-14")]
    [InlineData("two weeks tomorrow", "2026-12-10")]
    public void A_week_may_be_counted_from_a_weekday(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("聽日先簽", "2026-11-26")]
    [InlineData("听日下昼", "2026-11-26")]
    [InlineData("後日交", "2026-11-27")]
    [InlineData("琴日傾咗", "2026-11-24")]
    [InlineData("寻日倾咗", "2026-11-24")]
    [InlineData("聽朝開會", "2026-11-26")]
    [InlineData("明兒个再說", "2026-11-26")]
    [InlineData("今儿签", "2026-11-25")]
    [InlineData("明仔載", "2026-11-26")]
    [InlineData("下礼拜五", "2026-12-04")]
    [InlineData("下個禮拜五", "2026-12-04")]
    public void Days_have_names_of_the_south_and_of_the_north(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("年尾", "2026-12-31")]
    [InlineData("月尾", "2026-11-30")]
    [InlineData("下個月尾", "2026-12-31")]
    [InlineData("今年尾", "2026-12-31")]
    [InlineData("明年尾", "2027-12-31")]
    [InlineData("12月尾", "2026-12-31")]
    [InlineData("年底最后一天", "2026-12-31")]
    [InlineData("签约提早到年底最后一天", "2026-12-31")]
    [InlineData("月底最后一天", "2026-11-30")]
    [InlineData("今年最后一天", "2026-12-31")]
    [InlineData("年末最后一天", "2026-12-31")]
    [InlineData("大年底", "2026-12-31")]
    public void The_end_of_a_year_or_month_has_many_words(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("冬至那天签", "2026-12-22")]
    [InlineData("冬至前", "2026-12-21")]
    [InlineData("立春", "2027-02-04")]
    [InlineData("夏至", "2027-06-21")]
    [InlineData("腊八", "2027-01-15")]
    public void Days_of_the_sun_and_the_moon_have_names(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    [Theory]
    [InlineData("demo moved to Feb 29")]
    [InlineData("29 Feb")]
    [InlineData("2/29")]
    [InlineData("2月29号")]
    public void The_29th_of_February_of_a_common_year_is_asked_about(string text) => Only(text).Impossible.ShouldBeTrue();

    [Fact]
    public void The_29th_of_February_of_a_leap_year_is_a_day() =>
        DateRecognizer.Recognize("29 Feb", new LanguageContext(new LocalDate(2027, 11, 25)))[0].Value.Date.ShouldBe(new LocalDate(2028, 2, 29));

    [Theory]
    [InlineData("n close 1/8", "2027-01-08")]
    public void A_slash_stands_between_month_and_day(string text, string expected) => Only(text).Date.ShouldBe(DateRecognizerTests.Iso(expected));

    private static DateReading Only(string text) => Read(text).ShouldHaveSingleItem().Value;

    private static IReadOnlyList<Recognized<DateReading>> Read(string text) => DateRecognizer.Recognize(text, DateRecognizerTests.Wednesday with { DateOrder = NumericDateOrder.MonthFirst });
}
