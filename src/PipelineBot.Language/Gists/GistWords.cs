using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>The words a gist is read by.</summary>
internal sealed record GistWords(CueIndex Cues, SequenceSet Filler, SequenceSet Because, SequenceSet Joining, SequenceSet Before, SequenceSet Correcting, SequenceSet NameJoining, SequenceSet Likewise, SequenceSet Negation, SequenceSet Leaving, SequenceSet Since, SequenceSet Retracting)
{
    private static readonly string[] Reasons =
        ["because", "because of", "owing to", "on account of", "given that", "seeing as", "seeing that", "coz", "cuz", "bcos", "bcoz", "bcs", "b/c", "in view of",
            "as a result of", "reason is", "the reason is", "reason being", "reason was",
             "since", "due to", "cause", "cos", "bc", "as", "reason", "reason :", "因为", "由于", "原因是", "原因", "理由是", "主要是", "主要因为", "主要原因是", "主要系", "原因系", "原因为", "系因", "是因为", "就因为", "只因", "皆因", "因", "鉴于", "考虑到", "碍于", "缘于", "理由", "理由:"];

    private static readonly string[] NoLonger =
        ["not", "no longer", "isn't", "isnt", "wasn't", "wasnt", "previously", "formerly", "down from", "up from", "used to be", "as opposed to", "in place of",
             "won't be", "wont be", "isn't closing on", "isn't closing on the", "not on", "not the", "rather than", "instead of", "from", "was", "不是", "不再是", "原来是",
                 "原来", "之前是", "之前写", "之前", "原", "从"];

    private static readonly string[] Corrections =
        ["no", "no wait", "actually", "nope", "nah", "hang on", "hold on", "er", "err", "typo", "my bad", "my mistake", "excuse me", "apologies",
             "wait", "sorry", "i mean", "i meant", "i", "mean", "oops", "correction", "rather", "scratch that", "strike that", "哦", "不", "不对", "哦不", "不不", "说错了", "错了", "更正", "应该是", "是"];

    private static readonly string[] Same =
        ["也是", "也一样", "也一样的", "也是一样", "也是一样的", "也这样", "也如此", "也同样", "也同样处理", "也照做", "也照办", "也这么办", "也这么改", "也照此", "也同步", "同上", "同样", "同样处理", "同理", "一样", "一样处理", "照办",
            "照此办理", "亦然", "亦同", "亦是", "都一样", "跟着一样", "ditto", "likewise", "same for", "same with", "same goes for", "the same goes for"];

    private static readonly string[] Retractions =
        ["no wait", "no sorry", "sorry no", "wait no", "no no", "no actually", "actually no", "sorry", "wait", "hold on", "hang on", "oops", "i mean", "i meant", "correction", "scratch that", "or rather", "no make that"];

    private static readonly string[] Leavings =
        ["leave", "leaves", "leaving", "keep", "keeps", "keeping", "stays", "stay", "staying", "remains", "remain", "unchanged", "untouched", "ignore", "nothing", "no change", "still"];

    private static readonly string[] Times =
        ["since", "as of", "per call", "per the call", "per call on", "per call of", "as per call", "per email", "per mail", "per meeting", "per our call", "per our call on", "from the call on"];

    public static GistWords Of(Vocabulary vocabulary, IReadOnlyList<GistKind> kinds, CommonWords words) =>
        new(new CueIndex(vocabulary, kinds), FillerWords.Set(vocabulary), new SequenceSet(vocabulary, Reasons), words.Joining, new SequenceSet(vocabulary, NoLonger), new SequenceSet(vocabulary, Corrections), new SequenceSet(vocabulary, ["和", "跟", "与", "及", "同", "还有", "&", "n", "+", "/", "as well as", "and"]),
            new SequenceSet(vocabulary, Same), words.Negation, new SequenceSet(vocabulary, Leavings), new SequenceSet(vocabulary, Times), new SequenceSet(vocabulary, Retractions));
}
