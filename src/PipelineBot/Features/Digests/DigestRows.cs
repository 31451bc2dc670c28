using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.Deals;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Digests;

/// <summary>One owner's overdue milestones, each with its answers.</summary>
internal static class DigestRows
{
    public static IEnumerable<CardElement> Render(DigestView view, DigestOwner owner)
    {
        var lang = view.Language;
        var heading = owner.IsReader
            ? DigestTexts.Set.Count(lang, "yours", owner.Count, DigestText.Totals(lang, owner.AtRisk))
            : DigestTexts.Set.Count(lang, "owner", owner.Count, NameOf(view, owner), DigestText.Totals(lang, owner.AtRisk));
        yield return new TextBlock(heading)
        {
            Wrap = true,
            Weight = TextWeight.Bolder,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        if (owner.AwayUntil is { } until)
            yield return new TextBlock(DigestTexts.Set.Get(lang, "owner.away", Say.Date(lang, until))) { Wrap = true, IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
        foreach (var row in owner.Rows)
            yield return row.Folded ? Folded(lang, row) : Row(view, owner, row);
    }

    /// <summary>A mention's text must stand in the card letter for letter, so a name that would have to be escaped is not mentioned.</summary>
    public static bool IsMentioned(DigestView view, DigestOwner owner) => !view.Again && owner.Mri.Length > 0 && CardText.Escape(owner.Name) == owner.Name;

    private static string NameOf(DigestView view, DigestOwner owner) =>
        IsMentioned(view, owner) ? OutboundEntity.Mention(owner.Mri, owner.Name).Text! : CardText.Escape(DigestText.Short(owner.Name));

    private static TextBlock Folded(string lang, DigestRow row) =>
        new($"**{CardText.Escape(DigestText.Short(row.Deal))}** · {CardText.Escape(DigestText.Short(row.Title))} · {Facts(lang, row)}") { Wrap = true, Size = TextSize.Small, Spacing = Spacing.Small };

    private static Container Row(DigestView view, DigestOwner owner, DigestRow row)
    {
        var lang = view.Language;
        List<CardElement> items =
        [
            new TextBlock($"**{CardText.Escape(DigestText.Short(row.Deal))}** · {CardText.Escape(DigestText.Short(row.Title))}") { Wrap = true },
            new TextBlock(Facts(lang, row)) { Wrap = true, Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Attention },
        ];
        if (view.Moving == (row.DealId, row.MilestoneId))
            items.AddRange(Form(view, row));
        else
            items.Add(new ActionSet([.. Answers(view, owner, row)]));
        return new Container(items) { Spacing = Spacing.Medium };
    }

    private static string Facts(string lang, DigestRow row)
    {
        List<string> facts = [DigestTexts.Set.Count(lang, "row.overdue", row.DaysOverdue, Say.ShortDate(lang, row.Due))];
        if (row.Amount is { } amount)
            facts.Add(Say.Money(lang, amount));
        if (row.TimesMoved > 0)
            facts.Add(DigestTexts.Set.Count(lang, "row.moved", row.TimesMoved));
        if (row.WaitingFor != WaitingFor.Unknown)
            facts.Add(DigestTexts.Set.Get(lang, "waiting." + row.WaitingFor));
        return CardText.Escape(string.Join(" · ", facts));
    }

    private static IEnumerable<CardAction> Answers(DigestView view, DigestOwner owner, DigestRow row)
    {
        var lang = view.Language;
        yield return UpdateVerbs.UpdateButton(Text(lang, "button.done"), lang, row.DealId, "milestone.done", DigestVerbs.ViewName, view.Key, (SlotNames.Milestone, row.MilestoneId)) with { AssociatedInputs = AssociatedInputs.None };
        yield return DigestVerbs.Button(DigestVerbs.Move, Text(lang, "button.move"), lang, view.Key, row);
        // Nobody nudges themselves.
        if (!owner.IsReader)
            yield return DigestVerbs.Button(DigestVerbs.Nudge, Text(lang, "button.nudge"), lang, view.Key, row).ForNewerClients();
        yield return UpdateVerbs.ShowButton(Text(lang, "button.show"), lang, row.DealId).ForNewerClients();
    }

    /// <summary>The fields are named as the slots of the change they fill, so that the form is an ordinary update.</summary>
    private static IEnumerable<CardElement> Form(DigestView view, DigestRow row)
    {
        var lang = view.Language;
        yield return new DateInput { Id = SlotNames.Date, Label = Text(lang, "form.date"), IsRequired = true, ErrorMessage = Text(lang, "form.date.missing"), Value = view.SuggestedDate };
        yield return new ChoiceSetInput([.. new[] { WaitingFor.Customer, WaitingFor.Partner, WaitingFor.Us }.Select(w => new Choice(Text(lang, "waiting." + w), w.ToString()))])
        {
            Id = SlotNames.Waiting,
            Label = Text(lang, "form.waiting"),
            Style = ChoiceStyle.Compact,
            Placeholder = Text(lang, "form.waiting.none"),
        };
        yield return new ActionSet([
            UpdateVerbs.UpdateButton(Text(lang, "button.save"), lang, row.DealId, "milestone.move", DigestVerbs.ViewName, view.Key, (SlotNames.Milestone, row.MilestoneId)) with { Style = ActionStyle.Positive },
            DigestVerbs.Button(DigestVerbs.Open, Text(lang, "button.back"), lang, view.Key),
        ]);
    }

    private static string Text(string lang, string key) => DigestTexts.Set.Get(lang, key);
}
