using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>
/// The buttons that look at a digest: a row's date form, back, turning pages, the whole list. What they show is for the person who clicked: the message
/// everybody sees stays as it is.
/// </summary>
public sealed class DigestButtons(DigestScreens screens, DealUpdater updater, Disclosure disclosure) : ICardVerbs
{
    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs => new Dictionary<string, VerbHandler<SalesTurn>>
    {
        [DigestVerbs.Move] = MoveAsync,
        [DigestVerbs.Open] = OpenAsync,
        [DigestVerbs.All] = AllAsync,
        [DigestVerbs.Mine] = MineAsync,
    };

    private async ValueTask<TurnOutcome> MoveAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await screens.FindAsync(turn, data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken) is not { } screen)
            return Gone(turn);
        if (await updater.FindAsync(turn, data.TextOrNull(UpdateVerbs.Deal) ?? "", cancellationToken) is not { Value: var deal })
            return TurnOutcome.Say(UpdateAnswers.NoSuchDeal(turn, ""));
        if (!Access.CanChange(turn.Person, deal, turn.Organisation))
            return TurnOutcome.Say(UpdateAnswers.NotAllowed(turn, deal));
        if (deal.FindMilestone(data.TextOrNull(SlotNames.Milestone)) is not { State: MilestoneState.Open } milestone || deal.Status == DealStatus.Lost)
            return await ShowAsync(turn, screen, cancellationToken, note: DigestScreens.AnsweredAlready);
        return await ShowAsync(turn, screen, cancellationToken, (deal.Id, milestone.Id));
    }

    private async ValueTask<TurnOutcome> OpenAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await screens.FindAsync(turn, data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken) is not { } screen)
            return Gone(turn);
        var outcome = await ShowAsync(turn, screen, cancellationToken);
        // Nobody else reads along in one's own chat, and a page that was turned stays turned.
        outcome.ReplaceCardForEveryone = turn.IsPersonal && CardActionValue.TriggerOf(turn.Activity) != CardActionValue.Automatic;
        return outcome;
    }

    private async ValueTask<TurnOutcome> AllAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await screens.FindAsync(turn, data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken) is not { } screen)
            return Gone(turn);
        var list = await screens.RenderAsync(turn, screen with { Page = 1 }, cancellationToken);
        var outcome = await disclosure.AnswerAsync(turn, list, cancellationToken);
        // In the reader's own chat the list follows below; the digest stays.
        if (outcome.Replies.Count > 0)
            outcome.Beside = DigestTexts.Set.Get(turn.Language, "all.below");
        return outcome;
    }

    /// <summary>What a client asks for by itself, or its user by the card's menu: always an answer, and never more than that.</summary>
    private async ValueTask<TurnOutcome> MineAsync(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (!turn.IsCardAction)
            return TurnOutcome.Nothing;
        var outcome = await screens.FindAsync(turn, data.TextOrNull(UpdateVerbs.ViewKey), cancellationToken) is { } screen
            ? await ShowAsync(turn, screen, cancellationToken)
            : TurnOutcome.Say(GoneCard(turn.Person.Language));
        (outcome.ReplaceCardForEveryone, outcome.LeavesNoTrace) = (false, true);
        return outcome;
    }

    private static OutboundActivity GoneCard(string language)
    {
        var text = DigestTexts.Set.Get(language, "gone");
        return OutboundActivity.Card(new AdaptiveCard([new TextBlock(text) { Wrap = true }]) { Lang = language, FallbackText = text }, text);
    }

    private async ValueTask<TurnOutcome> ShowAsync(SalesTurn turn, DigestScreen screen, CancellationToken cancellationToken, (string Deal, string Milestone)? moving = null, string note = "")
    {
        var outcome = TurnOutcome.Say(await screens.RenderAsync(turn, screen, cancellationToken, moving: moving, note: note));
        outcome.ReplaceCardForEveryone = false;
        return outcome;
    }

    private static TurnOutcome Gone(SalesTurn turn) => TurnOutcome.Say(OutboundActivity.Message(DigestTexts.Set.Get(turn.Language, "gone")));
}
