using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>What a text means.</summary>
/// <param name="Matches">The commands, in the order they were written; empty for nothing.</param>
/// <param name="IsSure">Whether a change may be saved without asking.</param>
/// <param name="IsDenied">It speaks of a change that is not to be made: denied, supposed or asked about.</param>
public sealed record Understood(IReadOnlyList<PhraseMatch> Matches, bool IsSure, bool IsDenied)
{
    /// <summary>It names a deal, and what else it says was not understood though it sounds as if something were to be done.</summary>
    public bool OnlyNamed { get; init; }

    public static Understood Nothing { get; } = new([], false, false);

    public static Understood Denied { get; } = new([], false, true);
}
