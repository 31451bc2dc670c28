using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

public class LanguageOfAnswersTests
{
    [Theory]
    [InlineData("show 华东电力扩容", "Negotiation (5/5)")]
    [InlineData("move 华东电力扩容 to needs", "Negotiation → Needs analysis")]
    [InlineData("看一下 Contoso renewal", "谈判与成交")]
    [InlineData("把 Contoso renewal 推进到 needs analysis", "谈判与成交 → 需求分析")]
    public async Task A_name_in_the_other_language_does_not_change_the_language_of_the_answer(string text, string heard)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear(heard);
    }
}
