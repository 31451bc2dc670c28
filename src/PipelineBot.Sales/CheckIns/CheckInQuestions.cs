using NodaTime;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Promises;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Sales.CheckIns;

/// <summary>Which questions a check-in asks.</summary>
public static class CheckInQuestions
{
    private const int MostAboutDeals = 3;

    /// <summary>
    /// Two to four: up to three from the person's own data (most overdue milestone, most overdue promise, longest stalled deal, close date longest
    /// past, missing next step, in this order, each about another deal where there is one), then mood; blockers too when
    /// the data gave no question.
    /// </summary>
    /// <param name="deals">May hold other people's deals: only those the person owns, or milestones they own, are asked about.</param>
    /// <param name="promises">May hold other people's and closed ones.</param>
    /// <param name="today">Today in the person's zone.</param>
    public static IReadOnlyList<CheckInQuestion> Choose(Person person, IEnumerable<Deal> deals, LocalDate today, PipelineSet pipelines, IEnumerable<Promise>? promises = null)
    {
        var all = deals.DistinctBy(deal => deal.Id).ToList();
        var own = all.Where(deal => deal.OwnerId == person.Id && deal.Status == DealStatus.Open).ToList();
        var asked = new List<CheckInQuestion>();
        foreach (var candidates in new[]
        {
            CheckInCandidates.Overdue(all, person.Id, today),
            CheckInCandidates.Promised(promises ?? [], person.Id, today),
            CheckInCandidates.Stalled(own, today, pipelines),
            CheckInCandidates.CloseDatePassed(own, today),
            CheckInCandidates.WithoutNextStep(own),
        })
        {
            var fresh = candidates.FirstOrDefault(candidate => candidate.DealId.Length == 0 || asked.All(question => question.DealId != candidate.DealId));
            if (asked.Count < MostAboutDeals && (fresh ?? candidates.FirstOrDefault()) is { } question) asked.Add(question);
        }

        var none = asked.Count == 0;
        asked.Add(new CheckInQuestion { Kind = CheckInKind.Mood });
        if (none) asked.Add(new CheckInQuestion { Kind = CheckInKind.Blockers });
        return asked;
    }
}
