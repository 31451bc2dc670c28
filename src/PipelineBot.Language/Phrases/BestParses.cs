using System.Runtime.CompilerServices;

namespace PipelineBot.Language.Phrases;

/// <summary>The few best ways found so far, best first; of equals the first found stays first. They are numbers in a <see cref="ParseStore"/>.</summary>
internal struct BestParses
{
    private const int Capacity = 6;

    private Numbers _items;

    public int Count { get; private set; }

    public readonly int this[int i] => _items[i];

    public readonly bool Accepts(ParseStore store, double loss) => Count < Capacity || loss < store[_items[Count - 1]].Loss;

    public void Offer(ParseStore store, in Parse parse)
    {
        if (Accepts(store, parse.Loss))
        {
            Insert(store, store.Add(parse), parse.Loss);
        }
    }

    public void OfferAll(ParseStore store, in BestParses others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (store[others[i]].Loss is var loss && Accepts(store, loss))
            {
                Insert(store, others[i], loss);
            }
        }
    }

    private void Insert(ParseStore store, int parse, double loss)
    {
        var at = Count < Capacity ? Count++ : Capacity - 1;
        while (at > 0 && store[_items[at - 1]].Loss > loss)
        {
            _items[at] = _items[at - 1];
            at--;
        }

        _items[at] = parse;
    }

    [InlineArray(Capacity)]
    private struct Numbers
    {
        private int _first;
    }
}
