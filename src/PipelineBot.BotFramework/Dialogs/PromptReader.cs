using System.Globalization;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>Reads an answer to a prompt: a choice by value, title, synonym or its number in the list; otherwise by the prompt's kind.</summary>
internal static class PromptReader
{
    public static PromptAnswer? Read<TTurn>(Prompt prompt, string text, TTurn turn, IPromptRecognizers<TTurn> recognizers)
    {
        text = text.Trim();
        if (text.Length == 0)
            return null;

        var choice = Choose(prompt.Choices, text);
        return prompt.Kind switch
        {
            PromptKind.Confirm => choice is null ? null : new PromptAnswer(text) { Choice = choice.Value, Confirmed = choice == prompt.Choices[0] },
            PromptKind.Choice => choice is not null ? new PromptAnswer(text) { Choice = choice.Value } : prompt.AcceptsText ? new PromptAnswer(text) : null,
            PromptKind.Date => recognizers.ReadDate(turn, choice?.Value ?? text) ?? (prompt.AcceptsText ? new PromptAnswer(text) : null),
            PromptKind.Number => recognizers.ReadNumber(turn, choice?.Value ?? text),
            _ => new PromptAnswer(choice?.Value ?? text) { Choice = choice?.Value },
        };
    }

    private static PromptChoice? Choose(List<PromptChoice> choices, string text)
    {
        foreach (var choice in choices)
        {
            if (Same(choice.Value, text) || Same(choice.Title, text) || choice.Synonyms?.Any(s => Same(s, text)) == true)
                return choice;
        }

        return PlaceOf(text.AsSpan().TrimEnd(".．。、)）")) is { } place && place >= 1 && place <= choices.Count ? choices[place - 1] : null;
    }

    /// <summary>Digits of either width, as Chinese keyboards write both; null for anything else.</summary>
    private static int? PlaceOf(ReadOnlySpan<char> digits)
    {
        const int Enough = 1_000_000;
        var place = 0;
        foreach (var c in digits)
        {
            int digit = c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;
            if (digit < 0 || place > Enough)
                return null;
            place = (place * 10) + digit;
        }

        return digits.IsEmpty ? null : place;
    }

    private static bool Same(string a, string b) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth) == 0;
}
