using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Texts;

public class SayTests
{
    [Theory]
    [InlineData(Languages.English, "Fri 4 Dec 2026", "4 Dec", "Friday")]
    [InlineData(Languages.Chinese, "2026年12月4日 周五", "12月4日", "星期五")]
    [InlineData(Languages.Traditional, "2026年12月4日 週五", "12月4日", "星期五")]
    public void A_date_is_written_in_full_with_its_weekday(string language, string full, string brief, string weekday)
    {
        var day = new LocalDate(2026, 12, 4);

        Say.Date(language, day).ShouldBe(full);
        Say.ShortDate(language, day).ShouldBe(brief);
        Say.Weekday(language, day.DayOfWeek).ShouldBe(weekday);
    }

    [Theory]
    [InlineData(Languages.English, 500_000, "USD", "USD 500,000")]
    [InlineData(Languages.Chinese, 500_000, "USD", "50万美元")]
    [InlineData(Languages.Traditional, 500_000, "USD", "50萬美元")]
    [InlineData(Languages.Chinese, 120_000_000, "CNY", "1.2亿元")]
    [InlineData(Languages.Traditional, 120_000_000, "CNY", "1.2億元")]
    [InlineData(Languages.Traditional, 300_000, "TWD", "30萬新台幣")]
    [InlineData(Languages.Traditional, 9_800, "KRW", "9,800 KRW")]
    public void An_amount_is_written_with_its_currency(string language, decimal amount, string currency, string written) =>
        Say.Money(language, new Money(amount, currency)).ShouldBe(written);

    [Theory]
    [InlineData(Languages.English, "a, b", "a; b")]
    [InlineData(Languages.Chinese, "a、b", "a；b")]
    [InlineData(Languages.Traditional, "a、b", "a；b")]
    public void A_list_has_the_languages_own_separators(string language, string items, string phrases)
    {
        Say.List(language, ["a", "b"]).ShouldBe(items);
        Say.Phrases(language, ["a", "b"]).ShouldBe(phrases);
    }
}
