using PipelineBot.Conversation;
using PipelineBot.Sales.People;

namespace PipelineBot.Features.Calendars;

/// <summary>Whose calendar somebody may choose: their own team's and those of teams that are all below them for a manager, every team's for operations.</summary>
internal static class CalendarTeams
{
    /// <summary>Every team somebody belongs to, by name.</summary>
    public static IReadOnlyList<string> All(SalesTurn turn) =>
        [.. turn.Organisation.People.Where(p => p is { Active: true, Team.Length: > 0 }).Select(p => p.Team).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    public static IReadOnlyList<string> Of(SalesTurn turn) => turn.Person.Role == Role.Operations ? All(turn) : [.. All(turn).Where(team => IsUnder(turn, team))];

    private static bool IsUnder(SalesTurn turn, string team) =>
        Same(team, turn.Person.Team)
        || turn.Organisation.People.Where(p => p.Active && Same(p.Team, team)).All(p => p.Id == turn.Person.Id || turn.Organisation.IsAbove(turn.Person.Id, p.Id));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
