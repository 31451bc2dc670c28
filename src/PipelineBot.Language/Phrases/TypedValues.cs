namespace PipelineBot.Language.Phrases;

/// <summary>What the recognisers found, by the token it begins at. A recogniser runs when first asked for, and once.</summary>
internal sealed class TypedValues(TokenizedText text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers)
{
    private const int MaxAtOnePlace = 8;

    private readonly Dictionary<string, Dictionary<int, List<(int End, Recognized<object> Value)>>> _byRecognizer = new(StringComparer.Ordinal);

    public bool Has(string recognizer) => recognizers.ContainsKey(recognizer);

    public List<(int End, Recognized<object> Value)>? At(string recognizer, int token)
    {
        if (!_byRecognizer.TryGetValue(recognizer, out var values))
        {
            _byRecognizer[recognizer] = values = Run(recognizer);
        }

        return values.GetValueOrDefault(token);
    }

    private Dictionary<int, List<(int End, Recognized<object> Value)>> Run(string recognizer)
    {
        var values = new Dictionary<int, List<(int End, Recognized<object> Value)>>();
        if (!recognizers.TryGetValue(recognizer, out var source))
        {
            return values;
        }

        foreach (var found in source.Recognize(text.Folded))
        {
            // A value that begins or ends inside a word is not what the words say.
            var (start, end) = (text.StartingAt(found.Span.Start), text.EndingAt(found.Span.End));
            if (start < 0 || end <= start)
            {
                continue;
            }

            if (!values.TryGetValue(start, out var list))
            {
                values[start] = list = [];
            }

            if (list.Count < MaxAtOnePlace)
            {
                list.Add((end, found));
            }
        }

        return values;
    }
}
