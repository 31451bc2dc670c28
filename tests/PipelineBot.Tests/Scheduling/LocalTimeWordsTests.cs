using NodaTime;
using PipelineBot.Scheduling;

namespace PipelineBot.Tests.Scheduling;

public sealed class LocalTimeWordsTests
{
    [Theory]
    [InlineData("9:00", 9, 0)]
    [InlineData("9:05", 9, 5)]
    [InlineData("09.30", 9, 30)]
    [InlineData("21:15", 21, 15)]
    [InlineData("9\uff1a00", 9, 0)]
    [InlineData("9", 9, 0)]
    [InlineData("9am", 9, 0)]
    [InlineData("9 AM", 9, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12 pm", 12, 0)]
    [InlineData("3:30 p.m.", 15, 30)]
    [InlineData("9 o'clock", 9, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("9点", 9, 0)]
    [InlineData("九点", 9, 0)]
    [InlineData("9点半", 9, 30)]
    [InlineData("9点05分", 9, 5)]
    [InlineData("9点一刻", 9, 15)]
    [InlineData("十点二十", 10, 20)]
    [InlineData("十点零五", 10, 5)]
    [InlineData("上午9点半", 9, 30)]
    [InlineData("早上八点", 8, 0)]
    [InlineData("下午3点", 15, 0)]
    [InlineData("下午三点三刻", 15, 45)]
    [InlineData("晚上8点整", 20, 0)]
    [InlineData("中午12点", 12, 0)]
    [InlineData("中午1点", 13, 0)]
    [InlineData("下午 3:30", 15, 30)]
    [InlineData("9时30分", 9, 30)]
    public void A_time_is_read(string said, int hour, int minute)
    {
        LocalTimeWords.TryRead(said, out var time).ShouldBeTrue();
        time.ShouldBe(new LocalTime(hour, minute));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("9:5")]
    [InlineData("24点")]
    [InlineData("13pm")]
    [InlineData("0 am")]
    [InlineData("soon")]
    [InlineData("点")]
    [InlineData("9点半半")]
    [InlineData("-9")]
    [InlineData("9:00:00:00")]
    public void What_is_no_time_is_refused(string said) => LocalTimeWords.TryRead(said, out _).ShouldBeFalse();

    [Fact]
    public void A_text_without_end_is_refused_quickly() => LocalTimeWords.TryRead(new string('点', 100_000), out _).ShouldBeFalse();
}
