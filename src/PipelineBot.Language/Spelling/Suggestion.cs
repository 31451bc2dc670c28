namespace PipelineBot.Language.Spelling;

/// <summary>What a misspelt word most likely is.</summary>
internal struct Suggestion
{
    // Closer than this, two words are equally likely.
    private const double Alike = 0.1;

    private bool _isTied;

    /// <summary>0 for the word itself, which is not misspelt then; see <see cref="Misspelling"/>.</summary>
    public double Cost { get; private set; }

    public string? Word { get; private set; }

    /// <summary>Null where two words are as likely, or none is likely.</summary>
    public readonly string? Only => _isTied ? null : Word;

    public void Offer(ReadOnlySpan<char> written, string word, double cost)
    {
        if (Word is null || cost < Cost - Alike)
        {
            (Word, Cost, _isTied) = (word, cost, false);
        }
        else if (word != Word && cost < Cost + Alike && Word.Length > 0)
        {
            // "Pushd" is "pushed" and not "push": both ends are seldom wrong.
            var (known, other) = (Word[^1] == written[^1], word[^1] == written[^1]);
            if (known == other)
            {
                _isTied = true;
            }
            else if (other)
            {
                (Word, Cost, _isTied) = (word, Math.Min(cost, Cost), false);
            }
        }
    }
}
