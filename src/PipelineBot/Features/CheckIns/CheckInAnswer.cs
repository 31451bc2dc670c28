using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace PipelineBot.Features.CheckIns;

public enum AnswerOutcome
{
    /// <summary>Kept with the check-in; no deal is concerned.</summary>
    Noted,

    /// <summary>The deal now is as answered.</summary>
    Saved,

    /// <summary>A rule refused it, or a part of it.</summary>
    Refused,
}

/// <summary>What was answered to one question. Which members are set depends on its kind; what was left empty is null.</summary>
public sealed record CheckInAnswer
{
    public string QuestionId { get => field ?? ""; init; }

    /// <summary>For a milestone one of <see cref="MilestoneAnswers"/>, for a promise one of <see cref="PromiseAnswers"/>, for the mood one of <see cref="Moods"/>.</summary>
    public string? Choice { get; init; }

    /// <summary>A milestone's or promise's new due date, or a deal's new close date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>A stage id.</summary>
    public string? Stage { get; init; }

    /// <summary>The next step, the note on a milestone, or what blocks.</summary>
    public string? Text { get; init; }

    public AnswerOutcome Outcome { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How a milestone stands: done, or whom it waits for.</summary>
public static class MilestoneAnswers
{
    public const string Done = "done";
    public const string Customer = "customer";
    public const string Partner = "partner";
    public const string Us = "us";

    public static IReadOnlyList<string> All { get; } = [Done, Customer, Partner, Us];
}

/// <summary>How a promise stands, unless it moves.</summary>
public static class PromiseAnswers
{
    public const string Kept = "kept";
    public const string Dropped = "dropped";

    public static IReadOnlyList<string> All { get; } = [Kept, Dropped];
}

public static class Moods
{
    public static IReadOnlyList<string> All { get; } = ["good", "okay", "hard"];
}
