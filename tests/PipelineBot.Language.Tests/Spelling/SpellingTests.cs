using PipelineBot.Language.Phrases;
using PipelineBot.Language.Tests.Phrases;

namespace PipelineBot.Language.Tests.Spelling;

public class SpellingTests
{
    private static readonly PhraseBook Words = new(
        ("close closed closing date amount about reschedule rescheduled complete completed done won lost slot push pushed handover review milestone design solution negotiation requirements approved"
        + " move moved from lead update updated postpone postponed delay delayed deal cloth easy upset program wednesday tomorrow december").Split(' ').Select(word => new Phrase(word, "en", word)),
        new Dictionary<string, SlotKind>());

    [Theory]
    [InlineData("cloze", "close")]
    [InlineData("amout", "amount")]
    [InlineData("ammount", "amount")]
    [InlineData("rescheduel", "reschedule")]
    [InlineData("compelted", "completed")]
    [InlineData("complted", "completed")]
    [InlineData("dnoe", "done")]
    [InlineData("wno", "won")]
    [InlineData("lsot", "lost")]
    [InlineData("psuh", "push")]
    [InlineData("pushd", "pushed")]
    [InlineData("handovr", "handover")]
    [InlineData("rveiw", "review")]
    [InlineData("reveiw", "review")]
    [InlineData("mileston", "milestone")]
    [InlineData("desgin", "design")]
    [InlineData("soluton", "solution")]
    [InlineData("negotation", "negotiation")]
    [InlineData("negosiation", "negotiation")]
    [InlineData("reqirments", "requirements")]
    [InlineData("aproved", "approved")]
    [InlineData("wensday", null)]
    [InlineData("wendesday", "wednesday")]
    [InlineData("tommorow", "tomorrow")]
    [InlineData("decmber", "december")]
    [InlineData("updaet", "update")]
    [InlineData("postpond", "postponed")]
    [InlineData("moev", "move")]
    [InlineData("wo", null)]
    [InlineData("wox", null)]
    [InlineData("dont", null)]
    [InlineData("zzzzzz", null)]
    public void A_misspelt_word_is_the_one_word_it_is_near(string written, string? meant)
    {
        (Words.Read(written, new Dictionary<string, ISlotRecognizer>()).Best?.Matches[0].Intent).ShouldBe(meant);
    }

    [Theory]
    [InlineData("form")]
    [InlineData("loose")]
    [InlineData("clothe")]
    [InlineData("dealing")]
    [InlineData("slots")]
    [InlineData("easily")]
    [InlineData("upsell")]
    [InlineData("programme")]
    [InlineData("Psuh", "my")]
    public void An_everyday_word_is_not_misspelt_and_neither_is_a_name(string word, string before = "")
    {
        var sentence = Words.Read($"{before} {word}".Trim(), new Dictionary<string, ISlotRecognizer>());

        sentence.Best.ShouldBeNull();
    }

    [Theory]
    [InlineData("amout of Contoso to 500k", "amount amount=500k deal=Contoso")]
    [InlineData("cloze date of Contoso is Dec 12", "close-date date=Dec 12 deal=Contoso")]
    [InlineData("moev Contoso to negotiation", "stage deal=Contoso stage=negotiation")]
    [InlineData("Move Contoso to negotation", "stage deal=Contoso stage=negotiation")]
    [InlineData("Psuh Contoso to negotiation", "stage deal=Contoso stage=negotiation")]
    [InlineData("cretae a deal Nrothwind Amuont 300k", "new amount=300k deal=Nrothwind Amuont")]
    [InlineData("lsot Contoso, no budgte", "lost deal=Contoso reason=no budgte")]
    public void A_sentence_is_understood_though_words_are_misspelt(string text, string expected)
    {
        var sentence = SalesLikePhrases.Read(text);

        SalesLikePhrases.Describe(sentence.Best).ShouldBe(expected);
        sentence.Doubt.ShouldBeInRange(0.01, 0.2);
        foreach (var slot in sentence.Best!.Matches[0].Slots.Values.Where(slot => slot.Value is null))
        {
            slot.Span.Of(text).ShouldBe(slot.Text);
        }
    }

    [Theory]
    [InlineData("won Wno")]
    [InlineData("lost Contoso, amout too high")]
    [InlineData("dnt move Contoso to negotiation")]
    [InlineData("add milestone \"amout cloze\" to Contoso")]
    [InlineData("my deals")]
    public void What_is_understood_is_left_as_it_is(string text) => SalesLikePhrases.Read(text).Doubt.ShouldBe(0);

    [Fact]
    public void What_is_not_to_be_done_is_not_done_though_it_is_misspelt() => SalesLikePhrases.Read("do not moev Contoso to negotiation").IsNegated.ShouldBeTrue();
}
