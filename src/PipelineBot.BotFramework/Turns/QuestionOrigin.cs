using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Turns;

/// <summary>Which messages an open question comes from, so that deleting one of them takes the question back.</summary>
internal static class QuestionOrigin
{
    /// <summary>Enough for any dialog; of a longer talk the first ones count, since they led to it.</summary>
    private const int Most = 16;

    /// <summary>Called once the turn is decided: the message belongs to the question that is open now.</summary>
    public static void Remember(TurnContext turn)
    {
        var state = turn.State;
        if (state.Dialog is null)
            state.AskedBy = null;
        else if (turn.Activity is { Type: ActivityTypes.Message, Id: { Length: > 0 } id } && state.AskedBy is not { Count: >= Most } && state.AskedBy?.Contains(id) != true)
            (state.AskedBy ??= []).Add(id);
    }

    /// <summary>Whether the message that was deleted is one of them.</summary>
    public static bool Is(TurnContext turn) => turn.Activity.Id is { Length: > 0 } id && turn.State.AskedBy?.Contains(id) == true;
}
