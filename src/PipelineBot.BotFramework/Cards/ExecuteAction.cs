using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

/// <summary>Arrives as an <c>adaptiveCard/action</c> invoke, and its answer replaces the card.</summary>
// Repeated here because a refresh holds this very type, and the discriminator is written only where the declared type is polymorphic,
// which a sealed type cannot be.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
public record ExecuteAction(string Verb) : CardAction
{
    private bool forNewerClients;

    /// <summary>Comes back with the inputs merged in. Ids and versions, never authority: it can be forged.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><see cref="Cards.AssociatedInputs.None"/> for buttons such as Cancel: no input is checked or sent.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// Unless set, an <c>Action.Submit</c> with the same data and the verb in it, so that older clients have the button too (CA-40). Null without a
    /// <see cref="CardAction.Title"/>, and after <see cref="ForNewerClients"/>.
    /// </summary>
    public override CardAction? Fallback
    {
        get => field ?? (forNewerClients || Title is null ? null : new SubmitAction { Title = Title, Data = SubmitData(), AssociatedInputs = AssociatedInputs });
        init => field = value;
    }

    /// <summary>The same, left out by older clients: for the less needed buttons of a card with many rows, where twice the size is too much.</summary>
    public ExecuteAction ForNewerClients() => this with { forNewerClients = true };

    private JsonObject SubmitData()
    {
        var data = Data?.DeepClone().AsObject() ?? [];
        data[SubmitAction.Verb] = Verb;
        return data;
    }
}
