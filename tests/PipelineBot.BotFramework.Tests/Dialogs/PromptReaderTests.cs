using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Tests.Turns;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Dialogs;

public sealed class PromptReaderTests
{
    private static readonly OrderPrompts Recognizers = new();
    private static readonly Prompt Sizes = Prompt.ForChoice("Which?", [new("S", "Small"), new("M", "Medium", ["usual", "中号"]), new("L", "Large")]);

    [Theory]
    [InlineData("M")]
    [InlineData("m")]
    [InlineData("Medium")]
    [InlineData(" MEDIUM ")]
    [InlineData("usual")]
    [InlineData("中号")]
    [InlineData("Ｍ")]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData("2)")]
    [InlineData("2、")]
    [InlineData("２")]
    [InlineData("２．")]
    [InlineData("２）")]
    public void A_choice_is_read_by_value_title_synonym_or_number(string text) => Read(Sizes, text)!.Choice.ShouldBe("M");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("99999999999999999999")]
    [InlineData("Med")]
    [InlineData("huge")]
    [InlineData(".")]
    public void What_names_no_choice_is_not_understood(string text) => Read(Sizes, text).ShouldBeNull();

    [Fact]
    public void A_choice_named_by_a_number_comes_before_its_place_in_the_list() =>
        Read(Prompt.ForChoice("Days?", [new("3", "3 days"), new("1", "1 day")]), "1")!.Choice.ShouldBe("1");

    [Fact]
    public void A_choice_that_accepts_other_texts_hands_them_on()
    {
        var prompt = Prompt.ForChoice("Which deal?", [new("c", "Contoso")], acceptsText: true);

        Read(prompt, "Fabrikam").ShouldBe(new PromptAnswer("Fabrikam"));
        Read(prompt, "contoso")!.Choice.ShouldBe("c");
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("是", true)]
    [InlineData("1", true)]
    [InlineData("No", false)]
    [InlineData("否", false)]
    [InlineData("２", false)]
    public void A_confirmation_is_yes_or_no(string text, bool confirmed) =>
        Read(Prompt.ForConfirm("Sure?", OrderDialog.Yes, OrderDialog.No), text)!.Confirmed.ShouldBe(confirmed);

    [Fact]
    public void A_confirmation_answered_by_anything_else_is_not_understood() =>
        Read(Prompt.ForConfirm("Sure?", OrderDialog.Yes, OrderDialog.No), "perhaps").ShouldBeNull();

    [Fact]
    public void A_date_is_the_applications_to_read_suggestions_included()
    {
        var prompt = Prompt.ForDate("When?", suggestions: [new("2026-12-31", "End of the year")]);

        Read(prompt, "2026-12-05")!.Date.ShouldBe(new NodaTime.LocalDate(2026, 12, 5));
        Read(prompt, "end of the year")!.Date.ShouldBe(new NodaTime.LocalDate(2026, 12, 31));
        Read(prompt, "soon").ShouldBeNull();
    }

    [Fact]
    public void A_number_is_the_applications_to_read()
    {
        Read(Prompt.ForNumber("How many?"), "12.5")!.Number.ShouldBe(12.5m);
        Read(Prompt.ForNumber("How many?"), "many").ShouldBeNull();
    }

    [Fact]
    public void A_text_is_any_text_and_a_suggestion_its_value()
    {
        var prompt = Prompt.ForText("Why?", [new("price", "Price too high")]);

        Read(prompt, " They left. ").ShouldBe(new PromptAnswer("They left."));
        Read(prompt, "price too high").ShouldBe(new PromptAnswer("price") { Choice = "price" });
    }

    private static PromptAnswer? Read(Prompt prompt, string text) =>
        PromptReader.Read(prompt, text, new OrderTurn(new TurnContext(Incoming.Message(text), "turn", default, new ConversationState())), Recognizers);
}
