using NodaTime;
using PipelineBot.Language.Times;

namespace PipelineBot.Scheduling;

/// <summary>The time of day of a schedule, as people say it. "At 3" is three in the afternoon: schedules are said back, and nobody is asked at night.</summary>
public static class LocalTimeWords
{
    private const int MostCharacters = 60;

    public static bool TryRead(string said, out LocalTime time)
    {
        var read = said.Length <= MostCharacters && TimeRecognizer.TryParseWhole(said, out var found) ? found.Value.Time : (LocalTime?)null;
        time = read ?? default;
        return read is not null;
    }
}
