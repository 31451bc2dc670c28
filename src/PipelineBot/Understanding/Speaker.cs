using PipelineBot.Language;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Understanding;

/// <summary>The person who writes, where a deal comes to them: "I'm taking Wingtip", "give it back to me". The value is the word.</summary>
public static class Speaker
{
    /// <summary>Anything else a deal goes to is meant rather: "I'm taking Contoso to negotiation".</summary>
    private const double Unlikely = 0.3;

    private static readonly string[] Selves = ["i'm", "im", "i am", "i'll", "ill", "i will", "i can", "i've", "i have", "i", "let me", "lemme"];

    private static readonly string[] Taking =
    [
        "taking over", "taking on", "taking back", "taking", "take over", "take on", "take back", "take", "took over", "taken over", "taken on", "taken", "handle", "handling", "run with",
        "running with", "pick up", "picking up", "picked up", "own", "inherited", "inherit", "inheriting", "look after", "looking after", "cover", "covering",
    ];

    // "I'll take a look" takes no deal.
    private static readonly string[] OtherThings = ["a", "an", "some", "note", "notes", "part", "time", "place", "care", "my", "off", "it slow", "it easy", "leave", "action"];

    private static readonly string[] ToSelf = ["me", "myself"];

    public static ISlotRecognizer Recognizer { get; } = SlotRecognizers.From(Find);

    private static IReadOnlyList<Recognized<string>> Find(string text)
    {
        List<Recognized<string>>? found = null;
        for (var i = 0; i < text.Length; i++)
        {
            if ((text[i] | 0x20) is not ('i' or 'l' or 'm') || (i > 0 && IsWord(text[i - 1])))
                continue;
            var length = Longest(text, i, Selves);
            var takes = length > 0 && Longest(text, Next(text, i + length), Taking) is var verb and > 0 && Longest(text, Next(text, Next(text, i + length) + verb), OtherThings) == 0;
            if (!takes)
                length = Before(text, i) ? Longest(text, i, ToSelf) : 0;
            if (length > 0)
                (found ??= []).Add(new Recognized<string>(text.Substring(i, length), new TextSpan(i, length), Unlikely));
        }

        return found ?? (IReadOnlyList<Recognized<string>>)[];
    }

    private static bool Before(string text, int i) => i > 3 && string.Compare(text, i - 4, " to ", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;

    private static int Next(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
        return i;
    }

    private static int Longest(string text, int at, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && at + word.Length <= text.Length && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
                && (at + word.Length == text.Length || !IsWord(text[at + word.Length])))
                longest = word.Length;
        }

        return longest;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '\'';
}
