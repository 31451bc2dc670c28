using NodaTime;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>An understood answer: always the text it came from, and the value of the prompt's kind.</summary>
public sealed record PromptAnswer(string Text)
{
    public string? Choice { get; init; }

    public bool? Confirmed { get; init; }

    public LocalDate? Date { get; init; }

    public decimal? Number { get; init; }
}

/// <summary>How the application reads dates and numbers in its languages; null when the text is neither.</summary>
public interface IPromptRecognizers<in TTurn>
{
    PromptAnswer? ReadDate(TTurn turn, string text);

    PromptAnswer? ReadNumber(TTurn turn, string text);
}
