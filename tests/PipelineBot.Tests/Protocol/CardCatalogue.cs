using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Features.Deliveries;
using PipelineBot.Tests.Features.Digests;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Protocol;

/// <summary>
/// How to see each card the bot can show: the source file that makes it, who asks, and what leads to it in English, simplified and traditional Chinese. What begins with
/// <c>#</c> is a click on the newest button with that verb, with <c>!</c> one that carries data of something that is gone. A test fails for a file that makes cards and is not here.
/// </summary>
internal static class CardCatalogue
{
    public static readonly string[] Spoken = [Languages.English, Languages.Chinese, Languages.Traditional];

    private static readonly string[] CheckIn = ["check-in now", "签到", "簽到"];
    private static readonly string[] Digest = ["digest now", "现在发摘要", "現在發摘要"];
    private static readonly string[] Agenda = ["prepare 1:1 with Megan", "准备和 Megan 的一对一", "準備和 Megan 的一對一"];
    private static readonly string[] Move = ["move Contoso to negotiation", "把 Contoso 推进到谈判", "把 Contoso 推進到談判"];
    private static readonly string[] MoveBoth = ["move Contoso and Fabrikam to negotiation", "把 Contoso 和 Fabrikam 都推进到谈判", "把 Contoso 和 Fabrikam 都推進到談判"];
    private static readonly string[] Undo = ["undo", "撤销", "撤銷"];

    public static IReadOnlyList<CardEntry> All { get; } =
    [
        new("PromptCard", "alex", [["lost Fabrikam", "Fabrikam 输单", "Fabrikam 輸單"]]),
        new("ChangeCard", "alex", [Move]),
        new("DealCard", "alex", [["show Contoso", "看一下 Contoso 的详情", "看一下 Contoso 的詳情"]]),
        new("CheckInCard", "alex", [CheckIn]),
        new("CheckInNote", "alex", [CheckIn, ["#checkin.skip"]]),
        new("CheckInResultCard", "alex", [CheckIn, ["#checkin.submit"]]),
        new("CheckInResultsCard", "alex", [["check-in results", "团队签到情况", "團隊簽到情況"]]),
        new("AgendaCard", "alex", [Agenda]),
        new("HoldOneOnOne", "alex", [Agenda, ["#oneonone.held"]]),
        new("PrepareOneOnOne", "vera", [["prepare 1:1", "一对一议程", "一對一議程"]]),
        new("PromiseCards", "megan", [["I promise Alex to get the discount approved", "我答应 Alex 搞定折扣审批", "我答應 Alex 搞定折扣審批"]]),
        new("DealListCard", "alex", [["my deals", "我的商机", "我的商機"]]),
        new("MilestoneListCard", "alex", [["my overdue", "我的逾期里程碑", "我的逾期里程碑"]]),
        new("DeliveryCard", "ops", [["delivery problems", "投递问题", "投遞問題"]]),
        new("DigestCard", "alex", [Digest]),
        new("DigestButtons", "alex", [["!digest.mine"]]),
        new("DigestPage", "alex", [Digest, ["#digest.all"]]),
        new("NudgeCard", "alex", [Digest, ["#digest.nudge"]]) { ShownTo = "megan" },
        new("ShowHelp", "alex", [["help", "帮助", "說明"]]),
        new("Welcome", "alex", [["+"]]),
        new("DealChoiceCard", "alex", [["show Contosa", "看一下 Contosa 的详情", "看一下 Contosa 的詳情"]]),
        new("UndoChange", "alex", [Move, Undo]),
        new("UndoSeveral", "alex", [MoveBoth, Undo]),
        new("ScheduleCard", "alex", [["check-in settings", "签到设置", "簽到設置"]]),
    ];

    /// <summary>All cards that were shown on the way, the one that is meant last.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ShowAsync(CardEntry entry, int spoken)
    {
        await using var bot = await OfficeAsync(Spoken[spoken]);
        var locale = spoken switch { 0 => "en-US", 1 => "zh-CN", _ => "zh-TW" };
        var cards = new List<JsonElement>();
        foreach (var person in (string[])["megan", "alex"])
            await bot.As(person, locale: locale).SendAsync(spoken == 0 ? "help" : spoken == 1 ? "帮助" : "說明");
        if (entry.Maker == "DeliveryCard")
            await bot.QueueAsync(Undelivered());

        var speaker = bot.As(entry.Person, locale: locale);
        foreach (var step in entry.Steps)
        {
            var before = bot.Channel.Messages.Count;
            var said = step[Math.Min(spoken, step.Length - 1)];
            var answer = said == "+" ? await speaker.PostAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" })
                : said[0] == '!' ? await speaker.ClickAsync("1", said[1..], new JsonObject { ["viewKey"] = "gone", ["lang"] = Spoken[spoken] })
                : said[0] == '#' ? await ClickAsync(speaker, said[1..])
                : await speaker.SendAsync(said);
            await bot.RunAsync();
            cards.AddRange(bot.Channel.Messages.Skip(before).Where(m => entry.ShownTo is null || m.ConversationId.EndsWith(entry.ShownTo, StringComparison.Ordinal)).Select(m => m.Activity.CardContent).OfType<JsonElement>());
            if (answer.Body is { } body && JsonElement.Parse(body.Span).Member("value") is { ValueKind: JsonValueKind.Object } shown)
                cards.Add(shown);
        }

        bot.Faults.Errors.ShouldBeEmpty($"{entry.Maker} in {Spoken[spoken]}");
        return cards;
    }

    private static async Task<BotFramework.Turns.TurnAnswer> ClickAsync(Speaker speaker, string verb)
    {
        var (message, button) = speaker.Messages.Reverse()
            .SelectMany(m => m.Activity.CardContent is { } card ? CardReading.Buttons(card).Select(b => (Message: m, Button: b)) : [])
            .First(pair => pair.Button.GetProperty("verb").GetString() == verb);
        return await speaker.ClickAsync(message.Id, verb, JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject(), ("blockers", "<b>none</b>"), ("help", "true"));
    }

    /// <summary>The office of the digests with a long list of Megan's, everybody speaking one language.</summary>
    private static async Task<BotDriver> OfficeAsync(string language)
    {
        var bot = await DigestOffice.OpenAsync();
        var many = Enumerable.Range(1, 25).Select(i => Team.Deal($"many{i}", $"Deal {i} *_[x](y)_*", "megan", "contact") with { Milestones = [DigestOffice.Milestone("m", $"Visit <{i}>", 1 + i % 20)] });
        return await bot.WithAsync([.. Team.All.OfType<Person>().Select(person => person with { Language = language }), .. many.Cast<object>()]);
    }

    private static OutboxRow Undelivered() => OutboxRow.Of(
        BotDriver.Tenant,
        "a",
        "digest",
        "about",
        new ConversationReference { ServiceUrl = "http://localhost:1/", ChannelId = "msteams", ConversationId = "19:north@thread.tacv2" },
        "",
        OutboundActivity.Message("x"),
        NodaTime.Instant.FromUtc(2026, 11, 25, 0, 0)) with
    { State = OutboxState.Dead, Attempts = 1, Failure = "Unreachable 403 BotNotInConversationRoster" };
}

/// <param name="Maker">The source file that makes the card, without its extension.</param>
/// <param name="Steps">Each in the three languages, or once for all of them.</param>
internal sealed record CardEntry(string Maker, string Person, string[][] Steps)
{
    /// <summary>In whose chat the card appears, when it is not the one who asks.</summary>
    public string? ShownTo { get; init; }
}
