using PipelineBot.Tests.Corpus;

namespace PipelineBot.Tests.Features.Absences;

public sealed class LeavePhrasesTests(LeavePhrasesTests.Fixture fixture) : IClassFixture<LeavePhrasesTests.Fixture>
{
    [Theory]
    [InlineData("I'm on leave from 12/1 to 12/5", "absence.take")]
    [InlineData("on vacation next week", "absence.take")]
    [InlineData("I'll be on vacation next week", "absence.take")]
    [InlineData("off tomorrow", "absence.take")]
    [InlineData("I'm off tomorrow", "absence.take")]
    [InlineData("I'm on leave until Friday", "absence.take")]
    [InlineData("on leave from 1 Dec to 5 Dec", "absence.take")]
    [InlineData("I'm off on Friday", "absence.take")]
    [InlineData("I am out of office from Monday to Wednesday", "absence.take")]
    [InlineData("i'm taking next week off", "absence.take")]
    [InlineData("I'm away next week", "absence.take")]
    [InlineData("ooo tomorrow", "absence.take")]
    [InlineData("I'm on vacation", "absence.take")]
    [InlineData("我12月1日到5日休假", "absence.take")]
    [InlineData("我下周请假", "absence.take")]
    [InlineData("明天休息", "absence.take")]
    [InlineData("我明天请假", "absence.take")]
    [InlineData("12月1日到12月5日休假", "absence.take")]
    [InlineData("我周五请假", "absence.take")]
    [InlineData("我要休年假，下周", "absence.take")]
    [InlineData("下周我休假", "absence.take")]
    [InlineData("我下週請假", "absence.take")]
    [InlineData("我要请假", "absence.take")]
    [InlineData("cancel my leave", "absence.cancel")]
    [InlineData("cancel my vacation", "absence.cancel")]
    [InlineData("I'm back from vacation", "absence.cancel")]
    [InlineData("取消休假", "absence.cancel")]
    [InlineData("取消我的请假", "absence.cancel")]
    [InlineData("我销假了", "absence.cancel")]
    [InlineData("calendar China", "calendar.choose")]
    [InlineData("team calendar china", "calendar.choose")]
    [InlineData("set the team calendar to china", "calendar.choose")]
    [InlineData("use the Chinese holidays", "calendar.choose")]
    [InlineData("calendar sun-thu", "calendar.choose")]
    [InlineData("calendar Sunday to Thursday", "calendar.choose")]
    [InlineData("calendar mon-fri", "calendar.choose")]
    [InlineData("calendar china for North", "calendar.choose")]
    [InlineData("set the calendar of North to China", "calendar.choose")]
    [InlineData("set the calendar to Atlantis", "calendar.choose")]
    [InlineData("日历 中国", "calendar.choose")]
    [InlineData("用中国节假日", "calendar.choose")]
    [InlineData("日历改成中国", "calendar.choose")]
    [InlineData("把华东的日历改成中国", "calendar.choose")]
    [InlineData("日曆改成中國", "calendar.choose")]
    [InlineData("calendar", "calendar.show")]
    [InlineData("show the team calendar", "calendar.show")]
    [InlineData("when is the next holiday?", "calendar.show")]
    [InlineData("which calendar do we use", "calendar.show")]
    [InlineData("日历", "calendar.show")]
    [InlineData("下次放假是什么时候", "calendar.show")]
    [InlineData("check-in settings", "checkin.settings")]
    [InlineData("when is my next check-in?", "checkin.settings")]
    [InlineData("签到设置", "checkin.settings")]
    public void People_say_it_like_this(string text, string intent)
    {
        var (commands, sure) = fixture.Bot.Understand(text);
        commands.Select(c => c.Intent).ShouldBe([intent]);
        sure.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Contoso's CFO is on leave until Friday")]
    [InlineData("the CFO of Contoso is on vacation next week")]
    [InlineData("Megan is off tomorrow")]
    [InlineData("is Alex on leave next week?")]
    [InlineData("am I on leave next week?")]
    [InlineData("I'm not on leave next week")]
    [InlineData("should I cancel my leave?")]
    [InlineData("Contoso 的财务总监休假到周五")]
    [InlineData("客户下周休假")]
    [InlineData("对方老总下周请假")]
    [InlineData("我下周请假吗？")]
    [InlineData("take 10k off tomorrow")]
    [InlineData("push the demo for Contoso to 12/5, they are on vacation next week")]
    [InlineData("hold my check ins till 1 dec, on leave")]
    [InlineData("我下周休假，签到暂停到12月7日")]
    [InlineData("the calendar of the customer is full until Friday")]
    [InlineData("what's on my calendar this week")]
    public void What_is_about_somebody_else_or_asked_is_left_alone(string text) =>
        fixture.Bot.Understand(text).Commands.Select(c => c.Intent).ShouldNotContain(intent => intent.StartsWith("absence.", StringComparison.Ordinal) || intent == "calendar.choose");

    public sealed class Fixture : IAsyncLifetime
    {
        internal CorpusBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await CorpusBot.StartAsync();

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
