using NodaTime;
using PipelineBot.Features.CheckIns;

namespace PipelineBot.Tests.Features.CheckIns;

public sealed class TimeOfDayTextTests
{
    [Theory]
    [InlineData("9", 9, 0)]
    [InlineData("9:05", 9, 5)]
    [InlineData("09:00", 9, 0)]
    [InlineData("17.30", 17, 30)]
    [InlineData("9am", 9, 0)]
    [InlineData("5:30 PM", 17, 30)]
    [InlineData("12am", 0, 0)]
    [InlineData("12 pm", 12, 0)]
    [InlineData("9 o'clock", 9, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("9点", 9, 0)]
    [InlineData("9点钟", 9, 0)]
    [InlineData("九点半", 9, 30)]
    [InlineData("上午十点一刻", 10, 15)]
    [InlineData("下午3点20分", 15, 20)]
    [InlineData("晚上8点", 20, 0)]
    [InlineData("中午12点", 12, 0)]
    [InlineData("中午1点", 13, 0)]
    [InlineData("下午2:30", 14, 30)]
    [InlineData("八点零五", 8, 5)]
    public void A_time_of_day_is_read(string text, int hour, int minute)
    {
        TimeOfDayText.TryParse(text, out var time).ShouldBeTrue();
        time.ShouldBe(new LocalTime(hour, minute));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("24")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("上午13点")]
    [InlineData("9点点")]
    [InlineData("9:")]
    [InlineData("9.5.3")]
    [InlineData("999999999999999999999")]
    public void What_is_none_is_refused(string text) => TimeOfDayText.TryParse(text, out _).ShouldBeFalse();
}
