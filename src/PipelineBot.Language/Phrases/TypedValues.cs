namespace PipelineBot.Language.Phrases;

/// <summary>What the recognisers found. A recogniser runs when first asked for, and once.</summary>
internal sealed class TypedValues(TokenizedText text, IReadOnlyDictionary<string, ISlotRecognizer> recognizers, string[] names, TypedTable[] tables)
{
    private readonly ISlotRecognizer?[] _recognizers = Array.ConvertAll(names, recognizers.GetValueOrDefault);

    public bool Has(int recognizer) => _recognizers[recognizer] is not null;

    public TypedTable Of(int recognizer)
    {
        var table = tables[recognizer];
        if (!table.IsFilled)
        {
            table.Fill(text, _recognizers[recognizer]?.Recognize(text.Folded) ?? []);
        }

        return table;
    }
}
