namespace PipelineBot.Language.Phrases;

/// <summary>The few best ways found so far, best first; of equals the first found stays first.</summary>
internal sealed class BestParses
{
    private const int Capacity = 6;

    public static readonly BestParses None = new();

    private Parse[] _items = [];

    public int Count { get; private set; }

    public Parse this[int i] => _items[i];

    public bool Accepts(double loss) => Count < Capacity || loss < _items[Count - 1].Loss;

    public void Add(Parse parse)
    {
        if (!Accepts(parse.Loss))
        {
            return;
        }

        if (_items.Length == 0)
        {
            _items = new Parse[Capacity];
        }

        var at = Count < Capacity ? Count++ : Capacity - 1;
        while (at > 0 && _items[at - 1].Loss > parse.Loss)
        {
            _items[at] = _items[at - 1];
            at--;
        }

        _items[at] = parse;
    }

    public void AddAll(BestParses other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            Add(other[i]);
        }
    }
}
