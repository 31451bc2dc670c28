using System.Text.Json;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Conversations;

/// <summary>Names are stored as they were typed and shown without any effect.</summary>
public class HostileNameTests
{
    [Theory]
    [InlineData("<at>Everyone</at>")]
    [InlineData("**Bold** [click](https://evil.example)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{DATE(2026-11-25T00:00:00Z)}}")]
    [InlineData("O'Brien & Sons; DROP TABLE deals")]
    [InlineData("R&amp;D `code` ~x~ _y_")]
    public async Task A_name_is_kept_and_has_no_effect(string name)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync($"new deal \"{name}\"");
        await alex.SendAsync("my deals");

        (await bot.DealsAsync()).ShouldContain(d => d.Name == name);
        foreach (var message in alex.Messages)
        {
            if (message.Activity.CardContent is { } card)
            {
                foreach (var block in TextBlocks(card))
                {
                    block.ShouldNotContain("<at>");
                    block.ShouldNotContain("<script");
                    block.Replace("\\]", "", StringComparison.Ordinal).ShouldNotContain("](");
                    block.ShouldNotContain("**Bold");
                    block.ShouldNotContain("{{DATE");
                    block.ShouldNotContain("&amp;D");
                }
            }
            else
            {
                message.Activity.TextFormat.ShouldBe("plain");
            }
        }

        bot.Faults.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Marks_that_turn_or_hide_text_go()
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync("new deal \"abc\u202Edef\u0007 ghi\"");
        await alex.SendAsync("show nobody\u202Eknows");

        alex.Heard.ShouldNotContain("\u202E");
        (await bot.DealsAsync()).ShouldContain(d => d.Name == "abcdef ghi");
    }

    [Theory]
    [InlineData("new deal \"{0}\"")]
    [InlineData("show {0}")]
    [InlineData("move {0} to negotiation")]
    [InlineData("hand over Contoso to {0}")]
    [InlineData("done: {0} on Contoso")]
    [InlineData("timezone {0}")]
    public async Task A_very_long_name_is_neither_stored_nor_repeated_at_length(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");
        var name = string.Concat(Enumerable.Repeat("Zorblax ", 60)).Trim();

        await alex.SendAsync(text.Replace("{0}", name, StringComparison.Ordinal));

        alex.ShouldHear().Heard.Length.ShouldBeLessThan(900);
        alex.Heard.ShouldNotBeEmpty();
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("🚀")]
    [InlineData("👩‍👩‍👧‍👦 🏳️‍🌈")]
    [InlineData("\u200b")]
    [InlineData("‮")]
    [InlineData("''; --")]
    [InlineData("%n%s{0}{1}")]
    [InlineData("ａｍｏｕｎｔ　ｏｆ　Ｃｏｎｔｏｓｏ")]
    public async Task Odd_text_is_answered(string text)
    {
        await using var bot = await BotDriver.Start().WithAsync(Team.All);
        var alex = bot.As("alex");

        await alex.SendAsync(text);

        alex.ShouldHear().Heard.ShouldNotBeEmpty();
        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<string> TextBlocks(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextBlocks),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "TextBlock" => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "FactSet" => element.GetProperty("facts").EnumerateArray().Select(f => f.GetProperty("value").GetString()!),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => TextBlocks(p.Value)),
        _ => [],
    };
}
