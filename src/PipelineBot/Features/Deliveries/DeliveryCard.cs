using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.Features.Deliveries;

/// <param name="What">"Digest in a channel, for Alex Wilber's team".</param>
/// <param name="Details">When it was to arrive, and why it did not.</param>
internal sealed record DeliveryRow(string Id, string What, string Details, bool IsWaiting, bool CanRepeat);

/// <param name="Total">How many there are, as a number or "800+".</param>
/// <param name="Note">What the last click did; empty when this is the first look.</param>
/// <param name="Asking">The row whose sender is asked whether to risk that it arrives twice; empty when none is.</param>
internal sealed record DeliveryView(string Language, IReadOnlyList<DeliveryRow> Rows, string Total, int Hidden, string Note, string Asking);

/// <summary>What was not delivered: a line each, with what can be done about it.</summary>
internal static class DeliveryCard
{
    public static OutboundActivity Render(DeliveryView view)
    {
        var lang = view.Language;
        var header = view.Rows.Count switch
        {
            0 => Text(lang, "none"),
            1 => Text(lang, "header.one"),
            _ => Text(lang, "header.other", view.Total),
        };
        List<CardElement> body = [];
        if (view.Note.Length > 0)
            body.Add(new TextBlock(CardText.Escape(view.Note)) { Wrap = true });
        body.Add(new TextBlock(header) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading });
        foreach (var row in view.Rows)
        {
            body.Add(new TextBlock(CardText.Escape(row.What)) { Wrap = true, Separator = true, Spacing = Spacing.Medium });
            body.Add(new TextBlock(CardText.Escape(row.Details)) { Wrap = true, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None });
            if (row.Id == view.Asking)
                body.Add(new TextBlock(Text(lang, "sure")) { Wrap = true, Color = TextColor.Warning });
            body.Add(new ActionSet(Buttons(lang, row, row.Id == view.Asking)));
        }

        if (view.Hidden > 0)
            body.Add(new TextBlock(Text(lang, "more", view.Hidden)) { Wrap = true, IsSubtle = true });
        return OutboundActivity.Card(new AdaptiveCard(body) { Lang = lang, FallbackText = header }, header);
    }

    private static List<CardAction> Buttons(string lang, DeliveryRow row, bool asking)
    {
        if (asking)
        {
            return
            [
                DeliveryVerbs.Button(DeliveryVerbs.Sure, lang, Text(lang, "button.sure"), row.Id),
                DeliveryVerbs.Button(DeliveryVerbs.Show, lang, Text(lang, "button.leave")),
            ];
        }

        var dismiss = DeliveryVerbs.Button(DeliveryVerbs.Dismiss, lang, Text(lang, row.IsWaiting ? "button.stop" : "button.dismiss"), row.Id);
        return row.CanRepeat ? [DeliveryVerbs.Button(DeliveryVerbs.Again, lang, Text(lang, "button.again"), row.Id), dismiss] : [dismiss];
    }

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => DeliveryTexts.Set.Get(lang, key, arguments);
}
