using System.Text;

namespace PipelineBot.Tests.Corpus;

/// <summary>One command as the corpus writes it: an intent and canonical slots.</summary>
public sealed record Meant(string Intent, IReadOnlyDictionary<string, string> Slots)
{
    public bool Same(Meant other) =>
        IsOnKnownMilestone && other.IsOnKnownMilestone ? WithoutDeal().SameSlots(other.WithoutDeal()) : SameSlots(other);

    /// <summary>A milestone's id tells its deal, whether it was named or not.</summary>
    private bool IsOnKnownMilestone => Slots.TryGetValue("milestone", out var milestone) && milestone != "?" && Intent != "milestone.add";

    private Meant WithoutDeal() => this with { Slots = Slots.Where(s => s.Key != "deal").ToDictionary(s => s.Key, s => s.Value) };

    private bool SameSlots(Meant other) =>
        Intent == other.Intent && Slots.Count == other.Slots.Count && Slots.All(s => other.Slots.TryGetValue(s.Key, out var value) && Plain(value) == Plain(s.Value));

    public override string ToString() => string.Join(" ", Slots.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}=\"{s.Value}\"").Prepend(Intent));

    // Letter case, width and what punctuates the ends of free words are nobody's meaning.
    private static string Plain(string value) => value.Normalize(NormalizationForm.FormKC).Trim(' ', '.', '。', '!', '"', '“', '”', ',', '、').ToUpperInvariant();
}

/// <summary>The notation of the corpus; its README describes it.</summary>
public static class Meaning
{
    /// <summary>The readings that are right, each a list of commands.</summary>
    public static IReadOnlyList<IReadOnlyList<Meant>> Parse(string text) =>
        [.. Split(text, '|').Select(reading => (IReadOnlyList<Meant>)[.. Split(reading, '&').Select(Command)])];

    public static bool Same(IReadOnlyList<Meant> one, IReadOnlyList<Meant> other) =>
        one.Count == other.Count && one.All(m => other.Any(m.Same)) && other.All(m => one.Any(m.Same));

    public static string Write(IEnumerable<Meant> commands) => string.Join(" & ", commands);

    private static Meant Command(string text)
    {
        var words = Split(text, ' ');
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words.Skip(1))
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || !slots.TryAdd(word[..at], Unquoted(word[(at + 1)..])))
                throw new FormatException($"'{word}' in '{text}' is no slot=value.");
        }

        return new Meant(words[0], slots);
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : value;

    /// <summary>Cuts outside double quotes; empty parts are left out.</summary>
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (part, quoted) = (new StringBuilder(), false);
        foreach (var c in text.Append(separator))
        {
            quoted ^= c == '"';
            if (c != separator || quoted)
            {
                part.Append(c);
                continue;
            }

            if (part.ToString().Trim() is { Length: > 0 } word)
                parts.Add(word);
            part.Clear();
        }

        return parts;
    }
}
