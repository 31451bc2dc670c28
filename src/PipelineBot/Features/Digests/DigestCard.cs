using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>The digest of a day: totals, what is new, overdue rows under their owners with their answers, stalled deals, passed close dates.</summary>
public static class DigestCard
{
    /// <summary>The rendered message; with fewer rows and shorter names when it would be larger than any surface of Teams takes.</summary>
    public static OutboundActivity Render(DigestView view)
    {
        AdaptiveCard? card = null;
        foreach (var form in DigestFit.Forms(view))
        {
            card = CardOf(form, view.Language);
            if (card.Utf16Bytes() <= DigestFit.MostUtf16Bytes)
                break;
        }

        return OutboundActivity.Card(card!, Summary(view));
    }

    private static AdaptiveCard CardOf(DigestView view, string lang)
    {
        List<CardElement> body = [.. Head(view, lang), .. DigestParts.Top(view)];
        if (view.OverdueMilestones == 0)
            body.Add(new TextBlock("✓ " + Text(lang, "calm")) { Wrap = true, Color = TextColor.Good, Weight = TextWeight.Bolder, Separator = true });
        body.AddRange(DigestParts.News(view));
        if (view is { NothingOwn: true, OverdueMilestones: > 0 })
            body.Add(new TextBlock("✓ " + Text(lang, "yours.none")) { Wrap = true, Color = TextColor.Good, Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium });
        foreach (var owner in view.Owners)
            body.AddRange(DigestRows.Render(view, owner));
        if (view.Others.Count > 0)
            body.Add(Subtle(Text(lang, "others", string.Join(" · ", view.Others.Select(o => $"{CardText.Escape(DigestText.Short(o.Name))} {o.Count}")))) with { Spacing = Spacing.Medium });
        if (view.MoreRows > 0)
            body.Add(new ActionSet([DigestVerbs.Button(DigestVerbs.All, DigestTexts.Set.Count(lang, "all", view.OverdueMilestones), lang, view.Key)]));
        body.AddRange(DigestParts.Lines(lang, "stalled", view.Stalled, view.StalledMore));
        body.AddRange(DigestParts.Lines(lang, "passed", view.CloseDatePassed, view.CloseDatePassedMore));

        var mentions = view.Owners.Where(owner => DigestRows.IsMentioned(view, owner)).Select(o => OutboundEntity.Mention(o.Mri, o.Name)).ToList();
        return new AdaptiveCard(body)
        {
            Lang = lang,
            FallbackText = Summary(view),
            Refresh = DigestRefresh.Of(view),
            Teams = TeamsOptions.FullWidth with { Entities = mentions.Count > 0 ? mentions : null },
        };
    }

    private static IEnumerable<CardElement> Head(DigestView view, string lang)
    {
        yield return new TextBlock(CardText.Escape(view.Team.Length > 0 ? Text(lang, "title.team", DigestText.Short(view.Team)) : Text(lang, "title")))
        {
            Wrap = true,
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextStyle.Heading,
        };
        var date = Say.Date(lang, view.Day);
        yield return Subtle(view.AsOf is { } now ? Text(lang, "date.asOf", date, Say.Date(lang, now)) : date);
        if (view.OverdueMilestones > 0)
        {
            yield return new TextBlock(DigestTexts.Set.Count(lang, "overdue.total", view.OverdueMilestones, DigestTexts.Set.Count(lang, "deals", view.OverdueDeals)))
            {
                Wrap = true,
                Color = TextColor.Attention,
                Weight = TextWeight.Bolder,
            };
            yield return new TextBlock(Text(lang, "atRisk", DigestText.Totals(lang, view.AtRisk))) { Wrap = true, Spacing = Spacing.None };
        }

        if (view.OpenDeals > 0)
            yield return Subtle(Text(lang, "open", DigestTexts.Set.Count(lang, "deals", view.OpenDeals), DigestText.Totals(lang, view.OpenTotal)));
    }

    private static string Summary(DigestView view)
    {
        var title = view.Team.Length > 0 ? Text(view.Language, "title.team", DigestText.Short(view.Team)) : Text(view.Language, "title");
        var what = view.OverdueMilestones == 0
            ? Text(view.Language, "calm")
            : DigestTexts.Set.Count(view.Language, "overdue.total", view.OverdueMilestones, DigestTexts.Set.Count(view.Language, "deals", view.OverdueDeals));
        return $"{title} · {Say.Date(view.Language, view.Day)} · {what}";
    }

    private static TextBlock Subtle(string text) => new(text) { Wrap = true, IsSubtle = true, Spacing = Spacing.None };

    private static string Text(string lang, string key, params ReadOnlySpan<object?> arguments) => DigestTexts.Set.Get(lang, key, arguments);
}
