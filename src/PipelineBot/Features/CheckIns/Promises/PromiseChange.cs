using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Promises;
using PipelineBot.Understanding;

namespace PipelineBot.Features.CheckIns.Promises;

/// <summary>What the sentences that change a promise have in common: one is found by its words or its person, else the list is shown to choose from.</summary>
public sealed class PromiseChange(PromiseRecords records, PromiseKeeper keeper, PromisePeople people, ListPromises list, Disclosure disclosure)
{
    public const string What = "what";

    public async ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, Func<Promise, PromiseContext, PromiseDecision> decide, string key, CancellationToken cancellationToken)
    {
        // "My promise to get the discount approved": whoever is nobody's name is what was promised.
        var (person, problem) = people.Read(turn, match);
        var said = match.Slots.GetValueOrDefault(What)?.Text ?? (problem is null ? null : match.Slots[SlotNames.Person].Text);
        var open = (await records.OfAsync(turn.TenantId, turn.Person.Id, cancellationToken)).Where(p => p.State == PromiseState.Open).ToList();
        var between = person is null ? open : [.. open.Where(p => p.Concerns(person.Id))];
        var meant = said is null ? (between.Count == 1 ? between[0] : null) : PromiseFinder.Find(between, said);
        if (meant is null)
            return await disclosure.AnswerAsync(turn, await list.RenderAsync(turn, null, open.Count == 0 ? null : PromiseTexts.Set.Get(turn.Language, "which"), cancellationToken), cancellationToken);
        return await MakePromise.AnswerAsync(turn, disclosure, await keeper.ChangeAsync(turn, meant.Id, decide, key, cancellationToken), cancellationToken);
    }
}
