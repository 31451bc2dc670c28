using System.Collections.Frozen;

namespace PipelineBot.Language.Gists.Words;

/// <summary>Where a clause ends though nobody wrote a comma.</summary>
internal static class ClauseWords
{
    /// <summary>Particles that end what was said: 做完了 测试报告已归档.</summary>
    public const string EndingParticles = "了吧啦喇哈嘛咯喽嘞呗咗哦哒";

    /// <summary>Values that are verbs as well: "going to negotiate" is a plan.</summary>
    public static readonly FrozenSet<string> Verbs = FrozenSet.Create(StringComparer.Ordinal, "negotiate", "contact", "quote", "design", "need", "needs", "lead", "demo", "pilot", "train");

    /// <summary>Behind them a full stop ends nothing: "Ms. Zhao".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        FrozenSet.Create(StringComparer.Ordinal, "mr", "ms", "mrs", "dr", "prof").GetAlternateLookup<ReadOnlySpan<char>>();
}
