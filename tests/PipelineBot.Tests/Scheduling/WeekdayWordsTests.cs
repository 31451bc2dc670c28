using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

public sealed class WeekdayWordsTests
{
    [Theory]
    [InlineData("Monday", "Monday")]
    [InlineData("Mondays and Thursdays", "Monday,Thursday")]
    [InlineData("wed, mon", "Monday,Wednesday")]
    [InlineData("tues", "Tuesday")]
    [InlineData("一", "Monday")]
    [InlineData("一和四", "Monday,Thursday")]
    [InlineData("一三五", "Monday,Wednesday,Friday")]
    [InlineData("周日", "Sunday")]
    [InlineData("週一、週四", "Monday,Thursday")]
    [InlineData("禮拜三與禮拜五", "Wednesday,Friday")]
    [InlineData("天", "Sunday")]
    public void Days_are_read_in_the_order_of_the_week(string said, string expected)
    {
        WeekdayWords.TryRead(said, out var days).ShouldBeTrue();
        string.Join(',', days).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("someday")]
    [InlineData("Monday or so")]
    [InlineData("七")]
    public void What_is_no_day_is_refused(string said) => WeekdayWords.TryRead(said, out _).ShouldBeFalse();
}
