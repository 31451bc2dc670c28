using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.Features.Digests;

/// <summary>A page of all overdue rows, for one reader in their own chat.</summary>
public static class DigestPage
{
    public static OutboundActivity Render(DigestView view, string digestId, int page, int pages)
    {
        var title = DigestTexts.Set.Count(view.Language, "page.title", view.OverdueMilestones, DigestText.Short(view.Team));
        AdaptiveCard? card = null;
        foreach (var form in DigestFit.SameRows(view))
        {
            card = CardOf(form, title, digestId, page, pages);
            if (card.Utf16Bytes() <= DigestFit.MostUtf16Bytes)
                break;
        }

        return OutboundActivity.Card(card!, title);
    }

    private static AdaptiveCard CardOf(DigestView view, string title, string digestId, int page, int pages)
    {
        var lang = view.Language;
        List<CardElement> body =
        [
            .. DigestParts.Top(view),
            new TextBlock(CardText.Escape(title)) { Wrap = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Style = TextStyle.Heading },
        ];
        if (view.OverdueMilestones > 0)
            body.Add(new TextBlock(DigestText.Totals(lang, view.AtRisk)) { Wrap = true, IsSubtle = true, Spacing = Spacing.None });
        foreach (var owner in view.Owners)
            body.AddRange(DigestRows.Render(view, owner));
        if (pages > 1)
        {
            body.Add(new TextBlock(DigestTexts.Set.Get(lang, "page.of", page, pages)) { Wrap = true, IsSubtle = true, Separator = true });
            List<CardAction> turns = [];
            if (page > 1)
                turns.Add(DigestVerbs.Button(DigestVerbs.Open, DigestTexts.Set.Get(lang, "button.previous"), lang, DigestKey.Of(digestId, page - 1)));
            if (page < pages)
                turns.Add(DigestVerbs.Button(DigestVerbs.Open, DigestTexts.Set.Get(lang, "button.next"), lang, DigestKey.Of(digestId, page + 1)));
            body.Add(new ActionSet(turns));
        }

        return new AdaptiveCard(body) { Lang = lang, FallbackText = title, Teams = TeamsOptions.FullWidth };
    }
}
