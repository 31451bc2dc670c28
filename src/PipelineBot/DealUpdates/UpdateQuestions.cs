using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;
using PipelineBot.Sales.Changes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>The questions of an update: which deal, and each of its pieces. Where others read along they name nothing the person did not say.</summary>
public sealed class UpdateQuestions(PipelineSet pipelines)
{
    /// <summary>Before a name, the answer "create it".</summary>
    public const string NewDealPrefix = "new:";

    private static readonly TextSet Texts = UpdateTexts.Set;

    /// <summary>Null when the deal is known, or found by what was said.</summary>
    public static Prompt? Deal(SalesTurn turn, DealPart part)
    {
        if (part.DealId is not null)
            return null;
        var said = part.DealSaid;
        if (said is null || (DealResolver.IsPronoun(said) && DealResolver.LastSpokenOf(turn) is null))
            return Prompt.ForChoice(Texts.Get(turn.Language, "deal.ask"), turn.IsPersonal ? Suggested(turn) : [], acceptsText: true);

        var resolution = DealResolver.Resolve(turn, said);
        DealResolver.Offer(turn, said);
        // Others read along in a channel: the names of deals are not for everybody there, and one that was guessed would be told.
        if (resolution.Found is { } found && (turn.IsPersonal || !resolution.Guessed))
        {
            (part.DealId, part.DealGuessed, part.DealUnsure) = (found.Id, resolution.Guessed, resolution.Unsure);
            return null;
        }

        if (!turn.IsPersonal)
            return Prompt.ForChoice(Texts.Get(turn.Language, "deal.none.shared", Quoted.Of(said)), [], acceptsText: true);
        var near = resolution.Near.Select(m => ChoiceOf(turn, m.Value)).ToList();
        if (near.Count > 0 && resolution.Near[0].Score >= Nearness.Taken)
            return Prompt.ForChoice(Texts.Get(turn.Language, "deal.which", Quoted.Of(said)), near, acceptsText: true);
        return Prompt.ForChoice(
            Texts.Get(turn.Language, near.Count > 0 ? "deal.none.near" : "deal.none", Quoted.Of(said)),
            [.. near, new PromptChoice(NewDealPrefix + said, Texts.Get(turn.Language, "deal.create", Quoted.Of(said)))],
            acceptsText: true);
    }

    /// <param name="reading">What became of what was said for it; null when nothing was.</param>
    public Prompt ForSlot(SalesTurn turn, UpdateDraft draft, DealPart part, ChangeKind kind, Slot slot, Deal deal, SlotReading? reading)
    {
        var ask = Ask(turn, draft, part, kind, slot, deal);
        var text = reading?.Problem is { } problem ? reading.Choices is null ? Problem(turn, draft, part, kind, slot, deal, problem) : problem : ask;
        // In a channel the milestones and the colleagues are not offered: not everybody may know them.
        if (!turn.IsPersonal && slot.Type is (SlotType.Person or SlotType.Milestone))
            return Prompt.ForChoice(text, [], acceptsText: true);
        if (reading?.Choices is { } choices)
            return Prompt.ForChoice(text, choices, acceptsText: true);
        return slot.Type switch
        {
            SlotType.Stage => Prompt.ForChoice(text, StagesFor(turn, deal), acceptsText: true),
            SlotType.Date => Date(turn, text, ask),
            SlotType.Person => Prompt.ForChoice(text, turn.Organisation.People.Where(p => p.Active && p.Id != deal.OwnerId).OrderBy(p => p.Name, StringComparer.Ordinal).Take(20).Select(p => new PromptChoice(p.Id, p.Name)), acceptsText: true),
            SlotType.Milestone => Prompt.ForChoice(text, deal.LiveMilestones().OrderBy(m => m.Due).Take(20).Select(m => new PromptChoice(m.Id, pipelines.TitleOf(deal, m, turn.Language))), acceptsText: true),
            _ => Prompt.ForText(text),
        };
    }

    /// <summary>One question for all of it, with old → new of each deal; where others read along, only what was said.</summary>
    public Prompt Confirmation(SalesTurn turn, IReadOnlyList<(OpenPart Open, DealDecision.Changed Changed)> decided, ChangeKinds kinds)
    {
        var (yes, no, several) = (YesNo.Yes(turn.Language), YesNo.No(turn.Language), decided.Count > 1);
        if (!turn.IsPersonal)
        {
            var names = Say.List(turn.Language, decided.Select(d => NameOf(turn, d.Open.Part, d.Open.Deal)).Distinct());
            var titles = Say.List(turn.Language, decided.SelectMany(d => d.Open.Part.Changes).Select(kinds.Of).Select(k => k.Texts.Get(turn.Language, k.Name + ".title")).Distinct());
            return Prompt.ForConfirm(Texts.Get(turn.Language, "confirm.shared", names, titles), yes, no);
        }

        var prompt = Prompt.ForConfirm(several ? Texts.Get(turn.Language, "confirm.several") : Texts.Get(turn.Language, "confirm", decided[0].Open.Deal.Name), yes, no)
            .About(decided.SelectMany(d => Lines(turn, d.Open.Deal, d.Changed).Prepend(new PromptDetail(d.Open.Deal.Name, "")).Skip(several ? 0 : 1)));
        prompt.Retry = Texts.Get(turn.Language, "confirm.retry", prompt.Text);
        return prompt;
    }

