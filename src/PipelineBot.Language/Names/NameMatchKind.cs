namespace PipelineBot.Language.Names;

/// <summary>How a query met a name, best first.</summary>
public enum NameMatchKind
{
    /// <summary>The entry's first name, apart from case, width, spaces and punctuation.</summary>
    Exact,

    /// <summary>One of the entry's further names, in the same sense.</summary>
    Alias,

    /// <summary>The name begins with the query.</summary>
    Prefix,

    /// <summary>One contains the other, or every word of the one is in the other.</summary>
    Contains,

    /// <summary>Similar letters: name the match in the answer, so that the person sees it.</summary>
    Fuzzy,
}
