namespace PipelineBot.BotFramework.Activities;

/// <param name="To">Ids of those who see the buttons; Teams expects the one person of a personal chat.</param>
public sealed record SuggestedActions(IReadOnlyList<SuggestedAction> Actions, IReadOnlyList<string>? To = null);
