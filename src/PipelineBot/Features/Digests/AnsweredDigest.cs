using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Stages;

namespace PipelineBot.Features.Digests;

/// <summary>The digest, again, after one of its rows was answered or that was taken back: for everybody, in the place of the card that was clicked.</summary>
public sealed class AnsweredDigest(DigestScreens screens, PipelineSet pipelines) : IUpdateView
{
    public string Name => DigestVerbs.ViewName;

    public async ValueTask<OutboundActivity> RenderAsync(SalesTurn turn, DealUpdate update, CancellationToken cancellationToken) =>
        IsClickOnRow(turn) && await screens.FindAsync(turn, update.Draft.ViewKey, cancellationToken) is { } screen
            ? await screens.RenderAsync(turn, screen, cancellationToken, update)
            : ChangeCard.Render(turn, update, pipelines);

    /// <summary>An answer to a question that a row led to replaces the question; a second digest there would be one too many.</summary>
    private static bool IsClickOnRow(SalesTurn turn) =>
        turn.IsCardAction && turn.Activity.Value is { ValueKind: System.Text.Json.JsonValueKind.Object } value
        && value.TryGetProperty("action", out var action) && action.TextOrNull("verb") is UpdateVerbs.Update or UpdateVerbs.Undo;
}
