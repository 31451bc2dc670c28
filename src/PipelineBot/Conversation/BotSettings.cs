namespace PipelineBot.Conversation;

/// <summary>What the team configures about the bot itself (section <c>Bot</c>).</summary>
public sealed class BotSettings
{
    /// <summary>ISO 4217 code an amount without a currency is in.</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>Id of the calendar of teams that chose none: a built-in one or one that was imported.</summary>
    public string Calendar { get; set; } = "mon-fri";
}
