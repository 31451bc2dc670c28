using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.Features.CheckIns;

/// <summary>A sentence in the place of a check-in card, with a way to begin one.</summary>
internal static class CheckInNote
{
    public static OutboundActivity Render(string lang, string text, string startTitle) => OutboundActivity.Card(
        new AdaptiveCard([new TextBlock(CardText.Escape(text)) { Wrap = true }, new ActionSet([CheckInVerbs.StartButton(startTitle, lang)])]) { Lang = lang, FallbackText = text },
        text);
}
