using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PipelineBot.Features.Digests;
using PipelineBot.Tests.Driver;

namespace PipelineBot.Tests.Features.Digests;

public sealed class DigestPreviewTests
{
    [Fact]
    public async Task Without_a_schedule_it_is_about_everybody_and_stores_nothing()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var card = await PreviewAsync(bot, null);
        card.ShouldContain("Tailspin Toys");
        card.ShouldContain("南方航空");
        (await bot.DigestsAsync()).ShouldBeEmpty();
        bot.Channel.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scheduled_channel_gets_its_own_team_in_its_own_language()
    {
        await using var bot = await DigestOffice.OpenAsync();
        await bot.InChannel(Team.Alex).SendAsync("每天9点半发摘要");
        var card = await PreviewAsync(bot, null);
        card.ShouldContain("逾期摘要 · North");
        card.ShouldNotContain("南方航空");
    }

    [Fact]
    public async Task Another_day_can_be_looked_at()
    {
        await using var bot = await DigestOffice.OpenAsync();
        var card = await PreviewAsync(bot, new LocalDate(2027, 1, 4));
        card.ShouldContain("Mon 4 Jan 2027");
        card.ShouldContain("55 days overdue");
        card.ShouldNotContain("15 days overdue");
    }

    private static Task<string> PreviewAsync(BotDriver bot, LocalDate? day) =>
        bot.Services.GetRequiredService<DigestPreview>().RenderAsync(BotDriver.Tenant, DigestOffice.Channel, day, default);
}
