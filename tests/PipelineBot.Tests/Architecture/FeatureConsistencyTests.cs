using Microsoft.Extensions.DependencyInjection;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Phrases;
using PipelineBot.Tests.Driver;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Architecture;

/// <summary>What all features promise each other by name, checked over the features that are really there.</summary>
public sealed class FeatureConsistencyTests : IAsyncLifetime
{
    private readonly BotDriver bot = BotDriver.Start();

    private IReadOnlyCollection<ChangeKind> Kinds => bot.Services.GetRequiredService<ChangeKinds>().All;

    private IEnumerable<IPhrased> Phrased => [.. Kinds, .. bot.Services.GetServices<ICommand>()];

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => bot.DisposeAsync().AsTask();

    [Fact]
    public void Every_phrase_compiles_by_itself()
    {
        foreach (var feature in Phrased)
        {
            foreach (var phrase in feature.English.Select(text => new Phrase(feature.Name, "en", text)).Concat(feature.Chinese.Select(text => new Phrase(feature.Name, "zh", text))))
                Should.NotThrow(() => new PhraseBook([phrase], SlotNames.Kinds), $"{feature.Name}: {phrase.Pattern}");
        }
    }

    [Fact]
    public void Every_feature_can_be_said_in_both_languages()
    {
        Phrased.Count().ShouldBeGreaterThan(15);
        Phrased.Where(f => f.English.Count == 0 || f.Chinese.Count == 0).Select(f => f.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Two_features_never_have_one_name_or_one_phrase()
    {
        Repeated(Phrased.Select(f => f.Name)).ShouldBeEmpty();
        Repeated(Phrased.SelectMany(f => f.English.Concat(f.Chinese))).ShouldBeEmpty();
    }

    [Fact]
    public void The_phrases_of_a_change_fill_only_slots_it_has()
    {
        var unknown = Kinds.SelectMany(kind => kind.English.Concat(kind.Chinese)
            .SelectMany(SlotsIn)
            .Where(slot => slot != SlotNames.Deal && kind.Slots.All(s => s.Name != slot))
            .Select(slot => $"{kind.Name}: {{{slot}}}"));

        unknown.Distinct().ShouldBeEmpty("What is said would be thrown away.");
    }

    [Fact]
    public void Every_slot_of_a_change_is_known_to_phrases()
    {
        var unknown = Kinds.SelectMany(kind => kind.Slots.Where(s => !SlotNames.Kinds.ContainsKey(s.Name)).Select(s => $"{kind.Name}: {s.Name}"));

        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Traditional)]
    public void Every_change_has_a_title_and_a_question_for_each_slot(string language)
    {
        foreach (var kind in Kinds)
        {
            foreach (var key in kind.Slots.Select(s => $"{kind.Name}.ask.{s.Name}").Prepend($"{kind.Name}.title"))
                Should.NotThrow(() => kind.Texts.Get(language, key), key).ShouldNotBeNullOrWhiteSpace(key);
        }
    }

    [Fact]
    public void Every_verb_has_one_handler_and_the_router_knows_it()
    {
        var verbs = bot.Services.GetServices<ICardVerbs>().SelectMany(f => f.Verbs.Keys).ToList();

        verbs.ShouldNotBeEmpty();
        Repeated(verbs).ShouldBeEmpty();
        bot.Services.GetRequiredService<TurnRouter<SalesTurn>>().Verbs.ShouldBe(verbs, ignoreOrder: true);
    }

    [Fact]
    public void Every_dialog_has_a_name_of_its_own() =>
        Repeated(bot.Services.GetServices<IDialogFeature>().Select(f => f.Dialog.Id).Append(UpdateDealDialog.DialogId)).ShouldBeEmpty();

    private static IEnumerable<string> Repeated(IEnumerable<string> names) => names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> SlotsIn(string pattern)
    {
        for (var open = pattern.IndexOf('{', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('{', open + 1))
            yield return pattern[(open + 1)..pattern.IndexOf('}', open)].Split(':')[0];
    }
}
