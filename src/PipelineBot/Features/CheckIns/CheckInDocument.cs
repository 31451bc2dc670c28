using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Features.CheckIns;

public enum CheckInState
{
    Open,
    Answered,
    Skipped,
}

/// <summary>One person's check-in of one day of theirs: what was asked, and what they answered.</summary>
public sealed record CheckInDocument
{
    public string PersonId { get => field ?? ""; init; }

    /// <summary>The calendar date in the person's zone.</summary>
    public LocalDate Date { get; init; }

    /// <summary>Counts from 1: asking again after an answer is a new round with questions of its own.</summary>
    public int Round { get; init; }

    public CheckInState State { get; init; }

    /// <summary>The questions of the current round. Only these can be answered.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get => field ?? []; init; }

    /// <summary>The answers of all rounds, in the order they were given.</summary>
    public IReadOnlyList<CheckInAnswer> Answers { get => field ?? []; init; }

    /// <summary>One of <see cref="Moods"/>; empty when not said. The last round that said it counts, here and below.</summary>
    public string Mood { get => field ?? ""; init; }

    public string Blockers { get => field ?? ""; init; }

    public bool NeedsHelp { get; init; }

    public Instant AskedAt { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>Ids of messages queued about the current round, a reminder or what "later" promised: taken back once it is answered or skipped.</summary>
    public IReadOnlyList<string> Queued { get => field ?? []; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Follows from whose it is and the day, so that a card's data can be held against the person who clicks.</summary>
    public static string IdOf(string personId, LocalDate date) =>
        DocumentId.Of("checkin", personId, NodaTime.Text.LocalDatePattern.Iso.Format(date));
}