    /// <summary>Old → new, as lines below a question.</summary>
    public IEnumerable<PromptDetail> Lines(SalesTurn turn, Deal deal, DealDecision.Changed changed) =>
        FieldText.Lines(turn, deal, changed.After, changed.Fields, pipelines).Select(l => new PromptDetail(l.Label, l.Value));

    /// <summary>Those ahead, the next one first since it is meant most often; then those behind, the nearest first. Where others read along nothing tells in which stage the deal is.</summary>
    private IEnumerable<PromptChoice> StagesFor(SalesTurn turn, Deal deal)
    {
        var stages = pipelines.Of(deal).Stages.Where(s => !s.IsAfterSales).ToList();
        var at = turn.IsPersonal ? stages.FindIndex(s => s.Id == deal.StageId) : -1;
        return stages.Skip(at + 1).Concat(stages.Take(Math.Max(at, 0)).Reverse()).Select(s => new PromptChoice(s.Id, s.Name.In(turn.Language)));
    }

    /// <summary>What to call the deal where others read along: as the person called it.</summary>
    public static string NameOf(SalesTurn turn, DealPart part, Deal deal) =>
        turn.IsPersonal ? deal.Name : part.DealSaid is { } said ? Quoted.Of(said) : Texts.Get(turn.Language, "shared.deal");

    /// <summary>Why what was said cannot be taken, and the question again.</summary>
    public string Problem(SalesTurn turn, UpdateDraft draft, DealPart part, ChangeKind kind, Slot slot, Deal deal, string problem)
    {
        var name = NameOf(turn, part, deal);
        return Say.Sentences(turn.Language, deal.Name.Length > 0 ? problem.Replace(deal.Name, name, StringComparison.Ordinal) : problem, Ask(turn, draft, part, kind, slot, deal));
    }

    /// <summary>Of several deals, each question says which it is about.</summary>
    public static string Named(SalesTurn turn, UpdateDraft draft, DealPart part, Deal deal, string text)
    {
        var name = NameOf(turn, part, deal);
        return draft.Parts.Count == 1 || text.Contains(name, StringComparison.Ordinal) ? text : Texts.Get(turn.Language, "several.name", name, text);
    }

    private string Ask(SalesTurn turn, UpdateDraft draft, DealPart part, ChangeKind kind, Slot slot, Deal deal) =>
        Named(turn, draft, part, deal, kind.Texts.Get(turn.Language, $"{kind.Name}.ask.{slot.Name}", NameOf(turn, part, deal), MilestoneOf(turn, part.Changes[draft.AskedChange], deal)));

    /// <summary>The milestone a question is about; where others read along, as the person called it.</summary>
    private string MilestoneOf(SalesTurn turn, ChangeDraft change, Deal deal)
    {
        var known = deal.FindMilestone(change.Values.GetValueOrDefault(SlotNames.Milestone) ?? "");
        if (known is not null && turn.IsPersonal)
            return pipelines.TitleOf(deal, known, turn.Language);
        return change.Said.GetValueOrDefault(SlotNames.Milestone) is { } said && deal.FindMilestone(said) is null ? Quoted.Of(said) : Texts.Get(turn.Language, "shared.milestone");
    }

    /// <summary>What is no date may still be an answer: one with more in it ("by 12/5, call it contract signed").</summary>
    private static Prompt Date(SalesTurn turn, string text, string ask)
    {
        var prompt = Prompt.ForDate(text, Texts.Get(turn.Language, "date.retry", ask), DateSuggestions(turn));
        prompt.AcceptsText = true;
        return prompt;
    }

    private static IEnumerable<PromptChoice> DateSuggestions(SalesTurn turn)
    {
        var friday = turn.Today.Next(IsoDayOfWeek.Friday);
        yield return Day(turn, "date.tomorrow", turn.Today.PlusDays(1));
        yield return Day(turn, "date.friday", friday);
        yield return Day(turn, "date.week", turn.Today.PlusDays(7));
    }

    private static PromptChoice Day(SalesTurn turn, string key, LocalDate date) =>
        new(LocalDatePattern.Iso.Format(date), Texts.Get(turn.Language, key, Say.ShortDate(turn.Language, date)));

    private static IEnumerable<PromptChoice> Suggested(SalesTurn turn)
    {
        var last = DealResolver.LastSpokenOf(turn);
        return turn.Directory.Deals.Values
            .Where(d => d.Status == DealStatus.Open && d.OwnerId == turn.Person.Id)
            .OrderByDescending(d => d.Id == last?.Id).ThenBy(d => d.Name, StringComparer.Ordinal)
            .Take(12)
            .Select(d => ChoiceOf(turn, d));
    }

    private static PromptChoice ChoiceOf(SalesTurn turn, DealHead deal)
    {
        var owner = deal.OwnerId == turn.Person.Id ? "" : $" · {turn.Organisation.Find(deal.OwnerId)?.Name}";
        var account = deal.Account.Length > 0 && !deal.Name.Contains(deal.Account, StringComparison.OrdinalIgnoreCase) ? $" ({deal.Account})" : "";
        return new PromptChoice(deal.Id, deal.Name + account + owner, [deal.Name]);
    }
}
