using System.Text.Json;
using PipelineBot.BotFramework.Cards;
using PipelineBot.BotFramework.Dialogs;

namespace PipelineBot.BotFramework.Tests.Dialogs;

public sealed class PromptCardTests
{
    [Fact]
    public void Few_choices_are_buttons()
    {
        var card = Render(Prompt.ForChoice("Which?", Choices(5)));

        Titles(card).ShouldBe(["Choice 1", "Choice 2", "Choice 3", "Choice 4", "Choice 5", "Cancel"]);
        Types(card).ShouldBe(["TextBlock", "ActionSet"]);
        Buttons(card).First().GetRawText().ShouldBe(
            """{"type":"Action.Execute","verb":"dialog.answer","data":{"lang":"zh-Hans","question":"q1","value":"1"},"associatedInputs":"none","fallback":{"type":"Action.Submit","data":{"lang":"zh-Hans","question":"q1","value":"1","verb":"dialog.answer"},"associatedInputs":"none","title":"Choice 1"},"title":"Choice 1"}""");
    }

    [Fact]
    public void Many_choices_are_a_list()
    {
        var card = Render(Prompt.ForChoice("Which?", Choices(6)));

        Titles(card).ShouldBe(["OK", "Cancel"]);
        var list = Input(card, "Input.ChoiceSet");
        list.GetProperty("choices").GetArrayLength().ShouldBe(6);
        list.GetProperty("style").GetString().ShouldBe("compact");
    }

    [Fact]
    public void A_confirmation_is_two_buttons_and_no_third()
    {
        var card = Render(Prompt.ForConfirm("Sure?", OrderDialog.Yes, OrderDialog.No));

        Titles(card).ShouldBe(["Yes", "No"]);
        Buttons(card).First().GetProperty("style").GetString().ShouldBe("positive");
    }

    [Fact]
    public void A_date_has_a_field_and_its_suggestions_as_buttons()
    {
        var card = Render(Prompt.ForDate("When?", suggestions: Choices(2)));

        Input(card, "Input.Date").GetProperty("id").GetString().ShouldBe(DialogVerbs.Value);
        Titles(card).ShouldBe(["OK", "Choice 1", "Choice 2", "Cancel"]);
    }

    [Fact]
    public void A_date_with_many_suggestions_shows_the_first_of_them()
    {
        var card = Render(Prompt.ForDate("When?", suggestions: Choices(9)));

        Input(card, "Input.Date").GetProperty("id").GetString().ShouldBe(DialogVerbs.Value);
        Titles(card).ShouldBe(["OK", "Choice 1", "Choice 2", "Choice 3", "Choice 4", "Choice 5", "Cancel"]);
    }

    [Fact]
    public void A_number_has_a_field()
    {
        var card = Render(Prompt.ForNumber("How many?"));

        Input(card, "Input.Number").GetProperty("id").GetString().ShouldBe(DialogVerbs.Value);
        Titles(card).ShouldBe(["OK", "Cancel"]);
    }

    [Fact]
    public void A_text_has_a_field_that_says_what_to_do()
    {
        var card = Render(Prompt.ForText("Why?"));

        var field = Input(card, "Input.Text");
        field.GetProperty("placeholder").GetString().ShouldBe("Or type it");
        field.GetProperty("maxLength").GetInt32().ShouldBe(1000);
        Titles(card).ShouldBe(["OK", "Cancel"]);
    }

    [Fact]
    public void CA_20_Only_the_button_of_the_field_sends_the_field()
    {
        var card = Render(Prompt.ForText("Why?", Choices(2)));

        foreach (var button in Buttons(card))
            button.TryGetProperty("associatedInputs", out _).ShouldBe(button.GetProperty("title").GetString() != "OK");
    }

    [Fact]
    public void Every_button_names_its_question_and_language()
    {
        JsonElement[] cards = [Render(Prompt.ForChoice("Which?", Choices(3))), Render(Prompt.ForDate("When?")), PromptCard.RenderOffer(Frame(Prompt.ForText("Why?")), "Leave?", OrderPrompts.Labels, "zh-Hans").CardContent!.Value];

        foreach (var data in cards.SelectMany(Buttons).Select(b => b.GetProperty("data")))
        {
            data.GetProperty(DialogVerbs.Question).GetString().ShouldBe("q1");
            data.GetProperty(DialogVerbs.Lang).GetString().ShouldBe("zh-Hans");
        }
    }

    [Fact]
    public void An_offer_has_two_ways_out()
    {
        var card = PromptCard.RenderOffer(Frame(Prompt.ForText("Why?")), "Leave this and list?", OrderPrompts.Labels, "en").CardContent!.Value;

        Buttons(card).Select(b => (b.GetProperty("verb").GetString(), b.GetProperty("title").GetString())).ShouldBe([(DialogVerbs.Leave, "Leave"), (DialogVerbs.Stay, "Stay")]);
        card.GetProperty("fallbackText").GetString().ShouldBe("Leave this and list?");
    }

    [Fact]
    public void A_question_is_shown_as_written_and_said_plainly_where_cards_are_not_shown()
    {
        var message = PromptCard.Render(Frame(Prompt.ForNumber("").About(new PromptDetail("Of _them_", "three"))), "How many of *A_B*?", OrderPrompts.Labels, "en");

        var card = message.CardContent!.Value;
        card.GetProperty("body")[0].GetProperty("text").GetString().ShouldBe(@"How many of \*A\_B\*?");
        card.GetProperty("body")[1].GetProperty("facts")[0].GetProperty("title").GetString().ShouldBe(@"Of \_them\_");
        card.GetProperty("fallbackText").GetString().ShouldBe("How many of *A_B*? · Of _them_: three");
        card.GetProperty("lang").GetString().ShouldBe("en");
        message.Summary.ShouldBe("How many of *A_B*? · Of _them_: three");
    }

    internal static IEnumerable<JsonElement> Buttons(JsonElement card) =>
        card.GetProperty("body").EnumerateArray().Where(e => e.GetProperty("type").GetString() == "ActionSet").SelectMany(e => e.GetProperty("actions").EnumerateArray());

    private static JsonElement Render(Prompt prompt) => PromptCard.Render(Frame(prompt), prompt.Text, OrderPrompts.Labels, "zh-Hans").CardContent!.Value;

    private static DialogFrame Frame(Prompt prompt) => new() { DialogId = OrderDialog.Name, QuestionId = "q1", Step = "size", Prompt = prompt };

    private static IEnumerable<PromptChoice> Choices(int count) => Enumerable.Range(1, count).Select(i => new PromptChoice($"{i}", $"Choice {i}"));

    private static IEnumerable<string?> Titles(JsonElement card) => Buttons(card).Select(b => b.GetProperty("title").GetString());

    private static IEnumerable<string?> Types(JsonElement card) => card.GetProperty("body").EnumerateArray().Select(e => e.GetProperty("type").GetString());

    private static JsonElement Input(JsonElement card, string type) => card.GetProperty("body").EnumerateArray().Single(e => e.GetProperty("type").GetString() == type);
}
