using NodaTime;
using NodaTime.TimeZones;
using PipelineBot.Language.Text;

namespace PipelineBot.Features.Preferences;

/// <summary>Time zones as people call them: a city in either language, or the IANA id.</summary>
public static class ZoneNames
{
    private static readonly Dictionary<string, string> Cities = new(FoldedComparer.Instance)
    {
        ["上海"] = "Asia/Shanghai",
        ["北京"] = "Asia/Shanghai",
        ["beijing"] = "Asia/Shanghai",
        ["深圳"] = "Asia/Shanghai",
        ["广州"] = "Asia/Shanghai",
        ["china"] = "Asia/Shanghai",
        ["中国"] = "Asia/Shanghai",
        ["香港"] = "Asia/Hong_Kong",
        ["台北"] = "Asia/Taipei",
        ["成都"] = "Asia/Shanghai",
        ["杭州"] = "Asia/Shanghai",
        ["重庆"] = "Asia/Shanghai",
        ["澳门"] = "Asia/Macau",
        ["曼谷"] = "Asia/Bangkok",
        ["雅加达"] = "Asia/Jakarta",
        ["吉隆坡"] = "Asia/Kuala_Lumpur",
        ["孟买"] = "Asia/Kolkata",
        ["新加坡"] = "Asia/Singapore",
        ["东京"] = "Asia/Tokyo",
        ["日本"] = "Asia/Tokyo",
        ["大阪"] = "Asia/Tokyo",
        ["韩国"] = "Asia/Seoul",
        ["泰国"] = "Asia/Bangkok",
        ["台湾"] = "Asia/Taipei",
        ["英国"] = "Europe/London",
        ["德国"] = "Europe/Berlin",
        ["法国"] = "Europe/Paris",
        ["马来西亚"] = "Asia/Kuala_Lumpur",
        ["印度"] = "Asia/Kolkata",
        ["ny"] = "America/New_York",
        ["nyc"] = "America/New_York",
        ["首尔"] = "Asia/Seoul",
        ["杜拜"] = "Asia/Dubai",
        ["迪拜"] = "Asia/Dubai",
        ["伦敦"] = "Europe/London",
        ["巴黎"] = "Europe/Paris",
        ["柏林"] = "Europe/Berlin",
        ["慕尼黑"] = "Europe/Berlin",
        ["munich"] = "Europe/Berlin",
        ["法兰克福"] = "Europe/Berlin",
        ["阿姆斯特丹"] = "Europe/Amsterdam",
        ["苏黎世"] = "Europe/Zurich",
        ["马德里"] = "Europe/Madrid",
        ["米兰"] = "Europe/Rome",
        ["莫斯科"] = "Europe/Moscow",
        ["纽约"] = "America/New_York",
        ["洛杉矶"] = "America/Los_Angeles",
        ["波士顿"] = "America/New_York",
        ["多伦多"] = "America/Toronto",
        ["温哥华"] = "America/Vancouver",
        ["芝加哥"] = "America/Chicago",
        ["旧金山"] = "America/Los_Angeles",
        ["san francisco"] = "America/Los_Angeles",
        ["seattle"] = "America/Los_Angeles",
        ["西雅图"] = "America/Los_Angeles",
        ["悉尼"] = "Australia/Sydney",
        ["雪梨"] = "Australia/Sydney",
        ["墨尔本"] = "Australia/Melbourne",
        ["utc"] = "Etc/UTC",
        ["gmt"] = "Etc/UTC",
    };

    /// <summary>The zones a name means: one, several (a city in two countries), or none.</summary>
    public static IReadOnlyList<string> Find(string said)
    {
        var name = said.Trim().TrimEnd('.', '。');
        if (name.EndsWith("时间", StringComparison.Ordinal) || name.EndsWith("時間", StringComparison.Ordinal))
            name = name[..^2];
        if (name.EndsWith(" time", StringComparison.OrdinalIgnoreCase))
            name = name[..^5];
        if (Cities.TryGetValue(name, out var zone))
            return [zone];
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        if (ids.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return [exact];
        var city = name.Replace(' ', '_');
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap;
        return [.. ids.Where(id => id.EndsWith("/" + city, StringComparison.OrdinalIgnoreCase)).Select(id => canonical[id]).Distinct().Take(5)];
    }
}
