using System.Text.Json.Nodes;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Arrives as a message without text whose value is the data; it cannot return a card.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>The member of <see cref="Data"/> that says which handler it is for.</summary>
    public const string Verb = "verb";

    /// <summary>Comes back with the inputs merged in. Can be forged.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><see cref="Cards.AssociatedInputs.None"/> for buttons such as Cancel: no input is checked or sent.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}
