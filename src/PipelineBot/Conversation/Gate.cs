using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Sales.People;

namespace PipelineBot.Conversation;

/// <summary>
/// Where everything said or clicked passes on its way to the feature: asks whether the person may do that, by the list of people as it is now, and takes the
/// cards that may not stand in a room to the person's own chat. What is about one deal or one person is asked again where that is known.
/// </summary>
public sealed class Gate(AccessPolicy policy, Disclosure disclosure)
{
    /// <exception cref="InvalidOperationException">The name has no <see cref="AccessRule"/>.</exception>
    public VerbHandler<SalesTurn> Guard(string verb, VerbHandler<SalesTurn> handler)
    {
        var rule = AccessRules.Of(verb);
        return (turn, data, cancellationToken) => PassAsync(turn, rule, ct => handler(turn, data, ct), cancellationToken);
    }

    /// <exception cref="InvalidOperationException">The name has no <see cref="AccessRule"/>.</exception>
    public TurnHandler<SalesTurn> Guard(string name, TurnHandler<SalesTurn> handler)
    {
        var rule = AccessRules.Of(name);
        return (turn, cancellationToken) => PassAsync(turn, rule, ct => handler(turn, ct), cancellationToken);
    }

    private async ValueTask<TurnOutcome> PassAsync(SalesTurn turn, AccessRule rule, Func<CancellationToken, ValueTask<TurnOutcome>> run, CancellationToken cancellationToken)
    {
        if (policy(turn.Person, rule.Needs) is { } why)
        {
            turn.Refuse(rule.Needs, why);
            return Said(turn, why != AccessRefusal.Inactive && HasOwnText(rule.Needs) ? "refused." + rule.Needs : "refused");
        }

        var outcome = await run(cancellationToken);
        return rule.ShownInRooms ? outcome : await disclosure.TakeCardsAsideAsync(turn, outcome, cancellationToken);
    }

    private static bool HasOwnText(Permission permission) =>
        permission is Permission.ScheduleDigests or Permission.ReadResults or Permission.ChooseCalendars or Permission.SeeDeliveries;

    private static TurnOutcome Said(SalesTurn turn, string key)
    {
        var text = AccessTexts.Set.Get(turn.Language, key);
        return turn.IsCardAction ? new TurnOutcome { Beside = text } : TurnOutcome.Say(OutboundActivity.Message(text));
    }
}
