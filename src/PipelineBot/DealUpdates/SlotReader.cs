using NodaTime.Text;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Names;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.DealUpdates;

/// <summary>What became of a piece that was said: a canonical value, several it may be, or why it cannot be.</summary>
public sealed record SlotReading(string? Value, IReadOnlyList<PromptChoice>? Choices = null, string? Problem = null)
{
    /// <summary>Whether it was made out from what the deal is now, and has to be confirmed: 155 of a deal of 150,000.</summary>
    public bool Guessed { get; init; }
}

/// <summary>
/// Reads a slot from words, a button's value or a form's field, once the deal is known: one reader for every way in.
/// </summary>
public sealed class SlotReader(StageNames stageNames, PipelineSet pipelines)
{
    private const int MostChoices = 5;
    private static readonly TextSet Texts = UpdateTexts.Set;
    private static readonly string[] Selves = ["me", "myself", "i", "i'm", "im", "i am", "i'll", "ill", "i will", "i can", "i've", "i have", "let me", "lemme", "我", "我自己", "自己", "本人", "我自个儿", "我自个", "自个儿", "我本人"];

    /// <param name="values">What is known of the same change: the milestone whose date moves "by a week".</param>
    public SlotReading Read(Slot slot, string said, Deal deal, SalesTurn turn, IReadOnlyDictionary<string, string>? values = null) => slot.Type switch
    {
        SlotType.Stage => ReadStage(said, deal, turn),
        SlotType.Date => ReadDate(said, deal, turn, values),
        SlotType.Money => Amounts.Read(said, deal, turn),
        SlotType.Person => ReadPerson(said, turn),
        SlotType.Milestone => ReadMilestone(slot, said, deal, turn),
        SlotType.Waiting => new(WaitingWords.Read(said).ToString()),
        _ => new(said),
    };

    /// <summary>Whether a text is a stage's name or one of its other names, in every letter.</summary>
    public bool IsStage(string said, Deal deal) => stageNames.IsName(pipelines.Of(deal), said);

    private SlotReading ReadStage(string said, Deal deal, SalesTurn turn)
    {
        var pipeline = pipelines.Of(deal);
        return stageNames.Find(pipeline, said, deal.StageId) is { } stage
            ? new(stage.Id)
            : new(null, Problem: Texts.Get(turn.Language, "stage.unknown", Quoted.Of(said), Say.List(turn.Language, pipeline.Stages.Select(s => s.Name.In(turn.Language)))));
    }

    private static SlotReading ReadDate(string said, Deal deal, SalesTurn turn, IReadOnlyDictionary<string, string>? values)
    {
        var moved = values?.GetValueOrDefault(SlotNames.Milestone) is { } id ? deal.FindMilestone(id)?.Due : deal.CloseDate;
        if (DateShifts.Apply(said, moved ?? turn.Today, turn.Reading) is { } shifted)
            return new(LocalDatePattern.Iso.Format(shifted));
        if (LocalDatePattern.Iso.Parse(said) is { Success: true, Value: var iso })
            return new(LocalDatePattern.Iso.Format(iso));
        if (!DateRecognizer.TryParseWhole(said, turn.Reading, out var reading))
            return new(null, Problem: Texts.Get(turn.Language, "date.unknown", Quoted.Of(said)));
        if (reading.Value.Impossible || reading.Value.Date is not { } date)
            return new(null, Problem: Texts.Get(turn.Language, "date.impossible", Quoted.Of(said)));
        if (reading.Value.Alternative is not { } other)
            return new(LocalDatePattern.Iso.Format(date));
        return new(null, [.. new[] { date, other }.Select(d => new PromptChoice(LocalDatePattern.Iso.Format(d), Say.Date(turn.Language, d)))], Texts.Get(turn.Language, "date.which", Quoted.Of(said)));
    }

    /// <summary>"Me": whoever says it.</summary>
    public static bool IsSelf(string said) => Selves.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase);

    private static SlotReading ReadPerson(string said, SalesTurn turn)
    {
        if (IsSelf(said))
            return new(turn.Person.Id);
        if (turn.Organisation.Find(said) is { Active: true } known)
            return new(known.Id);
        var matches = turn.Directory.PeopleByName.Find(said, MostChoices);
        return Decide(matches, p => p.Id, p => p.Name, Texts.Get(turn.Language, "person.unknown", Quoted.Of(said)), Texts.Get(turn.Language, "person.which", Quoted.Of(said)));
    }

    private SlotReading ReadMilestone(Slot slot, string said, Deal deal, SalesTurn turn)
    {
        if (deal.FindMilestone(said) is { } known)
            return new(known.Id);
        var candidates = deal.Milestones.Where(m => slot.AnyState || m.State == MilestoneState.Open).ToList();
        var called = candidates.Where(m => MilestoneWords.WordsFor(m.Title).Contains(said.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        if (called is [var only])
            return new(only.Id);
        var matches = new NameIndex<Milestone>(candidates.Select(m => (m, (IReadOnlyList<string>)[.. MilestoneWords.NamesOf(m.Title), pipelines.TitleOf(deal, m, Languages.English), pipelines.TitleOf(deal, m, Languages.Chinese)])))
            .Find(said, MostChoices);
        return Decide(matches, m => m.Id, m => pipelines.TitleOf(deal, m, turn.Language), Texts.Get(turn.Language, "milestone.unknown", Quoted.Of(said), deal.Name), Texts.Get(turn.Language, "milestone.which", Quoted.Of(said)));
    }

    /// <summary>One match, or one clearly ahead of the others, is it; several are a choice; none is a problem to name.</summary>
    private static SlotReading Decide<T>(IReadOnlyList<NameMatch<T>> matches, Func<T, string> id, Func<T, string> title, string unknown, string which)
    {
        if (matches.Count == 0 || matches[0].Score < Nearness.Offered)
            return new(null, Problem: unknown);
        if (Nearness.IsClear(matches.Count == 1 ? 0 : matches[1].Score, matches[0].Score))
            return new(id(matches[0].Value));
        return new(null, [.. matches.Where(m => m.Score >= Nearness.Offered).Select(m => new PromptChoice(id(m.Value), title(m.Value)))], which);
    }
}
