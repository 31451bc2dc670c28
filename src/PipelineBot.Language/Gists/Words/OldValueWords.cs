namespace PipelineBot.Language.Gists.Words;

/// <summary>Words before a value that is not the one meant.</summary>
internal static class OldValueWords
{
    /// <summary>What it was, or is not: "from 80k", 不是67万.</summary>
    public static readonly string[] NoLonger =
    [
        "not", "no longer", "isn't", "isnt", "wasn't", "wasnt", "previously", "formerly", "down from", "up from", "used to be", "as opposed to", "in place of",
        "won't be", "wont be", "isn't closing on", "isn't closing on the", "not on", "not the", "rather than", "instead of", "from", "was", "不是", "我记成", "我写成", "我填成", "我录成", "我登成", "我输成", "误写成", "误记成", "误填成", "错写成", "错记成", "错填成", "写错成", "给记成", "给写成", "不再是", "原来是",
        "原来", "之前是", "之前写", "之前", "原", "从", "甭想", "别想", "别指望", "甭指望", "别指望着", "甭惦记", "别惦记", "本来是", "本来", "原定", "原定是", "原定于", "原计划", "原先", "原先是", "以前是", "先前", "先前是", "老的", "旧的",
    ];

    /// <summary>When it was, at the end of what is said: "since yesterday".</summary>
    public static readonly string[] Since =
    [
        "since", "as of", "per call", "per the call", "per call on", "per call of", "as per call", "per email", "per mail", "per meeting", "per our call", "per our call on", "from the call on",
    ];
}
