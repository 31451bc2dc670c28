using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Numbers;
using PipelineBot.Texts;

namespace PipelineBot.Conversation;

/// <summary>Questions in the person's language, and the reading of their answers.</summary>
public sealed class SalesPrompts : IPromptRenderer<SalesTurn>, IPromptRecognizers<SalesTurn>
{
    public OutboundActivity Render(SalesTurn turn, DialogFrame frame, string text) => PromptCard.Render(frame, text, Labels(turn.Language), turn.Language);

    public OutboundActivity RenderClosing(SalesTurn turn, DialogClosing closing) => OutboundActivity.Message(CommonTexts.Set.Get(turn.Language, "closed." + closing));

    public OutboundActivity RenderOffer(SalesTurn turn, DialogFrame frame, string commandTitle) =>
        PromptCard.RenderOffer(frame, CommonTexts.Set.Get(turn.Language, "offer", Whole(turn, frame.Prompt), commandTitle), Labels(turn.Language), turn.Language);

    /// <summary>Any date is an answer, one that does not exist too: the step says what is wrong with it.</summary>
    public PromptAnswer? ReadDate(SalesTurn turn, string text) =>
        DateRecognizer.TryParseWhole(text, turn.Reading, out var reading)
            ? new PromptAnswer(text) { Date = reading.Value.Alternative is null ? reading.Value.Date : null }
            : null;

    public PromptAnswer? ReadNumber(SalesTurn turn, string text) =>
        NumberRecognizer.TryParseWhole(text, out var number) ? new PromptAnswer(text) { Number = number } : null;

    /// <summary>A question that ends in a colon goes on with what is listed below it.</summary>
    private static string Whole(SalesTurn turn, Prompt prompt) =>
        prompt.Text is [.. var text, ':' or '：'] && prompt.Details.Count > 0
            ? CommonTexts.Set.Get(turn.Language, "offer.list", text, Say.List(turn.Language, prompt.Details.Select(d => d.Title)))
            : prompt.Text;

    private static PromptLabels Labels(string language) => new(
        Ok: CommonTexts.Set.Get(language, "ok"),
        Cancel: CommonTexts.Set.Get(language, "cancel"),
        Placeholder: CommonTexts.Set.Get(language, "placeholder"),
        Leave: CommonTexts.Set.Get(language, "leave"),
        Stay: CommonTexts.Set.Get(language, "stay"),
        PickDate: CommonTexts.Set.Get(language, "pickDate"));
}
