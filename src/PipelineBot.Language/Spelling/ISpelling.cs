namespace PipelineBot.Language.Spelling;

/// <summary>Something that knows how words are spelt.</summary>
internal interface ISpelling
{
    /// <summary>Puts in what a word in small letters may have been meant for, if that is likelier than what is there.</summary>
    void Suggest(ReadOnlySpan<char> word, ref Suggestion best);
}
