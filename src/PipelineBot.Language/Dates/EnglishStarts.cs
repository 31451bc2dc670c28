using System.Collections.Frozen;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>
/// The words an English date or range may begin with: at any other word, and at "the" or "in" before any other word, no rule is tried.
/// </summary>
internal static class EnglishStarts
{
    private const string Dates =
        "january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov december dec "
        + "monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun "
        + "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        + "nineteenth twentieth thirtieth "
        + "twenty thirty forty fifty sixty seventy eighty ninety "
        + "today tonight tomorrow tomorow tommorrow tmr tmrw yesterday day end close eod eow eom eoq eoy "
        + "week weeks wk weekend month quarter year calendar final latter "
        + "yuandan martin mlk groundhog valentine valentines president presidents women international int saint st "
        + "fool fools earth good easter labour labor workers mother mothers memorial children father fathers juneteenth independence us bastille "
        + "national columbus halloween singles veterans veteran remembrance thanksgiving thanks christmas xmas hogmanay burns twelfth epiphany boxing";

    private const string Ranges = "same ytd mtd qtd decade noughties tens twenties thirties forties fifties sixties seventies eighties nineties";

    // These begin something only before one of the other words.
    private const string LeadsOfDates = "the a an in within after during my another this current next last previous prior coming upcoming following few couple several "
        + "some half early late mid middle beginning start new black cyber boxing one two three four five six seven eight nine ten eleven twelve thirteen "
        + "fourteen fifteen sixteen seventeen eighteen nineteen";

    private const string LeadsOfRanges = "from between since ever until till by before through thru over for on starting as up no our that and of to so past trailing earlier "
        + "later rest remainder";

    // Never first, but behind one of the leads.
    private const string Inner = "weeks days months quarters quarter years yr fortnight business working workday workdays decades or later than oh zero hundred thousand thousands mondays tuesdays wednesdays thursdays fridays saturdays sundays now date far";

    private static readonly FrozenDictionary<string, Start>.AlternateLookup<ReadOnlySpan<char>> ByWord = Build();

    [Flags]
    private enum Start : byte
    {
        None = 0,
        Date = 1,
        Range = 2,
        Lead = 4,
        Inner = 8,
    }

    public static bool OfDate(string text, int i) => Begins(text, i, Start.Date);

    public static bool OfRange(string text, int i) => Begins(text, i, Start.Range);

    private static bool Begins(string text, int i, Start kind)
    {
        var found = Find(text, i, out var end);
        if ((found & kind) == 0)
        {
            return false;
        }

        for (var leads = 0; (found & Start.Lead) != 0 && leads < 6; leads++)
        {
            var next = Scan.SkipSpaces(text, Scan.At(text, end) == '-' ? end + 1 : end);
            if (!(Scan.At(text, next) is >= 'a' and <= 'z'))
            {
                return Scan.IsDigit(Scan.At(text, next)) || Scan.IsCjk(Scan.At(text, next)) || Scan.At(text, next) == '\'';
            }

            found = Find(text, next, out end);
        }

        return found != Start.None;
    }

    // q4, h1, w40 and cw40 are not in the dictionary.
    private static Start Find(string text, int i, out int end)
    {
        end = Scan.WordEnd(text, i);
        if (end - i is 2 or 3 or 4 && Scan.IsDigit(text[end - 1]) && text[i] is 'q' or 'h' or 'w' or 'c' or 'k')
        {
            return Start.Date | Start.Range;
        }

        return ByWord.TryGetValue(text.AsSpan(i, end - i), out var start) ? start : Start.None;
    }

    private static FrozenDictionary<string, Start>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var words = new Dictionary<string, Start>(StringComparer.Ordinal);
        Add(Dates, Start.Date | Start.Range);
        Add(Ranges, Start.Range);
        Add(LeadsOfDates, Start.Date | Start.Range | Start.Lead);
        Add(LeadsOfRanges, Start.Range | Start.Lead);
        Add(Inner, Start.Inner);
        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string list, Start start)
        {
            foreach (var word in list.Split(' '))
            {
                words.TryAdd(word, start);
            }
        }
    }
}
