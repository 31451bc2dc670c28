using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PipelineBot.Sales.Amounts;

namespace PipelineBot.Sales.Tests.Amounts;

public class MoneyTests
{
    private static readonly Gen<Money> AnyMoney =
        from cents in Gen.Choose(-1_000_000, 1_000_000_000)
        from currency in Gen.Elements("CNY", "USD", "EUR", "JPY")
        select new Money(cents / 100m, currency);

    private static readonly Gen<Money?[]> AnyAmounts =
        Gen.ArrayOf(Gen.OneOf(AnyMoney.Select(money => (Money?)money), Gen.Constant((Money?)null)));

    [Theory]
    [InlineData("300000", "cny", "300000 CNY")]
    [InlineData("1200000.50", " usd ", "1200000.5 USD")]
    [InlineData("0.00", "EUR", "0 EUR")]
    public void The_canonical_form_is_plain_and_without_trailing_zeros(string amount, string currency, string expected) =>
        new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency).ToString().ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("300000")]
    [InlineData("lots CNY")]
    public void What_is_not_canonical_is_not_read(string? text) => Money.FromCanonical(text).ShouldBeNull();

    [Fact]
    public void The_canonical_form_reads_back() =>
        Prop.ForAll(AnyMoney.ToArbitrary(), money => Money.FromCanonical(money.ToString()) == money).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_count_what_has_no_amount_instead_of_adding_zero()
    {
        var totals = MoneyTotals.Of([new Money(1, "USD"), null, new Money(2, "CNY"), null, new Money(3, "USD")]);

        totals.Sums.ShouldBe([new Money(2, "CNY"), new Money(4, "USD")]);
        totals.WithAmount.ShouldBe(3);
        totals.WithoutAmount.ShouldBe(2);
        totals.In("EUR").ShouldBeNull();
    }

    [Fact]
    public void Totals_never_mix_currencies() => Prop.ForAll(AnyAmounts.ToArbitrary(), amounts =>
    {
        var totals = MoneyTotals.Of(amounts);
        return totals.Sums.All(sum => sum.Amount == amounts.Where(money => money?.Currency == sum.Currency).Sum(money => money!.Amount))
            && totals.Sums.Select(sum => sum.Currency).ToHashSet().SetEquals(amounts.OfType<Money>().Select(money => money.Currency))
            && totals.WithAmount + totals.WithoutAmount == amounts.Length;
    }).QuickCheckThrowOnFailure();
}
