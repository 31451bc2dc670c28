namespace PipelineBot.Understanding;

/// <summary>Patterns that are the same for every field of a deal.</summary>
public static class CommonPhrases
{
    private const string Change = "(change|update|set|edit|fix|correct|adjust|modify|alter|amend)";

    private const string IsWrong =
        "(needs changing|needs updating|needs fixing|needs correcting|needs adjusting|needs a change|needs an update|needs to change|needs to be changed|needs to be updated"
        + "|needs to be corrected|needs to be fixed|has to change|has to be changed|has changed|is wrong|is not right|is not correct|is incorrect|is outdated|is out of date|is off"
        + "|must be changed|should be changed|should be updated)";

    /// <summary>"Change the stage of Tailspin", "the amount on Fabrikam needs changing": to what is still to be asked. Only of deals that are known.</summary>
    /// <param name="field">What the field is called, as a pattern.</param>
    public static IReadOnlyList<string> Changing(string field) =>
    [
        $"{Change} (the)? {field} (of|for|on|in|at) {{deal:deal}}",
        $"{Change} {{deal:deal}} {field}",
        $"(the)? {field} (of|for|on|in|at) {{deal:deal}} {IsWrong}",
        $"{{deal:deal}} {field} {IsWrong}",
    ];
}
