using System.Globalization;
using NodaTime.Text;
using PipelineBot.Language.Times;

namespace PipelineBot.Language.Tests.Times;

public class TimeRecognizerTests
{
    [Theory]
    [InlineData("9:00", "09:00")]
    [InlineData("09:30", "09:30")]
    [InlineData("03:30", "03:30")]
    [InlineData("9：30", "09:30")]
    [InlineData("21:30", "21:30")]
    [InlineData("0:15", "00:15")]
    [InlineData("9am", "09:00")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12 PM", "12:00")]
    [InlineData("3:30 p.m.", "15:30")]
    [InlineData("3.30pm", "15:30")]
    [InlineData("930am", "09:30")]
    [InlineData("17h30", "17:30")]
    [InlineData("9 o'clock", "09:00")]
    [InlineData("nine o’clock", "09:00")]
    [InlineData("five pm", "17:00")]
    [InlineData("nine thirty am", "09:30")]
    [InlineData("eight forty-five in the evening", "20:45")]
    [InlineData("half past nine", "09:30")]
    [InlineData("half past 4 pm", "16:30")]
    [InlineData("quarter to 5 in the afternoon", "16:45")]
    [InlineData("a quarter past ten", "10:15")]
    [InlineData("ten past nine", "09:10")]
    [InlineData("20 minutes to eight", "07:40")]
    [InlineData("9 in the morning", "09:00")]
    [InlineData("10 at night", "22:00")]
    [InlineData("12 at night", "00:00")]
    [InlineData("noon", "12:00")]
    [InlineData("midday", "12:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("早上9点", "09:00")]
    [InlineData("早9点", "09:00")]
    [InlineData("下午三点半", "15:30")]
    [InlineData("晚上八点一刻", "20:15")]
    [InlineData("晚8点", "20:00")]
    [InlineData("晚上12点", "00:00")]
    [InlineData("晚上1点", "01:00")]
    [InlineData("半夜十二点", "00:00")]
    [InlineData("中午12点", "12:00")]
    [InlineData("中午一点", "13:00")]
    [InlineData("九点钟", "09:00")]
    [InlineData("九点十分", "09:10")]
    [InlineData("9点05", "09:05")]
    [InlineData("十点零五", "10:05")]
    [InlineData("凌晨1点", "01:00")]
    [InlineData("凌晨12点半", "00:30")]
    [InlineData("下午 3:30", "15:30")]
    [InlineData("下午15点", "15:00")]
    [InlineData("9时30分", "09:30")]
    [InlineData("20点", "20:00")]
    [InlineData("零点", "00:00")]
    [InlineData("正午", "12:00")]
    [InlineData("九点差五分", "08:55")]
    [InlineData("差一刻十点", "09:45")]
    [InlineData("下午两點半", "14:30")]
    public void A_time_is_read(string text, string expected)
    {
        var found = TimeRecognizer.Recognize(text).ShouldHaveSingleItem();

        LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture).Format(found.Value.Time).ShouldBe(expected);
        found.Value.IsAmbiguous.ShouldBeFalse();
        found.Confidence.ShouldBeGreaterThan(0.5);
        found.Span.ShouldBe(new TextSpan(0, text.Length));
        TimeRecognizer.TryParseWhole(text, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("3:30", "15:30", "03:30")]
    [InlineData("3 o'clock", "15:00", "03:00")]
    [InlineData("quarter to 5", "16:45", "04:45")]
    [InlineData("quarter to one", "12:45", "00:45")]
    [InlineData("三点半", "15:30", "03:30")]
    [InlineData("两点四十五", "14:45", "02:45")]
    [InlineData("差五分三点", "14:55", "02:55")]
    public void Hours_from_one_to_six_are_likelier_in_the_afternoon_and_unsure(string text, string likely, string other)
    {
        var found = TimeRecognizer.Recognize(text).ShouldHaveSingleItem();
        var pattern = LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture);

        pattern.Format(found.Value.Time).ShouldBe(likely);
        pattern.Format(found.Value.Alternative.ShouldNotBeNull()).ShouldBe(other);
        found.Confidence.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("digest at 9 please", "9", "09:00")]
    [InlineData("call tomorrow at nine thirty", "nine thirty", "09:30")]
    [InlineData("tonight at 8", "8", "20:00")]
    [InlineData("8 tonight", "8", "20:00")]
    [InlineData("tomorrow afternoon at 3", "3", "15:00")]
    [InlineData("明晚8点开会", "8点", "20:00")]
    [InlineData("明早九点半", "九点半", "09:30")]
    [InlineData("周五晚8点", "晚8点", "20:00")]
    [InlineData("每天早上9点发摘要", "早上9点", "09:00")]
    [InlineData("2026-12-05 10:30", "10:30", "10:30")]
    [InlineData("12月5日下午2点", "下午2点", "14:00")]
    [InlineData("9点12月5日", "9点", "09:00")]
    public void A_time_is_found_in_a_sentence(string text, string said, string expected)
    {
        var found = TimeRecognizer.Recognize(text).ShouldHaveSingleItem();

        found.Span.Of(text).ShouldBe(said);
        LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture).Format(found.Value.Time).ShouldBe(expected);
    }

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("nine thirty", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("at 9 every day", "09:00")]
    [InlineData("下午3", "15:00")]
    [InlineData("一点", "13:00")]
    [InlineData("每天九点吧", "09:00")]
    public void An_answer_may_be_shorter(string text, string expected)
    {
        TimeRecognizer.TryParseWhole(text, out var found).ShouldBeTrue();
        LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture).Format(found.Value.Time).ShouldBe(expected);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("500k")]
    [InlineData("3 hours")]
    [InlineData("9小时")]
    [InlineData("at 9%")]
    [InlineData("at 5 million")]
    [InlineData("9:5")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("24点")]
    [InlineData("13pm")]
    [InlineData("0 am")]
    [InlineData("9:00:00")]
    [InlineData("2026-12-05T10:00Z")]
    [InlineData("早上15点")]
    [InlineData("快一点")]
    [InlineData("早一点")]
    [InlineData("晚一点说")]
    [InlineData("有一点问题")]
    [InlineData("三点建议")]
    [InlineData("三点五万")]
    [InlineData("百分之八点五")]
    [InlineData("同时")]
    [InlineData("3时间")]
    [InlineData("half a year")]
    [InlineData("push 5 to 9")]
    [InlineData("two days after 5")]
    [InlineData("第三点")]
    [InlineData("早点")]
    public void What_is_no_time_is_left_out(string text) => TimeRecognizer.Recognize(text).ShouldBeEmpty();

    [Fact]
    public void A_span_of_times_is_two_times_and_no_answer()
    {
        TimeRecognizer.Recognize("9:30-10:30").Count.ShouldBe(2);
        TimeRecognizer.TryParseWhole("9:30-10:30", out _).ShouldBeFalse();
    }
}
