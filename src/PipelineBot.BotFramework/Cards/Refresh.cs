namespace PipelineBot.BotFramework.Cards;

/// <summary>
/// Lets a card fetch its newest form when shown. The answer to an automatic refresh only returns a card: sending or updating
/// there makes Teams refresh again, for ever.
/// </summary>
/// <param name="UserIds">
/// At most 60 ids of people whose clients refresh by themselves; empty: only by the menu. Never omitted: then Teams decides by the
/// number of members.
/// </param>
public sealed record Refresh(ExecuteAction Action, IReadOnlyList<string> UserIds)
{
    /// <summary>UTC in ISO 8601; before it a client does not ask again.</summary>
    public string? Expires { get; init; }
}
