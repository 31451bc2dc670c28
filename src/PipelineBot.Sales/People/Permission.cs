namespace PipelineBot.Sales.People;

/// <summary>
/// What somebody may want to do. Each command, kind of change, card verb and dialog names one of these; <see cref="Access"/> says who has which. Those that are
/// about a deal or about another person are asked twice: whether anybody like them may, and then about that deal or person.
/// </summary>
public enum Permission
{
    /// <summary>Talk to the bot about oneself: help, language and time zone, leave, one's own check-ins, being forgotten. Everybody on the team.</summary>
    UseBot,

    /// <summary>See a deal, or a list of those one may see.</summary>
    SeeDeals,

    /// <summary>Create a deal of one's own.</summary>
    CreateDeals,

    /// <summary>Work on a deal: stage, amount, dates, milestones, closing, taking one's own change back.</summary>
    ChangeDeals,

    /// <summary>Decide who owns a deal and who shares it.</summary>
    HandOverDeals,

    /// <summary>Remind the owner of a milestone of a deal one sees.</summary>
    NudgeOwners,

    /// <summary>Ask for a digest, and set when one comes.</summary>
    ScheduleDigests,

    /// <summary>Read along where a team's digest is shown to several: those it is about, those above them, operations. One about everybody is for everybody.</summary>
    ReadDigests,

    /// <summary>Read how the check-ins of the people below stand.</summary>
    ReadResults,

    /// <summary>Set when the check-ins of somebody come; one's own is everybody's.</summary>
    ScheduleCheckIns,

    /// <summary>Prepare and note a one-on-one: both people of the pair.</summary>
    HoldOneOnOnes,

    /// <summary>Give, keep and see promises: both people of the pair.</summary>
    KeepPromises,

    /// <summary>Choose the calendar a team's working days are counted by.</summary>
    ChooseCalendars,

    /// <summary>See what was not delivered, send it again or let it be.</summary>
    SeeDeliveries,
}
