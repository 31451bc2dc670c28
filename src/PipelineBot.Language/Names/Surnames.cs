namespace PipelineBot.Language.Names;

/// <summary>What is special about Chinese surnames: a reading of their own, or two characters.</summary>
internal static class Surnames
{
    /// <summary>Names of people have at most so many characters; a longer one is a company's.</summary>
    public const int LongestName = 4;

    private static readonly Dictionary<char, string> Special =
        ("单shan 曾zeng 仇qiu 解xie 查zha 区ou 朴piao 盖ge 乐yue 缪miao 员yun 洗xian 覃qin 召shao 秘bi 卜bu 种chong 重chong 黑he 折she 乜nie 繁po 隗wei 郇xun 祭zhai 长zhang 么yao 薄bo")
        .Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);

    private static readonly HashSet<string> Compound = new(StringComparer.Ordinal)
    {
        "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "端木", "轩辕", "百里", "东郭",
        "南宫", "呼延", "独孤", "澹台", "公冶", "太史", "申屠", "钟离", "赫连", "拓跋", "西门", "第五", "万俟", "闻人", "公羊", "濮阳", "淳于", "单于", "仲孙",
    };

    // A surname that is read otherwise than its characters: each by place.
    private static readonly Dictionary<string, string[]> CompoundReadings = new(StringComparer.Ordinal)
    {
        ["万俟"] = ["mo", "qi"],
        ["尉迟"] = ["yu", "chi"],
        ["单于"] = ["chan", "yu"],
        ["长孙"] = ["zhang", "sun"],
        ["澹台"] = ["tan", "tai"],
    };

    /// <summary>How many characters of a name are the surname: 2 when it begins with a compound one, else 1.</summary>
    public static int Length(ReadOnlySpan<char> name) =>
        name.Length > 2 && Compound.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..2]) ? 2 : 1;

    /// <summary>How the character at this place is read when the name begins with a surname that has a reading of its own; or 0.</summary>
    public static ushort Reading(ReadOnlySpan<char> name, int place)
    {
        if (place < 2 && name.Length > 2 && CompoundReadings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..2], out var both))
        {
            return Pinyin.Find(both[place]);
        }

        return place == 0 && Special.TryGetValue(name[0], out var reading) ? Pinyin.Find(reading) : (ushort)0;
    }
}
