using System.Text.Json.Serialization;

namespace PipelineBot.BotFramework.Cards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
    public string? Id { get; init; }

    /// <summary>The button's label, as plain text.</summary>
    public string? Title { get; init; }

    public string? Tooltip { get; init; }

    public string? IconUrl { get; init; }

    public ActionStyle? Style { get; init; }

    public ActionMode? Mode { get; init; }

    /// <summary>Used instead by clients that do not know this action.</summary>
    public virtual CardAction? Fallback { get; init; }
}
