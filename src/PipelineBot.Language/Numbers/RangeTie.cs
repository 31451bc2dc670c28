namespace PipelineBot.Language.Numbers;

/// <summary>How two numbers stand together.</summary>
internal enum RangeTie
{
    None,

    /// <summary>50-60, 50~60: a span, and neither of the two.</summary>
    Sign,

    /// <summary>"50 to 60", 50到60: a span, or a change from one to the other.</summary>
    Word,
}
