using PipelineBot.Language.Gists.Words;

namespace PipelineBot.Language.Gists.Pieces;

internal enum GistItemKind : byte
{
    /// <summary>A word nothing explains.</summary>
    Unknown,
    Filler,

    /// <summary>Something a recogniser found.</summary>
    Value,

    /// <summary>Words that hint at an intent.</summary>
    Cue,

    /// <summary>Begins a reason: "because".</summary>
    Because,
    Quotation,

    /// <summary>A comma or the end of a sentence.</summary>
    Break,

    /// <summary>"And": what follows may share what is said of what stands before.</summary>
    Join,
}

/// <summary>A piece of the text, by what explains it.</summary>
internal struct GistItem(GistItemKind kind, int start, int end)
{
    public GistItemKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What a cue says.</summary>
    public CueHint[] Hints { get; set; } = [];

    /// <summary>The recognisers that found it, as <see cref="GistBook.Bit"/>s.</summary>
    public ulong Recognizers { get; set; }

    /// <summary>Whether a command has taken it.</summary>
    public bool Used { get; set; }
}
