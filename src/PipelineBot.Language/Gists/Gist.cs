using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>What a sentence seems to say by what it mentions.</summary>
/// <param name="Reading">Its score is the share of the sentence that is explained: ask before a change is made on a low one.</param>
/// <param name="Mood">Of what is not explained.</param>
public sealed record Gist(Reading Reading, SentenceMood Mood);
