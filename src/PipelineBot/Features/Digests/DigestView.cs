using NodaTime;
using PipelineBot.Sales.Amounts;
using PipelineBot.Sales.Deals;

namespace PipelineBot.Features.Digests;

/// <summary>A digest as it is shown: everything decided, nothing left to look up. Texts are as people wrote them, not escaped.</summary>
public sealed record DigestView
{
    public required string Language { get; init; }

    /// <summary>What the buttons carry: the digest's id, and the page of a whole list.</summary>
    public required string Key { get; init; }

    public required LocalDate Day { get; init; }

    /// <summary>Set when it is shown again on a later day.</summary>
    public LocalDate? AsOf { get; init; }

    public string Team { get; init; } = "";

    public int OverdueMilestones { get; init; }

    public int OverdueDeals { get; init; }

    public MoneyTotals AtRisk { get; init; } = new();

    public int OpenDeals { get; init; }

    public MoneyTotals OpenTotal { get; init; } = new();

    /// <summary>The most overdue rows, by owner.</summary>
    public IReadOnlyList<DigestOwner> Owners { get; init; } = [];

    /// <summary>People whose rows did not fit, with how many they have.</summary>
    public IReadOnlyList<(string Name, int Count)> Others { get; init; } = [];

    /// <summary>For somebody who had rows of their own, and has none left.</summary>
    public bool NothingOwn { get; init; }

    /// <summary>Shown again: nobody is mentioned a second time.</summary>
    public bool Again { get; init; }

    /// <summary>Rows that are not shown.</summary>
    public int MoreRows { get; init; }

    public DigestNews? Since { get; init; }

    /// <summary>Rows of this digest that are no longer open as they were.</summary>
    public DigestNews? Answered { get; init; }

    public IReadOnlyList<DigestDealLine> Stalled { get; init; } = [];

    public int StalledMore { get; init; }

    public IReadOnlyList<DigestDealLine> CloseDatePassed { get; init; } = [];

    public int CloseDatePassedMore { get; init; }

    /// <summary>Shown at the top: what was just saved, by whom, and the event that undoes it.</summary>
    public DigestAnswer? Saved { get; init; }

    /// <summary>Shown at the top: why nothing was done.</summary>
    public string Note { get; init; } = "";

    /// <summary>The row whose new date is being asked for; null for none.</summary>
    public (string DealId, string MilestoneId)? Moving { get; init; }

    /// <summary>What the date field offers.</summary>
    public LocalDate? SuggestedDate { get; init; }
}

/// <param name="Mri">The person's Teams id, by which they are mentioned and their client refreshes the card; empty when it is not known.</param>
/// <param name="Count">All of the person's overdue milestones, shown or not.</param>
public sealed record DigestOwner(string Name, string Mri, int Count, MoneyTotals AtRisk, IReadOnlyList<DigestRow> Rows)
{
    /// <summary>The last day of the leave they are on that day; null when they are not.</summary>
    public LocalDate? AwayUntil { get; init; }

    /// <summary>Whether it is who reads it.</summary>
    public bool IsReader { get; init; }
}

public sealed record DigestRow(
    string DealId, string MilestoneId, string Deal, string Title, LocalDate Due, int DaysOverdue, Money? Amount, int TimesMoved, WaitingFor WaitingFor)
{
    /// <summary>One line without buttons: whoever reads it may not answer it.</summary>
    public bool Folded { get; init; }
}

/// <param name="Days">Days too many.</param>
public sealed record DigestDealLine(string Deal, string Owner, string Stage, LocalDate? CloseDate, Money? Amount, int Days);

/// <param name="Day">Of the digest compared with; null when it is this one.</param>
public sealed record DigestNews(LocalDate? Day, IReadOnlyList<string> New, IReadOnlyList<string> Done, IReadOnlyList<(string What, LocalDate To)> Moved, IReadOnlyList<string> Dropped);
