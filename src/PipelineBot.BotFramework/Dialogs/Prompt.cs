namespace PipelineBot.BotFramework.Dialogs;

public enum PromptKind
{
    Text,
    Choice,
    Confirm,
    Date,
    Number,
}

/// <summary>One offered answer. <paramref name="Value"/> is what the dialog receives; it must not contain a comma (CA-21).</summary>
public sealed record PromptChoice(string Value, string Title, IReadOnlyList<string>? Synonyms = null);

/// <summary>One line below a question: what, and its value. Without a value it heads the lines after it.</summary>
public sealed record PromptDetail(string Title, string Value);

/// <summary>A question as it is asked and stored, so that "2" means what the person saw even if the data changed meanwhile.</summary>
public sealed class Prompt
{
    public PromptKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>Asked after an answer that was not understood; null repeats <see cref="Text"/>.</summary>
    public string? Retry { get; set; }

    public List<PromptChoice> Choices { get; set; } = [];

    /// <summary>What the question is about, as lines below it.</summary>
    public List<PromptDetail> Details { get; set; } = [];

    /// <summary>Whether something that is not in the list is an answer to a choice (a name to look for), and something that is no date to a date: the step says what it makes of it.</summary>
    public bool AcceptsText { get; set; }

    public static Prompt ForText(string text, string? retry = null) => new() { Kind = PromptKind.Text, Text = text, Retry = retry };

    /// <summary>A text may come with suggestions shown as buttons.</summary>
    public static Prompt ForText(string text, IEnumerable<PromptChoice> suggestions) => new() { Kind = PromptKind.Text, Text = text, Choices = [.. suggestions] };

    public static Prompt ForChoice(string text, IEnumerable<PromptChoice> choices, string? retry = null, bool acceptsText = false) =>
        new() { Kind = PromptKind.Choice, Text = text, Retry = retry, Choices = [.. choices], AcceptsText = acceptsText };

    public static Prompt ForConfirm(string text, PromptChoice yes, PromptChoice no) => new() { Kind = PromptKind.Confirm, Text = text, Choices = [yes, no] };

    public static Prompt ForDate(string text, string? retry = null, IEnumerable<PromptChoice>? suggestions = null) =>
        new() { Kind = PromptKind.Date, Text = text, Retry = retry, Choices = [.. suggestions ?? []] };

    public static Prompt ForNumber(string text, string? retry = null) => new() { Kind = PromptKind.Number, Text = text, Retry = retry };

    /// <summary>The same question with lines below it.</summary>
    public Prompt About(params IEnumerable<PromptDetail> details)
    {
        Details.AddRange(details);
        return this;
    }
}
