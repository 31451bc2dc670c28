using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;
using PipelineBot.Texts;

namespace PipelineBot.Features.Digests;

/// <summary>The parts of a digest around its rows.</summary>
internal static class DigestParts
{
    private const int MostNamed = 3;

    /// <summary>What was just saved, or why it was not.</summary>
    public static IEnumerable<CardElement> Top(DigestView view)
    {
        if (view.Saved is { } saved)
        {
            yield return new Container([
                new TextBlock("✓ " + CardText.Escape(DigestTexts.Set.Get(view.Language, "savedBy", saved.By, DigestText.Short(saved.Deal)))) { Wrap = true, Weight = TextWeight.Bolder },
                .. ChangeCard.Lines(saved.Lines),
                new ActionSet([UpdateVerbs.UndoButton(DigestTexts.Set.Get(view.Language, "button.undo"), view.Language, saved.Event, DigestVerbs.ViewName, view.Key)])])
            { Style = ContainerStyle.Good };
        }

        if (view.Note.Length > 0)
            yield return new Container([new TextBlock(CardText.Escape(view.Note)) { Wrap = true }]) { Style = ContainerStyle.Warning };
    }

    public static IEnumerable<CardElement> News(DigestView view)
    {
        var lang = view.Language;
        List<CardElement> lines = [.. Changes(lang, view.Since)];
        if (lines.Count > 0)
        {
            var title = view.Since!.Day is { } day ? DigestTexts.Set.Get(lang, "since", Say.ShortDate(lang, day)) : DigestTexts.Set.Get(lang, "sinceLast");
            yield return new Container([new TextBlock(title) { Wrap = true, Weight = TextWeight.Bolder }, .. lines]) { Separator = true, Spacing = Spacing.Medium };
        }

        List<CardElement> answers = [.. Changes(lang, view.Answered)];
        if (answers.Count > 0)
            yield return new Container([new TextBlock(DigestTexts.Set.Get(lang, "answered")) { Wrap = true, Weight = TextWeight.Bolder }, .. answers]) { Separator = true, Spacing = Spacing.Medium };
    }

    public static IEnumerable<CardElement> Lines(string lang, string key, IReadOnlyList<DigestDealLine> lines, int more)
    {
        if (lines.Count == 0)
            yield break;
        List<CardElement> body = [new TextBlock(DigestTexts.Set.Count(lang, key + ".title", lines.Count + more)) { Wrap = true, Weight = TextWeight.Bolder }];
        foreach (var line in lines)
        {
            List<string> facts = [DigestText.Short(line.Deal), DigestText.Short(line.Owner), key == "stalled" ? line.Stage : line.CloseDate is { } close ? Say.ShortDate(lang, close) : "", DigestTexts.Set.Count(lang, key + ".days", line.Days)];
            if (line.Amount is { } amount)
                facts.Add(Say.Money(lang, amount));
            body.Add(new TextBlock(CardText.Escape(string.Join(" · ", facts.Where(f => f.Length > 0)))) { Wrap = true, Spacing = Spacing.Small });
        }

        if (more > 0)
            body.Add(new TextBlock(DigestTexts.Set.Get(lang, "more", more)) { Wrap = true, IsSubtle = true, Spacing = Spacing.Small });
        yield return new Container(body) { Separator = true, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardElement> Changes(string lang, DigestNews? news)
    {
        if (news is null)
            yield break;
        if (news.New.Count > 0)
            yield return Line(lang, "news.new", news.New);
        if (news.Done.Count > 0)
            yield return Line(lang, "news.done", news.Done);
        if (news.Moved.Count > 0)
            yield return Line(lang, "news.moved", [.. news.Moved.Select(m => $"{m.What} → {Say.ShortDate(lang, m.To)}")]);
        if (news.Dropped.Count > 0)
            yield return Line(lang, "news.dropped", news.Dropped);
    }

    private static TextBlock Line(string lang, string key, IReadOnlyList<string> what)
    {
        var named = what.Take(MostNamed).Select(w => CardText.Escape(DigestText.Short(w)));
        if (what.Count > MostNamed)
            named = named.Append(DigestTexts.Set.Get(lang, "more", what.Count - MostNamed));
        return new TextBlock(DigestTexts.Set.Get(lang, key, what.Count, Say.Phrases(lang, named))) { Wrap = true, Spacing = Spacing.Small };
    }
}
