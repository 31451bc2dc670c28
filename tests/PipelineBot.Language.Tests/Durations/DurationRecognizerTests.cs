using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Durations;
using PipelineBot.Language.Tests.Phrases;

namespace PipelineBot.Language.Tests.Durations;

public class DurationRecognizerTests
{
    [Theory]
    [InlineData("two weeks", "P2W")]
    [InlineData("3 days", "P3D")]
    [InlineData("3-day", "P3D")]
    [InlineData("a fortnight", "P2W")]
    [InlineData("half a year", "P6M")]
    [InlineData("half an hour", "PT30M")]
    [InlineData("half a day", "PT12H")]
    [InlineData("1.5 hours", "PT1H30M")]
    [InlineData("1.25 hours", "PT1H15M")]
    [InlineData("an hour and a half", "PT1H30M")]
    [InlineData("two and a half hours", "PT2H30M")]
    [InlineData("a week and a half", "P1W3D")]
    [InlineData("one and a half months", "P1M15D")]
    [InlineData("2 hours 30 minutes", "PT2H30M")]
    [InlineData("1h30m", "PT1H30M")]
    [InlineData("1 year and 3 months", "P1Y3M")]
    [InlineData("a quarter of an hour", "PT15M")]
    [InlineData("three quarters of an hour", "PT45M")]
    [InlineData("two quarters", "P6M")]
    [InlineData("a couple of weeks", "P2W")]
    [InlineData("45 mins", "PT45M")]
    [InlineData("ten days", "P10D")]
    [InlineData("a year", "P1Y")]
    [InlineData("三天", "P3D")]
    [InlineData("两周", "P2W")]
    [InlineData("两个星期", "P2W")]
    [InlineData("2个礼拜", "P2W")]
    [InlineData("半年", "P6M")]
    [InlineData("半个月", "P15D")]
    [InlineData("半个小时", "PT30M")]
    [InlineData("半天", "PT12H")]
    [InlineData("一个半月", "P1M15D")]
    [InlineData("一个半小时", "PT1H30M")]
    [InlineData("两天半", "P2DT12H")]
    [InlineData("三年半", "P3Y6M")]
    [InlineData("三个月", "P3M")]
    [InlineData("两月", "P2M")]
    [InlineData("俩月", "P2M")]
    [InlineData("仨月", "P3M")]
    [InlineData("一个季度", "P3M")]
    [InlineData("45分钟", "PT45M")]
    [InlineData("一刻钟", "PT15M")]
    [InlineData("1小时20分", "PT1H20M")]
    [InlineData("1.5小时", "PT1H30M")]
    [InlineData("两个钟头", "PT2H")]
    [InlineData("一年零三个月", "P1Y3M")]
    [InlineData("10 天", "P10D")]
    public void A_while_is_read(string text, string period)
    {
        var found = DurationRecognizer.Recognize(text).ShouldHaveSingleItem();

        PeriodPattern.Roundtrip.Format(found.Value.Period).ShouldBe(period);
        found.Value.WorkingDays.ShouldBe(0);
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        DurationRecognizer.TryParseWhole(text, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("3 working days", 3)]
    [InlineData("five business days", 5)]
    [InlineData("10 workdays", 10)]
    [InlineData("a working day", 1)]
    [InlineData("三个工作日", 3)]
    [InlineData("5个工作日", 5)]
    [InlineData("十五个工作日", 15)]
    public void Working_days_are_a_unit_of_their_own(string text, int days)
    {
        var found = DurationRecognizer.Recognize(text).ShouldHaveSingleItem();

        found.Value.ShouldBe(new DurationReading(Period.Zero, days));
        found.Span.ShouldBe(new TextSpan(0, text.Length));
    }

    [Theory]
    [InlineData("snooze for 2 hours", "2 hours")]
    [InlineData("五个工作日后", "五个工作日")]
    [InlineData("两周内", "两周")]
    [InlineData("3日内回复", "3日")]
    [InlineData("推迟两天", "两天")]
    [InlineData("提前三天", "三天")]
    [InlineData("from 2 weeks on", "2 weeks")]
    [InlineData("50万三天后", "三天")]
    [InlineData("in 2 weeks, 500k", "2 weeks")]
    public void A_while_is_found_in_a_sentence(string text, string said) =>
        DurationRecognizer.Recognize(text).ShouldHaveSingleItem().Span.Of(text).ShouldBe(said);

    [Theory]
    [InlineData("几天")]
    [InlineData("十几天")]
    [InlineData("两三天")]
    [InlineData("三到五天")]
    [InlineData("3-5个工作日")]
    [InlineData("2-3 days")]
    [InlineData("two or three weeks")]
    [InlineData("三个多月")]
    [InlineData("a few days")]
    [InlineData("several weeks")]
    [InlineData("三月")]
    [InlineData("12月5日")]
    [InlineData("3日")]
    [InlineData("2026年")]
    [InlineData("26年")]
    [InlineData("周一")]
    [InlineData("第三天")]
    [InlineData("下半年")]
    [InlineData("下一周")]
    [InlineData("一季度")]
    [InlineData("twice a week")]
    [InlineData("一天两次")]
    [InlineData("两周一次")]
    [InlineData("-3 days")]
    [InlineData("1.3 months")]
    [InlineData("0 days")]
    [InlineData("两周年")]
    [InlineData("500k")]
    [InlineData("17h30")]
    [InlineData("9点半")]
    [InlineData("next week")]
    [InlineData("一个半年")]
    public void What_is_no_while_is_left_out(string text) => DurationRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void Working_days_are_counted_on_the_speakers_calendar_from_the_next_day()
    {
        var friday = new LocalDate(2026, 11, 20);
        var holiday = new LocalDate(2026, 11, 24);
        var context = SalesLikePhrases.Context with { IsWorkingDay = date => date.DayOfWeek <= IsoDayOfWeek.Friday && date != holiday };

        new DurationReading(Period.Zero, 5).After(friday, SalesLikePhrases.Context).ShouldBe(new LocalDate(2026, 11, 27));
        new DurationReading(Period.Zero, 5).After(friday, context).ShouldBe(new LocalDate(2026, 11, 30));
        new DurationReading(Period.FromWeeks(2)).After(friday, context).ShouldBe(new LocalDate(2026, 12, 4));
    }

    [Fact]
    public void A_calendar_without_working_days_and_a_while_of_hours_lead_to_no_date()
    {
        new DurationReading(Period.Zero, 1).After(new LocalDate(2026, 11, 20), SalesLikePhrases.Context with { IsWorkingDay = _ => false }).ShouldBeNull();
        new DurationReading(Period.FromHours(2)).After(new LocalDate(2026, 11, 20), SalesLikePhrases.Context).ShouldBeNull();
    }
}
