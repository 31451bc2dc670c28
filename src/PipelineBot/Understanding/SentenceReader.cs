using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Language.Gists;
using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Storage;

namespace PipelineBot.Understanding;

/// <summary>
/// What a text means: the phrases of all features, and where none covers it what it mentions, read by one engine. A denial, a question or a
/// supposition changes nothing.
/// </summary>
public sealed class SentenceReader
{
    /// <summary>What one deal name found is worth against how well the words fit.</summary>
    private const double NameWeight = 0.5;

    /// <summary>With less of a sentence explained than this, a change is confirmed before it is saved.</summary>
    private const double Sure = 0.9;

    /// <summary>One larger slip of the keys, or two small ones; with more it is confirmed too.</summary>
    private const double MostSlips = 0.11;

    /// <summary>With so much explained, what a text mentions goes before a phrase that says less.</summary>
    private const double Well = 0.8;

    /// <summary>And with less than this nothing is made of it.</summary>
    private const double Readable = 0.4;

    private static readonly ISlotRecognizer DigestWords = new TermRecognizer<string>([("digest", ["digest", "digests", "daily digest", "摘要", "汇总", "日报", "每日摘要", "每日汇总"])]);
    private static readonly ISlotRecognizer CheckInWords = new TermRecognizer<string>([("checkin", ["check in", "check ins", "check-in", "check-ins", "checkin", "checkins", "签到", "打卡"])]);

    private readonly PhraseBook book;
    private readonly ChangeKinds kinds;
    private readonly Dictionary<string, ICommand> commands;
    private readonly StageNames stages;
    private readonly KnownNames names;

