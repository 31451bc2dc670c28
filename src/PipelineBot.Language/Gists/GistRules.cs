using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>How sentences no phrase covers are understood by what they mention.</summary>
/// <param name="Kinds">In any order; of two that fit equally well the first wins.</param>
/// <param name="Topic">The recogniser's key and slot name of what sentences are about: it is carried from clause to clause.</param>
/// <param name="Subject">The recogniser's key of a part of the topic that clauses are about: a second one begins a clause.</param>
/// <param name="IsPronoun">Whether a topic was only pointed at ("it"), and gives way to one that was named.</param>
/// <param name="AreSame">Whether two topics, or two subjects, are the same in other words.</param>
/// <param name="TopicAlone">The intent of a sentence that only names its topic.</param>
public sealed record GistRules(IReadOnlyList<GistKind> Kinds, string Topic, string Subject, Func<SlotMatch, bool> IsPronoun, Func<SlotMatch, SlotMatch, bool> AreSame, string TopicAlone);
