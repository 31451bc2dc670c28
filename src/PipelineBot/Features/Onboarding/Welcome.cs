using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Onboarding;

/// <summary>
/// Greets once per conversation, although two activities tell of one installation (IN-40): the greeting is remembered with the reference, in the same commit.
/// Removing the app marks the reference unusable (<see cref="Places"/>), so that a later installation greets again and nothing is sent meanwhile.
/// </summary>
public sealed class Welcome(ConversationReferences references) : IActivityEvents
{
    public IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Events => new Dictionary<string, TurnHandler<SalesTurn>>
    {
        [ActivityTypes.InstallationUpdate] = OnInstallationAsync,
        [ActivityTypes.ConversationUpdate] = OnConversationAsync,
    };

    private ValueTask<TurnOutcome> OnInstallationAsync(SalesTurn turn, CancellationToken cancellationToken) => turn.Activity.Action switch
    {
        // An upgrade tells of it only when the version before had no bot.
        InstallationActions.Add or InstallationActions.AddUpgrade => GreetAsync(turn, cancellationToken),
        _ => ValueTask.FromResult(TurnOutcome.Nothing),
    };

    private ValueTask<TurnOutcome> OnConversationAsync(SalesTurn turn, CancellationToken cancellationToken) =>
        turn.Activity.IsBotAdded() ? GreetAsync(turn, cancellationToken) : ValueTask.FromResult(TurnOutcome.Nothing);

    private async ValueTask<TurnOutcome> GreetAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Reference is not { } reference)
            return TurnOutcome.Nothing;
        var stored = await references.FindAsync(turn, turn.Person.Id, cancellationToken);
        if (stored?.Value is { Welcomed: true, Active: true })
            return TurnOutcome.Nothing;

        var now = (stored?.Value ?? new ReferenceDocument { PersonId = turn.IsPersonal ? turn.Person.Id : "" }) with
        {
            Reference = ConversationReferences.Settled(reference, turn),
            Welcomed = true,
            Active = true,
        };
        var write = stored is null ? DocumentTypes.Reference.Write(turn.TenantId, now, null) : DocumentTypes.Reference.Write(stored, now);
        return TurnOutcome.Say(Card(turn)).And(write);
    }

    private static OutboundActivity Card(SalesTurn turn)
    {
        var (texts, lang) = (OnboardingTexts.Set, turn.Language);
        var greeting = turn.IsPersonal ? texts.Get(lang, "hello", turn.Person.Name) : texts.Get(lang, "hello.channel");
        List<CardElement> body =
        [
            new TextBlock(CardText.Escape(greeting)) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
            new TextBlock(texts.Get(lang, turn.IsPersonal ? "try" : "try.channel")) { Wrap = true },
        ];
        if (turn.IsPersonal)
            body.Add(new ActionSet([.. ((string[])["deals", "overdue", "help"]).Select(b => SayVerb.Button(texts.Get(lang, "button." + b), lang, texts.Get(lang, "say." + b)))]));
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = greeting }, greeting);
    }
}
