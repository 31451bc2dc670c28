using FsCheck;
using FsCheck.Fluent;
using PipelineBot.Data.Csv;

namespace PipelineBot.Tests.Data.Csv;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 21 5555", "'+86 21 5555")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("Contoso", "Contoso")]
    [InlineData("", "")]
    public void A_text_that_begins_like_a_formula_gets_an_apostrophe(string text, string cell) => FormulaGuard.Add(text).ShouldBe(cell);

    [Fact]
    public void Taking_the_apostrophe_away_gives_back_every_text() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements('\'', '=', '-', '+', '@', 'a', '中', ' ')).Select(characters => new string([.. characters])).ToArbitrary(),
            text => FormulaGuard.Remove(FormulaGuard.Add(text)) == text).QuickCheckThrowOnFailure();
}
