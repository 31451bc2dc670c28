using PipelineBot.Sales.Texts;

namespace PipelineBot.Texts;

/// <summary>What a person said, said back to them: on one line, without what could disguise it, and no longer than anyone reads.</summary>
public static class Quoted
{
    private const int MostCharacters = 60;

    public static string Of(string said)
    {
        var clean = CleanText.Of(said);
        if (clean.Length <= MostCharacters)
            return clean;
        var end = char.IsHighSurrogate(clean[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters;
        return clean[..end] + "…";
    }
}
