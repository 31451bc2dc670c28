using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.People;
using PipelineBot.Tests.Driver;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Architecture;

/// <summary>No feature can forget to ask who may use it.</summary>
public sealed class EverythingAsksTests
{
    /// <summary>One sentence for each command.</summary>
    private static readonly Dictionary<string, string> Said = new()
    {
        ["absence.cancel"] = "cancel my leave",
        ["absence.take"] = "I'm on leave next week",
        ["calendar.choose"] = "calendar China",
        ["calendar.show"] = "which calendar do we use",
        ["change.undo"] = "undo",
        ["checkin.now"] = "check-in now",
        ["checkin.pause"] = "pause my check-ins until Monday",
        ["checkin.results"] = "check-in results",
        ["checkin.resume"] = "resume my check-ins",
        ["checkin.schedule"] = "check-in every day at 9:00",
        ["checkin.settings"] = "check-in settings",
        ["checkin.skip"] = "skip today's check-in",
        ["checkin.stop"] = "stop my check-ins",
        ["deal.create"] = "new deal Northwind ERP 300k close 2026-12-20",
        ["deal.show"] = "show Contoso",
        ["deliveries"] = "delivery problems",
        ["digest.now"] = "digest now",
        ["digest.pause"] = "pause digest until Monday",
        ["digest.resume"] = "resume digest",
        ["digest.schedule"] = "digest every day at 9:00",
        ["digest.settings"] = "digest settings",
        ["digest.stop"] = "stop digest",
        ["greeting"] = "hello",
        ["help"] = "what else can you help with",
        ["list.deals"] = "my deals",
        ["list.overdue"] = "my overdue",
        ["list.week"] = "what is due this week",
        ["oneonone.held"] = "we had our 1:1 with Megan",
        ["oneonone.prepare"] = "prepare 1:1 with Megan",
        ["preference.language"] = "language 中文",
        ["preference.timezone"] = "timezone London",
        ["privacy.forget"] = "forget me",
        ["promise.drop"] = "drop my promise to Megan about the discount",
        ["promise.keep"] = "I kept my promise to Megan about the discount",
        ["promise.list"] = "my promises",
        ["promise.make"] = "I promise Megan to get the discount approved by Friday",
        ["promise.move"] = "move my promise to Megan about the discount to Friday",
        ["smalltalk"] = "thanks",
    };

    [Fact]
    public async Task Everything_that_can_be_said_or_clicked_has_a_rule_and_nothing_else_has()
    {
        await using var bot = BotDriver.Start();

        string[] names =
        [
            .. bot.Services.GetServices<ICommand>().Select(c => c.Name),
            .. bot.Services.GetRequiredService<ChangeKinds>().All.Select(k => k.Name),
            .. bot.Services.GetServices<ICardVerbs>().SelectMany(f => f.Verbs.Keys),
            .. bot.Services.GetServices<IDialogFeature>().Select(f => f.Dialog.Id),
            UpdateDealDialog.DialogId,
            AccessRules.Events,
        ];

        AccessRules.All.Keys.Order(StringComparer.Ordinal).ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
        Should.Throw<InvalidOperationException>(() => AccessRules.Of("no.such.name"));
    }

    [Fact]
    public async Task Every_verb_is_refused_and_recorded_when_the_policy_says_no()
    {
        var log = new RefusalLog();
        await using var bot = await NoBotAsync(log);
        var alex = bot.As("alex");
        var verbs = bot.Services.GetRequiredService<TurnRouter<SalesTurn>>().Verbs;
        verbs.Count.ShouldBeGreaterThan(30);

        foreach (var verb in verbs)
        {
            var answer = await alex.ClickAsync("1", verb, new JsonObject { ["deal"] = "contoso", ["kind"] = "deal.amount", ["money"] = "1 USD", ["text"] = "my deals" });

            log.Take().ShouldContain($"refused {AccessRules.Of(verb).Needs}: NotOperations", customMessage: verb);
            System.Text.Encoding.UTF8.GetString(answer.Body!.Value.Span).ShouldNotContain("Contoso", customMessage: verb);
        }

        (await bot.EventsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_is_refused_and_recorded_when_the_policy_says_no()
    {
        var log = new RefusalLog();
        await using var bot = await NoBotAsync(log);
        Said.Keys.Order(StringComparer.Ordinal).ShouldBe(bot.Services.GetServices<ICommand>().Select(c => c.Name).Order(StringComparer.Ordinal));
        var alex = bot.As("alex");

        foreach (var (name, text) in Said)
        {
            await alex.SendAsync(text);

            log.Take().ShouldContain($"refused {AccessRules.Of(name).Needs}: NotOperations", customMessage: $"{name}: {text}: {alex.Heard}");
            alex.ShouldNotHear("Contoso", "Fabrikam");
        }

        (await bot.EventsAsync()).ShouldBeEmpty();
        (await bot.PersonAsync("alex")).ShouldBe(Team.Alex, new SamePerson());
    }

    [Fact]
    public async Task Every_kind_of_change_asks_about_the_deal()
    {
        var log = new RefusalLog();
        await using var bot = await BotDriver.Start(configure: log.Configure).WithAsync([.. Team.All, Conversations.Deals.SharedWithMegan]);
        var (alex, megan) = (bot.As("alex"), bot.As("megan"));
        foreach (var kind in bot.Services.GetRequiredService<ChangeKinds>().All)
        {
            await alex.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "nanfang", ["kind"] = kind.Name });
            log.Take().ShouldContain(nameof(AccessRefusal.NotTheirDeal), customMessage: kind.Name);

            await megan.ClickAsync("1", "deal.update", new JsonObject { ["deal"] = "litware", ["kind"] = kind.Name, ["person"] = "megan" });
            var shared = log.Take();
            if (AccessRules.Of(kind.Name).Needs == Permission.HandOverDeals)
                shared.ShouldContain(nameof(AccessRefusal.SharedOnly));
            else
                shared.ShouldBeEmpty(kind.Name);
            await megan.SendAsync("cancel");
        }

        (await bot.DealAsync("nanfang")).AppliedTurns.ShouldBeEmpty();
        (await bot.DealAsync("litware")).OwnerId.ShouldBe("wang");
    }

    private static async Task<BotDriver> NoBotAsync(RefusalLog log) =>
        await BotDriver.Start(configure: services =>
        {
            log.Configure(services);
            services.AddSingleton<AccessPolicy>((_, _) => AccessRefusal.NotOperations);
        }).WithAsync(Team.All);

    private sealed class SamePerson : IEqualityComparer<Person>
    {
        public bool Equals(Person? one, Person? other) => Text(one) == Text(other);

        public int GetHashCode(Person person) => 0;

        private static string? Text(Person? person) => person is null ? null : $"{person.Id} {person.Language} {person.TimeZone} {person.Absences.Count} {person.Active}";
    }
}
