using NodaTime;

namespace PipelineBot.Scheduling;

/// <summary>Days of the week as people list them: "Monday", "Mondays and Thursdays", "Mon, Wed", "一", "一和四", "一三五".</summary>
public static class WeekdayWords
{
    private static readonly string[] English = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly char[] Chinese = ['一', '二', '三', '四', '五', '六', '日'];
    private static readonly string[] Weeks = ["星期", "礼拜", "禮拜", "周", "週"];
    private static readonly char[] Separators = [' ', ',', '\uff0c', '、', '&', '/', '和', '与', '與', '及'];

    /// <summary>False when any word of it is no day.</summary>
    public static bool TryRead(string said, out IReadOnlyList<IsoDayOfWeek> days)
    {
        var found = new SortedSet<IsoDayOfWeek>();
        days = [];
        foreach (var word in said.ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w is not "and"))
        {
            if (EnglishDay(word) is { } day)
                found.Add(day);
            else if (ChineseDays(word) is { } several)
                found.UnionWith(several);
            else
                return false;
        }

        days = [.. found];
        return days.Count > 0;
    }

    private static IsoDayOfWeek? EnglishDay(string word)
    {
        var one = word.TrimEnd('s', '.');
        if (one.Length < 3)
            return null;
        var at = Array.FindIndex(English, day => day == one || (one.Length <= 5 && day.StartsWith(one, StringComparison.Ordinal)) || day + "s" == word || day == word);
        return at < 0 ? null : (IsoDayOfWeek)(at + 1);
    }

    private static List<IsoDayOfWeek>? ChineseDays(string word)
    {
        foreach (var week in Weeks)
            word = word.Replace(week, "", StringComparison.Ordinal);
        var days = word.Replace('天', '日').Select(letter => Array.IndexOf(Chinese, letter)).ToList();
        return days.Count > 0 && days.TrueForAll(at => at >= 0) ? [.. days.Select(at => (IsoDayOfWeek)(at + 1))] : null;
    }
}
