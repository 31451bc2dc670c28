namespace PipelineBot.Language.Names;

/// <summary>
/// The ways a name may be read aloud: first with the commonest reading of every character (the surname's own where the name is as long
/// as a person's), then with one character read otherwise at a time, at most a dozen.
/// </summary>
internal ref struct SpokenForms
{
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<ushort> _said;
    private readonly bool _isPerson;
    private int _left = 12;
    private int _at = -1;
    private int _nth;

    /// <param name="said">Room for a syllable a character; 0 where the character stands for itself.</param>
    public SpokenForms(NameKey key, Span<ushort> said)
    {
        _text = key.Compact;
        _said = said[.._text.Length];
        _isPerson = key.HanCount == _text.Length && _text.Length <= Surnames.LongestName;
        for (var i = 0; i < _text.Length; i++)
        {
            _said[i] = First(i);
        }
    }

    public readonly ReadOnlySpan<ushort> Said => _said;

    /// <summary>Before this place everything is said as in the first form.</summary>
    public readonly int Changed => Math.Max(_at, 0);

    public bool Next()
    {
        if (_at >= 0)
        {
            _said[_at] = First(_at);
        }
        else
        {
            _at = 0;
        }

        for (; _at < _text.Length && _left > 0; _at++, _nth = 0)
        {
            var readings = Pinyin.Readings(_text[_at]);
            while (_nth <= readings.Length)
            {
                var reading = _nth < readings.Length ? readings[_nth] : Surnames.Reading(_text, _at);
                _nth++;
                if (reading != 0 && reading != _said[_at])
                {
                    _said[_at] = reading;
                    _left--;
                    return true;
                }
            }
        }

        return false;
    }

    private readonly ushort First(int i) =>
        _isPerson && Surnames.Reading(_text, i) is not 0 and var own ? own
        : Pinyin.Readings(_text[i]) is [var common, ..] ? common
        : (ushort)0;
}
