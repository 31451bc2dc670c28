using System.Globalization;
using PipelineBot.Hosting;

namespace PipelineBot.Retention;

/// <summary>How long what grows with time is kept, in days (section <c>Retention</c>); 0 is for ever.</summary>
public sealed record RetentionSettings
{
    /// <summary>The log of changes: what undo, agendas and exports read. Agendas look back 120 days, so no less.</summary>
    public int EventsDays { get; init; }

    /// <summary>The state of a conversation nobody has said anything new in.</summary>
    public int ConversationsDays { get; init; } = 90;

    /// <summary>Posted digests: their buttons stop working.</summary>
    public int DigestsDays { get; init; } = 90;

    /// <summary>Check-ins with their answers.</summary>
    public int CheckInsDays { get; init; } = 365;

    /// <exception cref="ConfigurationProblem">A key is no number of days, or fewer than the bot itself needs.</exception>
    public static RetentionSettings FromConfiguration(IConfiguration configuration)
    {
        var usual = new RetentionSettings();
        return new RetentionSettings
        {
            EventsDays = Read(configuration, nameof(EventsDays), usual.EventsDays, 120),
            ConversationsDays = Read(configuration, nameof(ConversationsDays), usual.ConversationsDays, 1),
            DigestsDays = Read(configuration, nameof(DigestsDays), usual.DigestsDays, 7),
            CheckInsDays = Read(configuration, nameof(CheckInsDays), usual.CheckInsDays, 30),
        };
    }

    private static int Read(IConfiguration configuration, string name, int usual, int least)
    {
        if (configuration["Retention:" + name] is not { Length: > 0 } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && (days == 0 || (days >= least && days <= 36_500))
            ? days
            : throw new ConfigurationProblem($"Retention__{name} is neither 0 (for ever) nor a whole number of days from {least} to 36500.");
    }
}
