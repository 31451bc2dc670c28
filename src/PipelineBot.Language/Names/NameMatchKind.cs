namespace PipelineBot.Language.Names;

/// <summary>How a query met a name.</summary>
public enum NameMatchKind
{
    /// <summary>The entry's first name, apart from case, width, traditional or simplified characters, spaces and punctuation. Score 1.</summary>
    Exact,

    /// <summary>One of the entry's further names, in the same sense. Score 0.98.</summary>
    Alias,

    /// <summary>The name begins with the query. From 0.85 to 0.97.</summary>
    Prefix,

    /// <summary>One contains the other, or every word of the one is in the other. From 0.75 to 0.95.</summary>
    Contains,

    /// <summary>Similar letters: name the match in the answer, so that the person sees it. Below 0.9.</summary>
    Fuzzy,

    /// <summary>
    /// The name in full pinyin, or pinyin and characters mixed: "wangfang", "Fang Wang", "华东dianli" (0.9 to 0.92); its beginning (0.8 to 0.88),
    /// or a piece of it (below 0.85). Also the other way round: characters for a name that is kept in pinyin.
    /// </summary>
    Pinyin,

    /// <summary>Other characters of the same sound, as dictation writes them: 海阑 for 海澜 (0.85 to 0.88); its beginning or a piece (below 0.86).</summary>
    Homophone,

    /// <summary>
    /// The initials of its pinyin, at least two: "wf", "hddl" (0.8); with characters or the surname in full, "hd电力", "wangf" (0.82); three or more of a
    /// longer name (below 0.79). Several names may share them. Only looked at when nothing is called so.
    /// </summary>
    Initials,

    /// <summary>Its pinyin as people mistake it: zh/z, ch/c, sh/s, n/l, ng/n, h/f (0.8; 0.77 where both are characters). Only when nothing is called so.</summary>
    FuzzyPinyin,
}
