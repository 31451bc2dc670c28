using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>A question nobody answers for half an hour, and questions of two people in one place.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("lost Fabrikam, price too high", "Save", "I closed the question")]
    [InlineData("lost Fabrikam, price too high", "Don't change", "I closed the question")]
    [InlineData("Fabrikam 输单,价格太高", "保存", "半小时")]
    public async Task A_button_of_a_question_left_alone_does_nothing_and_says_so(string text, string button, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync(text);
        bot.Clock.Advance(Duration.FromMinutes(31));

        await alex.ClickAsync(button);

        alex.ShouldHear(heard);
        (await bot.EventsAsync()).ShouldBeEmpty();
        await alex.SendAsync("yes");
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_after_the_silence_is_read_afresh()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        await alex.SendAsync("lost Fabrikam");
        bot.Clock.Advance(Duration.FromMinutes(31));

        await alex.SendAsync("move Contoso to negotiation");

        alex.ShouldHear("I closed the question", "Contoso – saved");
    }

    [Theory]
    [InlineData("room", "groupChat")]
    [InlineData("19:abc@thread.tacv2;messageid=1700000000000", "channel")]
    public async Task Two_people_in_one_place_answer_their_own_questions(string room, string type)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex", room, type), bot.As("vera", room, type));
        await alex.SendAsync("lost Fabrikam");
        await vera.SendAsync("lost Contoso");

        await alex.SendAsync("too slow");
        await vera.SendAsync("no budget");
        await vera.SendAsync("yes");
        (await bot.DealAsync("contoso")).CloseReason.ShouldBe("no budget");
        (await bot.DealAsync("fabrikam")).Status.ShouldBe(DealStatus.Open);
        await alex.SendAsync("yes");

        (await bot.DealAsync("fabrikam")).CloseReason.ShouldBe("too slow");
    }

    [Fact]
    public async Task A_question_of_one_thread_is_not_answered_in_another()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        await bot.As("alex", "19:abc@thread.tacv2;messageid=1", "channel").SendAsync("lost Fabrikam, price too high");

        await bot.As("alex", "19:abc@thread.tacv2;messageid=2", "channel").SendAsync("yes");

        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no, 600k")]
    [InlineData("not Contoso, Fabrikam")]
    [InlineData("不对,60万")]
    public async Task What_people_say_to_each_other_in_a_room_corrects_nothing(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var (alex, vera) = (bot.As("alex", "room", "channel"), bot.As("vera", "room", "channel"));
        await alex.SendAsync("amount of Contoso to 500k");

        await alex.SendAsync(text);
        await vera.SendAsync(text);

        (await bot.EventsAsync()).Count.ShouldBe(1);
    }
}
