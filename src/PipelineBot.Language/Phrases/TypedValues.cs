namespace PipelineBot.Language.Phrases;

/// <summary>What the recognisers found. A recogniser runs when first asked for, and once.</summary>
internal sealed class TypedValues(TokenizedText text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers, string[] names, TypedTable[] tables)
{
    public bool Has(int recognizer) => recognizers.ContainsKey(names[recognizer]);

    public TypedTable Of(int recognizer)
    {
        var table = tables[recognizer];
        if (!table.IsFilled)
        {
            table.Fill(text, recognizers.TryGetValue(names[recognizer], out var source) ? source.Recognize(text.Folded) : []);
        }

        return table;
    }
}
