using NodaTime;

namespace PipelineBot.Language.Times;

/// <summary>A time of day a person named.</summary>
/// <param name="Time">
/// The time meant, or the likelier of two: without a part of the day the hours from seven to twelve are those from morning to noon, and
/// those from one to six the afternoon's. Midnight is 0:00, "at 12 at night" and 晚上12点 included.
/// </param>
/// <param name="Alternative">The other half of the day for "at 3", 3点 and 3:30; null when there is one reading only.</param>
public sealed record TimeReading(LocalTime Time, LocalTime? Alternative = null)
{
    /// <summary>True when the caller should ask which half of the day is meant, or say the time back.</summary>
    public bool IsAmbiguous => Alternative is not null;
}
