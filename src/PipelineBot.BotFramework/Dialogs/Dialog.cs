using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Dialogs;

/// <summary>A series of questions. One dialog at a time is open for a person in a conversation.</summary>
public abstract class Dialog<TTurn>(string id, int version)
    where TTurn : TurnContext
{
    public string Id { get; } = id;

    /// <summary>Raise it when the meaning of the stored state changes: questions left open by an older version are closed politely.</summary>
    public int Version { get; } = version;

    internal abstract bool HasStep(string name);

    /// <summary>What the dialog makes of a text no button, date or number was found in; null when it means nothing to it beyond a free answer.</summary>
    internal abstract ValueTask<TurnOutcome?> HearAsync(TTurn turn, DialogFrame frame, DialogSet<TTurn> set, CancellationToken cancellationToken);

    internal abstract ValueTask<TurnOutcome> AnswerAsync(TTurn turn, DialogFrame frame, PromptAnswer answer, DialogSet<TTurn> set, CancellationToken cancellationToken);
}
