using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Conversation;

/// <summary>A button that says a sentence for the person: it does what typing it would, with no more rights than that.</summary>
public sealed class SayVerb : ICardVerbs
{
    private const string Verb = "say";
    private const string Text = "text";

    public IReadOnlyDictionary<string, VerbHandler<SalesTurn>> Verbs { get; } = new Dictionary<string, VerbHandler<SalesTurn>> { [Verb] = Handle };

    public static ExecuteAction Button(string title, string lang, string sentence) =>
        new(Verb) { Title = title, Data = new JsonObject { [Text] = sentence, [DialogVerbs.Lang] = lang }, AssociatedInputs = AssociatedInputs.None };

    private static ValueTask<TurnOutcome> Handle(SalesTurn turn, JsonElement data, CancellationToken cancellationToken)
    {
        var sentence = data.TextOrNull(Text) ?? "";
        return ValueTask.FromResult(sentence.Length is 0 or > SalesBot.MostCharacters
            ? new TurnOutcome { Beside = CommonTexts.Set.Get(turn.Language, "outdated") }
            : new TurnOutcome { Instead = sentence, Beside = CommonTexts.Set.Get(turn.Language, "below") });
    }
}
