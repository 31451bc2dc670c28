using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>What a step makes of an answer: go on, go to a named step, ask again saying why, or end the dialog here.</summary>
public sealed class StepResult
{
    private StepResult() { }

    internal string? Step { get; private init; }

    internal string? Retry { get; private init; }

    internal TurnOutcome? Outcome { get; private init; }

    public static StepResult Next { get; } = new();

    /// <summary>Goes to a step by name, also backwards.</summary>
    public static StepResult GoTo(string step) => new() { Step = step };

    /// <summary>Asks the same question again, with this text.</summary>
    public static StepResult AskAgain(string text) => new() { Retry = text };

    /// <summary>Leaves the dialog and goes on as though the person had written this.</summary>
    public static StepResult Instead(string text) => End(new TurnOutcome { Instead = text });

    public static StepResult End(TurnOutcome outcome) => new() { Outcome = outcome };
}
