namespace PipelineBot.BotFramework.Cards;

/// <param name="TargetElements">Ids of the elements shown when hidden and hidden when shown.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;
