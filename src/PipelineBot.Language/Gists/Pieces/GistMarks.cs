namespace PipelineBot.Language.Gists.Pieces;

/// <summary>What of a text has its meaning already, in tokens: outside of it a denial, an "if" or a question mark speaks of the command.</summary>
internal sealed class GistMarks(int tokens)
{
    /// <summary>Which tokens mean what the reading says.</summary>
    public bool[] Understood { get; } = new bool[tokens];

    /// <summary>Of these, what is a wording of its own: an "if" in a reason supposes nothing.</summary>
    public bool[] Wordings { get; } = new bool[tokens];

    public void Understand(int from, int end) => Understood.AsSpan(from, end - from).Fill(true);

    /// <summary>A wording that may hold anything.</summary>
    public void Shield(int from, int end) => Wordings.AsSpan(from, end - from).Fill(true);

    /// <summary>Both.</summary>
    public void Take(int from, int end)
    {
        Understand(from, end);
        Shield(from, end);
    }
}
