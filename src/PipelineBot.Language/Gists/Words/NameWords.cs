using System.Collections.Frozen;

namespace PipelineBot.Language.Gists.Words;

/// <summary>Words beside names and wordings that are no part of them.</summary>
internal static class NameWords
{
    /// <summary>Between two names they join them; elsewhere they say little.</summary>
    public static readonly string[] Joining = ["和", "跟", "与", "及", "同", "还有", "&", "n", "+", "/", "as well as", "and"];

    /// <summary>Before a new name. 好 and 用 begin names (好未来, 用友): no other filler is left out there.</summary>
    public static readonly FrozenSet<string> Opening = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "new", "for", "on", "to", "with", "at", "in", "is", "of", "from", "deal", "opportunity", "project", "的", "了", "个", "一个", "一条", "一项", "一笔", "一张", "是", "给", "在", "到", "一下", "下", "商机", "单子", "项目", "客户", "里程碑");

    /// <summary>Behind a new name, before the value that follows it: "Acme worth 80k".</summary>
    public static readonly FrozenSet<string> Hanging = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "by", "to", "for", "on", "at", "of", "in", "with", "worth", "is", "about", "the", "的", "在", "到", "于", "是", "为", "给", "前", "之前", "大概", "约");

    /// <summary>What no new name begins with, unless it has a capital: "a new deal would be nice".</summary>
    public static readonly FrozenSet<string> Wishing = FrozenSet.Create(
        StringComparer.Ordinal,
        "would", "should", "could", "might", "may", "will", "soon", "maybe", "perhaps", "hopefully", "isn't", "can't", "won't", "never", "not", "if", "when", "once", "is", "was", "are", "were", "has", "had", "until", "unless");

    /// <summary>Instead of a new name, which was said before: "open a deal for them".</summary>
    public static readonly FrozenSet<string> Pronouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "them", "it", "him", "her", "they", "this", "that");

    /// <summary>Between "next step" and its wording.</summary>
    public static readonly FrozenSet<string> Links = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "is", "are", "to", "will", "will be", "now", "please", "pls");
}
