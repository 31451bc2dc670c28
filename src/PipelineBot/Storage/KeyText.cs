using PipelineBot.BotFramework.Storage;

namespace PipelineBot.Storage;

/// <summary>
/// Text that an engine would not give back as it was: SQLite ends text at NUL, and UTF-8 has no unpaired surrogates, so that two different keys
/// could become one. Keys of that kind are refused; promoted copies, which only serve comparing, are made safe.
/// </summary>
internal static class KeyText
{
    public static void Check(DocumentKey key)
    {
        Check(key.Partition, "partition");
        Check(key.Id, "id");
    }

    public static void Check(string? text, string what)
    {
        if (string.IsNullOrEmpty(text))
            throw new ArgumentException($"A document's {what} is missing.");
        if (!IsFaithful(text))
            throw new ArgumentException($"A document's {what} holds a NUL or half a surrogate pair.");
    }

    /// <summary>The text itself, or with U+FFFD in the place of what cannot be kept.</summary>
    public static string Safe(string text) =>
        IsFaithful(text) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));

    private static bool IsFaithful(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
