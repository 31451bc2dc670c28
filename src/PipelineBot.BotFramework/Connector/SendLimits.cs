namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// How fast the bot speaks. Teams documents 7 messages in 1 second, 8 in 2, 60 in 30 and 1,800 in an hour for one conversation, and 50 requests a second for
/// one app in one tenant; the defaults stay below all of them, so that a fan-out does not live on being told to wait.
/// </summary>
/// <param name="Conversation">For one conversation; all of them hold.</param>
/// <param name="Tenant">For all conversations of one tenant together.</param>
public sealed record SendLimits(IReadOnlyList<SendRate> Conversation, IReadOnlyList<SendRate> Tenant)
{
    /// <summary>At most 6 in a second, 8 in two, 55 in thirty and 1,797 in an hour for a conversation; 50 in any second for a tenant.</summary>
    public static SendLimits Teams { get; } = new(
        [new SendRate(5, TimeSpan.FromSeconds(0.6)), new SendRate(850, TimeSpan.FromSeconds(3.8))],
        [new SendRate(2, TimeSpan.FromSeconds(1 / 48.0))]);
}

/// <summary>A bucket that holds <paramref name="Burst"/> requests and gains one each <paramref name="Every"/>.</summary>
public sealed record SendRate(int Burst, TimeSpan Every);
