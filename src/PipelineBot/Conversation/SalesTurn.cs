using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Language;
using PipelineBot.Language.Names;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>A turn of somebody who belongs to the team: who they are, in which language to answer, and what day it is for them.</summary>
public sealed class SalesTurn(TurnContext turn, Person person, TenantDirectory directory, string language, string teamCurrency) : TurnContext(turn)
{
    private readonly List<Refusal> refused = [];
    private readonly Dictionary<string, Document<Deal>?> deals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<NameMatch<DealHead>>> named = new(StringComparer.Ordinal);

    public Person Person => person;

    public TenantDirectory Directory => directory;

    public Organisation Organisation => directory.Organisation;

    /// <summary><c>en</c>, <c>zh-Hans</c> or <c>zh-Hant</c>: the language of what was written, or of the card that was clicked.</summary>
    public string Language { get; set; } = language;

    /// <summary>Answers in the language of what was understood, "zh" or "en"; which Chinese is the text's own, else the person's, else their client's.</summary>
    public void AnswerIn(string phraseLanguage)
    {
        if (phraseLanguage != "zh")
            Language = Languages.English;
        else if (!Languages.IsChinese(Language))
            Language = Languages.ChineseFor(Text, Person.Language, Activity.Language());
    }

    public DateTimeZone Zone { get; } = person.Zone();

    /// <summary>The calendar date where the person is.</summary>
    public LocalDate Today { get; } = person.Today(turn.Now);

    /// <summary>The calendar of the person's team: "in 3 working days" is counted in it.</summary>
    public WorkCalendar Calendar { get; } = directory.Calendars.Of(person.Team);

    /// <summary>What an amount without a currency is in.</summary>
    public string TeamCurrency => teamCurrency;

    /// <summary>What of a message that others see too was shown again to the person who clicked; for the <see cref="Understanding.IFollowUp"/> that shows it to the others.</summary>
    public object? ShownAgain { get; set; }

    /// <summary>What was refused in this turn, for the record.</summary>
    public IReadOnlyList<Refusal> Refused => refused;

    /// <summary>Puts on record that something was refused. What is said about it is the caller's: kind, and nothing that gives away whether it exists.</summary>
    public void Refuse(Permission wanted, AccessRefusal why) => Refuse(Refusal.Of(wanted, why));

    public void Refuse(Refusal refusal)
    {
        if (!refused.Contains(refusal))
            refused.Add(refusal);
    }

    /// <summary>12/5 is December 5 to Chinese, Japanese, Korean and American readers, 12 May to British ones, and unknown otherwise.</summary>
    public LanguageContext Reading => new(Today) { DateOrder = OrderOf(Activity.Locale, Language), DefaultCurrency = teamCurrency, IsWorkingDay = Calendar.IsWorkingDay };

    /// <summary>The deals a name may mean among those the person may see, best first. A name is looked up once a turn, however many readings of the sentence ask for it.</summary>
    public IReadOnlyList<NameMatch<DealHead>> DealsNamed(string name)
    {
        if (!named.TryGetValue(name, out var matches))
            named[name] = matches = directory.DealsVisibleTo(person).Find(name);
        return matches;
    }

    /// <summary>Today where somebody else is; where the person asking is, when that somebody is not known.</summary>
    public LocalDate TodayOf(string personId) => Organisation.Find(personId)?.Today(Now) ?? Today;

    /// <summary>A deal is read once a turn, however many questions are asked about it: all of them see the same one. A turn decided again reads it again.</summary>
    public async ValueTask<Document<Deal>?> LoadedAsync(string dealId, Func<string, ValueTask<Document<Deal>?>> load)
    {
        if (!deals.TryGetValue(dealId, out var document))
            deals[dealId] = document = await load(dealId);
        return document;
    }

    private static NumericDateOrder OrderOf(string? locale, string language)
    {
        if (Languages.IsChinese(language) || locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true)
            return NumericDateOrder.MonthFirst;
        return locale?.ToUpperInvariant() switch
        {
            "EN-US" or "EN-PH" => NumericDateOrder.MonthFirst,
            // Where the year comes first, the month comes before the day.
            { } yearFirst when yearFirst.StartsWith("JA", StringComparison.Ordinal) || yearFirst.StartsWith("KO", StringComparison.Ordinal) || yearFirst.StartsWith("HU", StringComparison.Ordinal) => NumericDateOrder.MonthFirst,
            { } known when known.StartsWith("EN-", StringComparison.Ordinal) || (known.Length >= 2 && !known.StartsWith("EN", StringComparison.Ordinal)) => NumericDateOrder.DayFirst,
            _ => NumericDateOrder.Unknown,
        };
    }
}
