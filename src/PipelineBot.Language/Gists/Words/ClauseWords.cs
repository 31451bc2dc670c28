namespace PipelineBot.Language.Gists.Words;

/// <summary>Where a clause ends though nobody wrote a comma.</summary>
internal static class ClauseWords
{
    /// <summary>Particles that end what was said: 做完了 测试报告已归档.</summary>
    public const string EndingParticles = "了吧啦喇哈嘛咯喽嘞呗咗哦哒";
}
