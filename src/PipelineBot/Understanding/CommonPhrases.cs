namespace PipelineBot.Understanding;

/// <summary>Patterns that are the same for every field of a deal.</summary>
public static class CommonPhrases
{
    private const string Change = "(change|update|set|edit|fix|correct|adjust|modify|alter|amend)";

    private const string Fixing = "((,)? (please|pls|i|we)? (need to|needs to|have to|gotta|got to|must|should|want to|let us|let's)? (change|fix|correct|update|edit|adjust) (it|that|this))?";

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
        $"(i|we)? (have to|need to|must|gotta|got to|want to|would like to|should) {Change} (the)? {field} (of|for|on|in|at) {{deal:deal}}",
        $"(i|we)? (have|need|want)? (a)? (new|different|another) {field} (of|for|on|in|at) {{deal:deal}}",
        $"(i|we)? (need|want) (a)? (new|different|another) {field} (of|for|on|in|at) {{deal:deal}}",
        $"{{deal:deal}} (needs|has|gets|wants) (a|another) (new|different)? {field}",
        $"{{deal:deal}} (has|got|is showing|shows) the wrong {field} {Fixing}",
        $"(wrong|incorrect|outdated) {field} (of|for|on|in|at) {{deal:deal}} {Fixing}",
        $"{{deal:deal}} {field} (is)? wrong {Fixing}",
    ];
}
