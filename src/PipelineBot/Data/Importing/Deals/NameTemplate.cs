using System.Text;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.Deals;

/// <summary>Builds a name of the other fields of a row: <c>{account} {product}</c>.</summary>
internal static class NameTemplate
{
    /// <exception cref="DataFailure">A brace without its partner, or a field that does not exist.</exception>
    public static void Check(string template)
    {
        foreach (var (text, field) in Parts(template))
        {
            if (field ? !Fields.Deals.Names.Contains(text) : text.AsSpan().ContainsAny('{', '}'))
                throw new DataFailure($"The name template '{template}' of the map: '{text}' is no field of a deal.");
        }
    }

    /// <summary>An empty field is left out, which is said: the name is then not what the template promises.</summary>
    public static string? Fill(string template, Row row)
    {
        var name = new StringBuilder();
        var missing = new List<string>();
        foreach (var (text, field) in Parts(template))
        {
            var value = field ? row.Text(text) : text;
            if (value is null)
                missing.Add(text);
            name.Append(value);
        }

        var built = CleanText.Of(name.ToString());
        if (built.Length > TextLimits.Short)
            built = CleanText.Of(built[..TextLimits.Short]);
        if (missing.Count > 0 && built.Length > 0)
            row.Say($"no {string.Join(", no ", missing)}; named '{Cells.Shown(built)}'");
        return built.Length == 0 ? null : built;
    }

    private static IEnumerable<(string Text, bool Field)> Parts(string template)
    {
        for (var i = 0; i < template.Length;)
        {
            var open = template.IndexOf('{', i);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield return (template[i..], false);
                yield break;
            }

            if (open > i)
                yield return (template[i..open], false);
            yield return (template[(open + 1)..close], true);
            i = close + 1;
        }
    }
}
