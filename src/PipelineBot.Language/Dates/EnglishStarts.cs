using System.Collections.Frozen;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Dates;

/// <summary>The words an English date or range may begin with: at any other word no rule is tried.</summary>
internal static class EnglishStarts
{
    private const string Both =
        "january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct november nov december dec "
        + "monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun "
        + "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        + "nineteenth twentieth thirtieth one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen twenty thirty forty fifty sixty seventy eighty ninety a an few couple several some half "
        + "the today tonight tomorrow tomorow tommorrow tmr tmrw yesterday day my end close eod eow eom eoq eoy this current next last previous prior coming upcoming following "
        + "week weeks wk weekend month quarter year calendar final latter early mid middle late beginning start "
        + "in within after during new yuandan martin mlk groundhog valentine valentines president presidents women international int saint st "
        + "april fool fools earth good easter labour labor workers mother mothers memorial children father fathers juneteenth independence us bastille "
        + "national columbus halloween singles veterans veteran remembrance thanksgiving thanks black cyber christmas xmas boxing";

    private const string RangesOnly =
        "from between since until till by before through thru past trailing over earlier later rest remainder our that same on onward starting as up no prior "
        + "decade noughties tens twenties thirties forties fifties sixties seventies eighties nineties";

    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> DateByWord = Build();

    public static bool OfDate(string text, int i) => Find(text, i) ?? false;

    public static bool OfRange(string text, int i) => Find(text, i) is not null;

    // q4, h1, w40, cw40
    private static bool? Find(string text, int i)
    {
        var end = Scan.WordEnd(text, i);
        if (end - i is 2 or 3 or 4 && Scan.IsDigit(text[end - 1]) && text[i] is 'q' or 'h' or 'w' or 'c' or 'k')
        {
            return true;
        }

        return DateByWord.TryGetValue(text.AsSpan(i, end - i), out var date) ? date : null;
    }

    private static FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var word in RangesOnly.Split(' '))
        {
            words[word] = false;
        }

        foreach (var word in Both.Split(' '))
        {
            words[word] = true;
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
