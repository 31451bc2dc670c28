using PipelineBot.Language.Gists;

namespace PipelineBot.Understanding;

/// <summary>Something that can be told from what a sentence mentions, where no phrase covers it.</summary>
public interface IHinted
{
    GistKind Gist { get; }
}
