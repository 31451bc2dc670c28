using NodaTime;

namespace PipelineBot.Language.Dates;

/// <summary>One date a person named, resolved against the speaker's today.</summary>
/// <param name="Date">The date, or null when it is <paramref name="Impossible"/>.</param>
/// <param name="Alternative">The other reading of an ambiguous 12/5; null when there is one reading only.</param>
/// <param name="Impossible">
/// True for a day that does not exist (31 November, 29 February of a common year): named, never rolled over.
/// </param>
public sealed record DateReading(LocalDate? Date, LocalDate? Alternative = null, bool Impossible = false)
{
    /// <summary>True when the caller must ask which of two dates is meant.</summary>
    public bool IsAmbiguous => Alternative is not null;
}
