using PipelineBot.Language.Text;

namespace PipelineBot.Language.Names;

/// <summary>A name reduced to what counts when names are compared. It is cut at 80 characters.</summary>
internal sealed class NameKey
{
    public const int MaxLength = 80;

    private readonly byte[] _ends;

    private NameKey(string compact, string sounds, byte[] ends)
    {
        (Compact, Sounds, _ends) = (compact, sounds, ends);
        foreach (var c in compact)
        {
            HanCount += Scan.IsCjk(c) ? 1 : 0;
        }
    }

    /// <summary>Folded letters and figures only.</summary>
    public string Compact { get; }

    /// <summary>The same, each Chinese character as its sound.</summary>
    public string Sounds { get; }

    public int HanCount { get; }

    /// <summary>The number of words; a run of Chinese is one.</summary>
    public int Tokens => _ends.Length;

    /// <summary>The only word, of letters of the Latin alphabet.</summary>
    public bool IsOneLatinWord => Tokens == 1 && !Compact.AsSpan().ContainsAnyExceptInRange('a', 'z');

    public static NameKey Of(string name) => OfFolded(Folding.Fold(name.Length > MaxLength ? name[..MaxLength] : name));

    /// <summary>As <see cref="Of"/>, of a text that is folded already.</summary>
    public static NameKey OfFolded(ReadOnlySpan<char> folded)
    {
        folded = folded.Length > MaxLength ? folded[..MaxLength] : folded;
        Span<char> compact = stackalloc char[MaxLength];
        Span<char> sounds = stackalloc char[MaxLength];
        Span<byte> ends = stackalloc byte[MaxLength];
        var (length, count) = (0, 0);
        for (var i = 0; i < folded.Length;)
        {
            var end = i;
            var isHan = Scan.IsCjk(folded[i]);
            while (end < folded.Length && (isHan ? Scan.IsCjk(folded[end]) : Scan.IsWordChar(folded[end])))
            {
                compact[length] = folded[end];
                sounds[length] = isHan ? Pinyin.Sound(folded[end]) : folded[end];
                length++;
                end++;
            }

            if (end > i)
            {
                ends[count++] = (byte)length;
            }

            i = Math.Max(end, i + 1);
        }

        return new NameKey(compact[..length].ToString(), sounds[..length].ToString(), ends[..count].ToArray());
    }

    public ReadOnlySpan<char> Token(int i) => Compact.AsSpan(Start(i), _ends[i] - Start(i));

    public int Start(int token) => token == 0 ? 0 : _ends[token - 1];

    public bool HasToken(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < _ends.Length; i++)
        {
            if (Token(i).SequenceEqual(token))
            {
                return true;
            }
        }

        return false;
    }
}