    public SentenceReader(PhraseBook book, ChangeKinds kinds, IEnumerable<ICommand> commands, StageNames stages, KnownNames names)
    {
        (this.book, this.kinds, this.stages, this.names) = (book, kinds, stages, names);
        this.commands = commands.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>All that features say of themselves, compiled.</summary>
    public static PhraseBook BookOf(ChangeKinds kinds, IEnumerable<ICommand> commands)
    {
        IReadOnlyList<IPhrased> all = [.. kinds.All, .. commands];
        return new PhraseBook(
            all.SelectMany(p => p.English.Select(text => new Phrase(p.Name, "en", text)).Concat(p.Chinese.Select(text => new Phrase(p.Name, "zh", text)))),
            SlotNames.Kinds,
            new GistRules([.. all.OfType<IHinted>().Select(h => h.Gist)], SlotNames.Deal, SlotNames.Milestone, topic => DealResolver.IsPronoun(topic.Text), AreSame, ShowIntent));
    }

    private static bool AreSame(SlotMatch one, SlotMatch other) => (one.Value, other.Value) switch
    {
        (Spotted<DealHead> deals, Spotted<DealHead> others) => deals.Values.Count == others.Values.Count && deals.Values.All(d => others.Values.Any(o => o.Id == d.Id)),
        (Spotted<string> titles, Spotted<string> others) => titles.Values.Any(others.Values.Contains),
        _ => string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Naming a deal and nothing else, or asking about it, shows it.</summary>
    private const string ShowIntent = "deal.show";

    /// <summary>What is made has a name nobody knows yet.</summary>
    private const string CreateIntent = "deal.create";

    /// <summary>What a customer promised is not what is kept here.</summary>
    private const string PromiseIntent = "promise.make";

    public Understood Read(SalesTurn turn)
    {
        var sentence = book.Read(DealNames.InOneRow(turn, turn.Text), Recognizers(turn));
        var readings = sentence.Readings.Where(r => (r.Matches.All(IsChange) || r.Matches.Count == 1) && !r.Matches.Any(m => IsAboutNothing(turn, m))).ToList();
        // Names are looked up only where there is a choice.
        var best = readings is [var only] ? only : readings.MaxBy(r => r.Score + (NameWeight * NameScore(turn, r)));
        // An answer in free words mentions all sorts of things, and so do people who talk to each other: there only what a phrase covers is a command.
        var gist = turn.State.Dialog?.Prompt.Kind != PromptKind.Text && Attention.OnBot(turn) && sentence.Gist is { Reading.Score: >= Readable } said && !said.Reading.Matches.Any(IsOpen) ? said : null;
        // "What is needed to create a deal?" asks for help, though a phrase would create one.
        if (best is not null && gist is { Reading.Score: >= Well } && sentence.Mood.IsQuestion && best.Matches.Any(ChangesSomething) && !gist.Reading.Matches.Any(ChangesSomething))
            return Judge(gist.Reading, gist.Mood, isSure: true);
        // 东方重工 联系上了 初步接触 is no deal's name, however near to one.
        if (best is { Matches: [{ Intent: ShowIntent } shown] } && shown.Slots.GetValueOrDefault(SlotNames.Deal) is { IsFreeName: true } && gist is { Mood.IsNoCommand: false } && gist.Reading.Matches.Any(IsChange) && gist.Reading.Matches.All(IsWhole))
            return Judge(WithoutStories(gist.Reading), gist.Mood, gist.Reading.Score >= Sure);
        if (best is not null && (gist is null || (KnowsItsNames(turn, best) && !SaysMore(gist, best))))
            return Judge(best, sentence.Mood, sentence.Doubt <= MostSlips);
        if (gist is not null)
            return OnlyNamed.Of(turn, gist.Mood, Judge(BareHandover.Of(turn, Sooner.Of(turn.Text, Happened.Of(turn, WithoutStories(gist.Reading)))), gist.Mood, gist.Reading.Score >= Sure));
        return sentence.IsNegated ? Understood.Denied : Understood.Nothing;
    }

    /// <summary>"Coho had the intro call, so first contact": a milestone the deal does not have is only told of, where something else is to be done.</summary>
    private static Reading WithoutStories(Reading reading)
    {
        var kept = reading.Matches.Where(m => m.Slots.GetValueOrDefault(SlotNames.Milestone)?.Value is not Spotted<string> milestone || m.Slots.GetValueOrDefault(SlotNames.Deal)?.Value is not Spotted<DealHead> { Values: [var deal] }
            || deal.Milestones.Any(title => milestone.Values.Contains(title, StringComparer.OrdinalIgnoreCase) || milestone.Values.Any(value => MilestoneWords.NamesOf(title).Contains(value, StringComparer.OrdinalIgnoreCase)))).ToList();
        return kept.Count > 0 && kept.Count < reading.Matches.Count ? reading with { Matches = kept } : reading;
    }

    /// <summary>What a phrase takes for a reason may be another change; and two halves of a phrase, one change of two deals.</summary>
    private bool SaysMore(Gist gist, Reading reading) =>
        gist.Reading.Score >= Well && !gist.Mood.IsNoCommand && gist.Reading.Matches.All(IsWhole)
        && (gist.Reading.Matches.Count > reading.Matches.Count || !reading.Matches.All(IsWhole) || SaysMoreOfNew(gist.Reading, reading)) && !TearsName(gist.Reading, reading);

    /// <summary>"New deal Ferme du Lac 22k€ end March": no deal is called by its amount.</summary>
    private static bool SaysMoreOfNew(Reading gist, Reading reading) =>
        gist.Matches is [{ Intent: CreateIntent } said] && reading.Matches is [{ Intent: CreateIntent } named] && said.Slots.GetValueOrDefault(SlotNames.Deal) is { } name && named.Slots.GetValueOrDefault(SlotNames.Deal) is { } whole
        && (said.Slots.Count > named.Slots.Count || ((whole.Text.StartsWith("to be ", StringComparison.OrdinalIgnoreCase) || whole.Text.StartsWith("一个", StringComparison.Ordinal)) && name.Span.Start > whole.Span.Start));

    /// <summary>"Won Contoso renewal and lost Fabrikam" is not Contoso won and something called renewal lost; but no deal is called "Contoso 410k and Wingtip".</summary>
    private static bool TearsName(Reading torn, Reading whole) => whole.Matches.Select(m => m.Slots.GetValueOrDefault(SlotNames.Deal)).OfType<SlotMatch>().Any(name =>
    {
        var inside = torn.Matches.SelectMany(m => m.Slots).Where(s => s.Value.Span.Length < name.Span.Length && s.Value.Span.Start >= name.Span.Start && s.Value.Span.End <= name.Span.End).ToList();
        return inside.Where(s => s.Key == SlotNames.Deal).Select(s => s.Value.Span).Distinct().Count() > 1 && inside.TrueForAll(s => s.Key != SlotNames.Money);
    });

    /// <summary>Whether nothing has to be asked for but perhaps the deal.</summary>
    private bool IsWhole(PhraseMatch match) =>
        kinds.Find(match.Intent) is not { } kind || kind.Slots.All(s => !s.Required || match.Slots.ContainsKey(s.Name) || s.Name == SlotNames.Reason);

    /// <summary>A text every word of which changes deals; null for any other, and when it denies or asks.</summary>
    public Reading? ReadChanges(SalesTurn turn, string text) =>
        book.Read(text, Recognizers(turn)) is { Mood.IsNoCommand: false } sentence ? sentence.Readings.FirstOrDefault(r => r.Matches.All(IsChange)) : null;

    /// <summary>Whether a text, every word of it, is something else than changes of deals: "my deals".</summary>
    public bool IsCommand(SalesTurn turn, string text) => book.Read(text, Recognizers(turn)).Readings.Any(r => !r.Matches.All(IsChange));

    /// <summary>Whether a text says that something shall not be: "don't move it yet", 先不推.</summary>
    public bool IsDenial(SalesTurn turn, string text) => book.Read(text, Recognizers(turn)).IsNegated;

    /// <summary>Whether a text asks something, whatever it is about: then it answers nothing.</summary>
    public bool IsQuestion(SalesTurn turn, string text) => book.Read(text, Recognizers(turn)).Mood.IsQuestion;

    private Understood Judge(Reading reading, SentenceMood mood, bool isSure)
    {
        var changes = reading.Matches.Any(ChangesSomething);
        // "Don't move Fabrikam yet" names it, and does not ask to see it.
        if (mood.IsNegated && !changes && reading.Matches is [{ Intent: ShowIntent }])
            return Understood.Denied;
        if (!mood.IsNoCommand || !changes)
            return new Understood(reading.Matches, isSure || !changes, false);
        if (mood is { IsQuestion: true } && reading.Matches[0].Slots.ContainsKey(SlotNames.Deal))
        {
            var asked = new Dictionary<string, SlotMatch> { [SlotNames.Deal] = reading.Matches[0].Slots[SlotNames.Deal] };
            return new Understood([reading.Matches[0] with { Intent = ShowIntent, Slots = asked }], isSure, false);
        }

        return Understood.Denied;
    }

    /// <summary>"Push the team meeting to Friday": no deal, and nobody's milestone. "They promised us to sign": nobody of the team.</summary>
    private bool IsAboutNothing(SalesTurn turn, PhraseMatch match) =>
        IsNewThing(turn, match) || IsOpen(match) || (match.Intent == PromiseIntent && match.Slots.GetValueOrDefault(SlotNames.Person) is { IsFreeName: true } person && !IsKnown(turn, match, person))
        || !match.Slots.ContainsKey(SlotNames.Deal) && match.Slots.GetValueOrDefault(SlotNames.Milestone) is { IsFreeName: true } milestone && names.DealOfMilestone(turn, milestone.Text) is null;

    /// <summary>丢了三箱配件 loses no deal, 接下来谁负责还没定 is no next step, and nothing is called 之前.</summary>
    private static bool IsOpen(PhraseMatch match) => match.Intent switch
    {
        "deal.lost" => match.Slots.GetValueOrDefault(SlotNames.Reason)?.Text is { } why && (IsCount(why) || (why.IndexOf('了', StringComparison.Ordinal) is > 0 and < 4 and var at && IsCount(why[(at + 1)..]))),
        "deal.nextStep" => match.Slots.GetValueOrDefault(SlotNames.Next)?.Text is { } next && (next is ['谁' or '怎' or '咋' or '啥' or '哪' or '几', ..] || next.StartsWith("什么", StringComparison.Ordinal) || next.EndsWith("没定", StringComparison.Ordinal) || next.EndsWith("再说", StringComparison.Ordinal)),
        CreateIntent => match.Slots.GetValueOrDefault(SlotNames.Deal)?.Text is { } name && (name.Contains('了', StringComparison.Ordinal) || name.StartsWith("之前", StringComparison.Ordinal) || name.StartsWith("以前", StringComparison.Ordinal) || name.StartsWith("的时候", StringComparison.Ordinal) || name.StartsWith("之后", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsCount(string text) => text is [(>= '0' and <= '9') or '一' or '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '几' or '半', not ('家' or '直' or '定' or '起' or '样'), ..];

    /// <summary>"New price 90k" makes no deal called price; "new 张江药企 60w" makes one.</summary>
    private static bool IsNewThing(SalesTurn turn, PhraseMatch match) =>
        match.Intent == CreateIntent && match.Slots.GetValueOrDefault(SlotNames.Deal) is { Span.Start: 4 } name && turn.Text.StartsWith("new ", StringComparison.OrdinalIgnoreCase) && (name.Text.Length < ShortestNew || !name.Text.Any(c => c > 0x2E80));

    /// <summary>In characters: "new 手机 5000" is a thing that was bought.</summary>
    private const int ShortestNew = 4;

    private bool ChangesSomething(PhraseMatch match) => IsChange(match) || commands.GetValueOrDefault(match.Intent) is { ChangesSomething: true };

    private bool IsChange(PhraseMatch match) => kinds.Find(match.Intent) is not null;

    private bool KnowsItsNames(SalesTurn turn, Reading reading) =>
        reading.Matches.All(m => m.Intent == CreateIntent || m.Slots.Values.All(s => !s.IsFreeName || IsKnown(turn, m, s)));

    private bool IsKnown(SalesTurn turn, PhraseMatch match, SlotMatch name) => name.Name switch
    {
        SlotNames.Deal => DealNames.AreKnown(turn, name.Text),
        SlotNames.Person => SlotReader.IsSelf(name.Text) || turn.Directory.PeopleByName.Find(name.Text, 1) is [{ Score: >= Nearness.Taken }, ..],
        SlotNames.Milestone => kinds.Find(match.Intent)?.Slots.Any(s => s is { Name: SlotNames.Milestone, Type: SlotType.Text }) == true || names.IsMilestone(turn, name.Text),
        _ => true,
    };

    /// <summary>How well the names in a reading are names of deals: tells "Contoso 的安全评审" the deal from the deal and its milestone.</summary>
    private static double NameScore(SalesTurn turn, Reading reading)
    {
        var (sum, count) = (0.0, 0);
        foreach (var match in reading.Matches)
        {
            if (match.Slots.GetValueOrDefault(SlotNames.Deal) is not { } deal)
                continue;
            count++;
            sum += !deal.IsFreeName || DealNames.In(turn, deal.Text).Count > 1 ? 1 : DealResolver.Resolve(turn, deal.Text) switch
            {
                { Near: [var best, ..] } => best.Score,
                { Found: not null } => 1,
                _ => 0,
            };
        }

        return count == 0 ? 0 : sum / count;
    }

    private Dictionary<string, ISlotRecognizer> Recognizers(SalesTurn turn)
    {
        var (amounts, raises) = SlotRecognizers.Amounts();
        var reading = turn.Reading;
        return new Dictionary<string, ISlotRecognizer>(16, StringComparer.Ordinal)
        {
            [SlotNames.Deal] = KnownNames.Deals(turn),
            [SlotNames.Person] = SlotRecognizers.AnyOf(KnownNames.People(turn), Speaker.Recognizer),
            [SlotNames.Milestone] = names.Milestones(turn),
            [SlotNames.Stage] = stages.Recognizer,
            [SlotNames.Date] = new PlannedDates(reading),
            [SlotNames.Digest] = DigestWords,
            [SlotNames.CheckIn] = CheckInWords,
            [SlotNames.Time] = SlotRecognizers.Times,
            [SlotNames.Shift] = DateShifts.Recognizer,
            [SlotNames.Range] = SlotRecognizers.DateRanges(reading),
            [SlotNames.Money] = new Sums(amounts),
            [SlotNames.Raise] = raises,
            [SlotNames.Waiting] = WaitingWords.Recognizer,
            [SlotNames.Tongue] = LanguageWords.Recognizer,
            [SlotNames.Calendar] = turn.Directory.Calendars.Words,
        };
    }
}
