using NodaTime;

namespace PipelineBot.Texts;

/// <summary>How dates and lists are written for people: full dates with the weekday.</summary>
public static partial class Say
{
    /// <summary>"Fri 4 Dec 2026", "2026年12月4日 周五", "2026年12月4日 週五".</summary>
    public static string Date(string language, LocalDate date) => Languages.IsChinese(language)
        ? date.ToString("uuuu'年'M'月'd'日' ddd", Languages.Culture(language))
        : date.ToString("ddd d MMM uuuu", Languages.Culture(language));

    /// <summary>"4 Dec", "12月4日": where the year is plain from what stands around it.</summary>
    public static string ShortDate(string language, LocalDate date) => Languages.IsChinese(language)
        ? date.ToString("M'月'd'日'", Languages.Culture(language))
        : date.ToString("d MMM", Languages.Culture(language));

    /// <summary>"Monday", "星期一".</summary>
    public static string Weekday(string language, IsoDayOfWeek day) => Languages.Culture(language).DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    /// <summary>Short items of one sentence: "Demo, Contract", "演示、合同".</summary>
    public static string List(string language, IEnumerable<string> items) => string.Join(Languages.IsChinese(language) ? "、" : ", ", items);

    /// <summary>Whole sentences one after the other: a blank between English ones, none between Chinese ones.</summary>
    public static string Sentences(string language, params ReadOnlySpan<string?> sentences) => string.Join(Languages.IsChinese(language) ? "" : " ", sentences);

    /// <summary>A thing and what is said of it: "Contoso: Demo", "Contoso：演示".</summary>
    public static string Labelled(string language, string label, string text) => Languages.IsChinese(language) ? $"{label}：{text}" : $"{label}: {text}";

    /// <summary>Items that may be phrases of their own: "Demo on Contoso; Contract on Fabrikam", "Contoso 演示；Fabrikam 合同".</summary>
    public static string Phrases(string language, IEnumerable<string> items) => string.Join(Languages.IsChinese(language) ? "；" : "; ", items);
}
