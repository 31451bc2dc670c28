namespace PipelineBot.Conversation;

/// <summary>What the team configures about the bot itself (section <c>Bot</c>).</summary>
public sealed class BotSettings
{
    /// <summary>ISO 4217 code an amount without a currency is in.</summary>
    public string Currency { get; set; } = "CNY";
}
