using PipelineBot.Language.Names;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Calendars;

namespace PipelineBot.Calendars;

/// <summary>What people call the calendars: the built-in ones by these words, every one by its id and name.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Words = new(StringComparer.Ordinal)
    {
        ["china"] = ["mainland china", "chinese", "prc", "cn", "中国", "中国大陆", "大陆", "内地", "国内", "国家", "法定"],
        ["mon-fri"] = ["mon to fri", "monday to friday", "monday friday", "default", "standard", "no holidays", "周一到周五", "周一至周五", "默认", "标准"],
        ["sun-thu"] = ["sun to thu", "sunday to thursday", "sunday thursday", "周日到周四", "周日至周四"],
    };

    public static ISlotRecognizer RecognizerOf(IEnumerable<WorkCalendar> calendars) =>
        new TermRecognizer<string>(calendars.Select(c => (c.Id, (IReadOnlyList<string>)[c.Id, .. c.Name.All, .. Words.GetValueOrDefault(c.Id, [])])));
}
