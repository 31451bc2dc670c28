namespace PipelineBot.Language.Names;

/// <summary>A name that may be meant.</summary>
internal readonly record struct NameHit(int Name, int Entry, double Score, NameMatchKind Kind);

/// <summary>Room to search in, one a thread and used again, so that a search leaves little to collect.</summary>
internal sealed class NameScratch
{
    public const int MaxCandidates = 64;
    private const int MaxHits = 256;

    [ThreadStatic]
    private static NameScratch? _own;

    private readonly NameHit[] _hits = new NameHit[MaxHits];
    private int _hitCount;

    public static NameScratch Own => _own ??= new NameScratch();

    /// <summary>Pairs shared with the query, by name; all zero between searches.</summary>
    public byte[] Shared { get; private set; } = [];

    public int[] Touched { get; private set; } = [];

    public int[] Candidates { get; } = new int[MaxCandidates];

    public Span<NameHit> Hits => _hits.AsSpan(0, _hitCount);

    public void Begin(int names)
    {
        _hitCount = 0;
        if (Shared.Length < names)
        {
            (Shared, Touched) = (new byte[names], new int[names]);
        }
    }

    /// <summary>Each entry once, by its best name.</summary>
    public void Add(NameHit hit)
    {
        foreach (ref var known in Hits)
        {
            if (known.Entry == hit.Entry)
            {
                known = known.Score < hit.Score ? hit : known;
                return;
            }
        }

        if (_hitCount < MaxHits)
        {
            _hits[_hitCount++] = hit;
        }
    }
}
