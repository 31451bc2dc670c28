using PipelineBot.Features.Helping;
using PipelineBot.Tests.Driver;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Features;

/// <summary>What the help shows is understood, in every language it is shown in.</summary>
public class EveryShownExampleTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in (string[])[Languages.English, Languages.Chinese, Languages.Traditional])
            {
                foreach (var key in (string[])["deals", "milestones", "lists", "settings", "managers", "operations"])
                {
                    foreach (var example in HelpTexts.Set.Get(language, key + ".examples").Split(["\n", " · "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                        data.Add(language, example);
                }

                foreach (var button in (string[])["deals", "overdue", "week", "checkin", "digest", "language", "zone"])
                    data.Add(language, HelpTexts.Set.Get(language, "say." + button));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_understood(string language, string example)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(example);

        alex.Heard.ShouldNotBeEmpty();
        foreach (var any in (string[])[Languages.English, Languages.Chinese, Languages.Traditional])
            alex.Heard.ShouldNotContain(CommonTexts.Set.Get(any, "fallback"), customMessage: language);
    }
}
