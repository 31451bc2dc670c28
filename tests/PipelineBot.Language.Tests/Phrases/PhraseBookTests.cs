using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Tests.Phrases;

public class PhraseBookTests
{
    [Theory]
    [InlineData("show {unknown}")]
    [InlineData("show {deal")]
    [InlineData("show (the {deal}")]
    [InlineData("show {deal})")]
    [InlineData("my deal(s)?")]
    [InlineData("show? {deal}")]
    [InlineData("{}")]
    [InlineData("{deal}")]
    public void A_mistake_in_a_pattern_stops_the_program_at_start(string pattern) =>
        Should.Throw<ArgumentException>(() => Book(pattern));

    [Theory]
    [InlineData("follow up", "follow-up", true)]
    [InlineData("follow up", "follow   up", true)]
    [InlineData("follow up", "followup", false)]
    [InlineData("won", "wonder", false)]
    [InlineData("{deal}'s stage", "Contoso's stage", true)]
    [InlineData("{deal}'s stage", "Contoso’s stage", true)]
    [InlineData("我的 商机", "我 的商机", true)]
    [InlineData("done: {deal}", "done - Contoso", true)]
    [InlineData("a (b|c)? d", "a d", true)]
    [InlineData("a (b|c (e)?) d", "a c e d", true)]
    [InlineData("a (b|c) d", "a d", false)]
    public void Literals_match_whole_words_however_they_are_spaced(string pattern, string text, bool matches) =>
        Book(pattern).Read(text, new Dictionary<string, ISlotRecognizer>()).Readings.Any().ShouldBe(matches);

    [Fact]
    public void A_phrase_whose_recogniser_is_absent_does_not_match() =>
        Book("set {x:date}").Read("set today", new Dictionary<string, ISlotRecognizer>()).Readings.ShouldBeEmpty();

    private static PhraseBook Book(string pattern) =>
        new([new Phrase("x", "en", pattern)], new Dictionary<string, SlotKind> { ["deal"] = SlotKind.Name });
}
