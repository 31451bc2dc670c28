using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PipelineBot.Language.Amounts;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Tests.Phrases;
using PipelineBot.Language.Text;

namespace PipelineBot.Language.Tests.Text;

public class FoldingTests
{
    private const string Pairs = "进進谈談华華东東电電单單赢贏万萬预預计計周週签簽约約额額号號还還没沒迟遲";

    [Theory]
    [InlineData("把 Contoso 推進到談判", "stage", "Contoso")]
    [InlineData("華東電力的單子贏了,120萬", "won", "華東電力")]
    [InlineData("Contoso 預計下週五成交", "close-date", "Contoso")]
    [InlineData("華東電力預計禮拜五簽約", "close-date", "華東電力")]
    [InlineData("Contoso 金額改成50萬", "amount", "Contoso")]
    [InlineData("把張偉的單轉給王芳", "owner", "張偉的單")]
    [InlineData("查看華東電力擴容專案", "show", "華東電力擴容專案")]
    public void A_sentence_in_traditional_characters_is_read_and_its_names_stay_as_written(string said, string intent, string deal)
    {
        var match = SalesLikePhrases.Read(said).Readings[0].Matches[0];

        match.Intent.ShouldBe(intent);
        match.Slots["deal"].Text.ShouldBe(deal);
        match.Slots["deal"].Span.Of(said).ShouldBe(deal);
    }

    [Theory]
    [InlineData("兩萬五", 25_000)]
    [InlineData("三億", 300_000_000)]
    [InlineData("參仟", -1)]
    [InlineData("陸佰", 600)]
    [InlineData("兩千個", -1)]
    public void Numbers_are_read_in_traditional_characters(string said, long expected) =>
        (NumberRecognizer.TryParseWhole(said, out var number) ? number : -1).ShouldBe(expected);

    [Theory]
    [InlineData("後天", 2026, 11, 27)]
    [InlineData("12月5號", 2026, 12, 5)]
    [InlineData("兩週後", 2026, 12, 9)]
    public void Dates_are_read_in_traditional_characters(string said, int year, int month, int day)
    {
        DateRecognizer.TryParseWhole(said, SalesLikePhrases.Context, out var traditional).ShouldBeTrue();
        DateRecognizer.TryParseWhole(said.Replace('後', '后').Replace('號', '号').Replace('兩', '两').Replace('週', '周'), SalesLikePhrases.Context, out var simplified).ShouldBeTrue();

        traditional.Value.ShouldBe(simplified.Value);
        (traditional.Value.Date!.Value - SalesLikePhrases.Context.Today).Days.ShouldBe((new LocalDate(year, month, day) - new LocalDate(2026, 11, 25)).Days);
    }

    [Fact]
    public void Money_is_read_in_traditional_characters()
    {
        MoneyRecognizer.TryParseWhole("50萬", out var read).ShouldBeTrue();
        read.Value.Amount.ShouldBe(500_000);
    }

    [Theory]
    [InlineData("這個", "这个")]
    [InlineData("客戶", "客户")]
    [InlineData("還沒", "还没")]
    [InlineData("週五", "周五")]
    [InlineData("ＣＯＮＴＯＳＯ", "contoso")]
    public void The_comparer_takes_both_ways_of_writing_for_one(string one, string other)
    {
        FoldedComparer.Instance.Equals(one, other).ShouldBeTrue();
        new HashSet<string>(FoldedComparer.Instance) { one }.ShouldContain(other);
        new Dictionary<string, int>(FoldedComparer.Instance) { [one] = 1 }.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(other).ShouldBeTrue();
    }

    [Theory]
    [InlineData("著", "着")]
    [InlineData("这个", "那个")]
    [InlineData("a", "a ")]
    public void The_comparer_tells_others_apart(string one, string other) => FoldedComparer.Instance.Equals(one, other).ShouldBeFalse();

    [Fact]
    public void Texts_equal_to_the_comparer_have_one_hash() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('萬', '万', '個', '个', 'A', 'a', 'ａ', '週', '周')).Select(c => new string(c)).ToArbitrary(),
        Gen.ArrayOf(Gen.Elements('萬', '万', '個', '个', 'A', 'a', 'ａ', '週', '周')).Select(c => new string(c)).ToArbitrary(),
        (a, b) => FoldedComparer.Instance.Equals(a, a.ToLowerInvariant())
            && FoldedComparer.Instance.GetHashCode(a) == FoldedComparer.Instance.GetHashCode(a.ToLowerInvariant().Replace('萬', '万').Replace('ａ', 'a'))
            && (!FoldedComparer.Instance.Equals(a, b) || a.Length == b.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sentence_is_read_the_same_in_both_ways_of_writing() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("把", "Contoso", "推进到", "谈判", "华东电力", "的单子", "赢了", "万", "预计", "下周五", "签约", "金额", "改成", "50万", "完成", "推迟到", "12月5号", "还没"))
            .Select(string.Concat).ToArbitrary(),
        text =>
        {
            var traditional = string.Concat(text.Select(Traditional));
            return SalesLikePhrases.Read(text).Readings.Select(r => string.Join('|', r.Matches.Select(m => (m.Intent, m.Span))))
                .SequenceEqual(SalesLikePhrases.Read(traditional).Readings.Select(r => string.Join('|', r.Matches.Select(m => (m.Intent, m.Span)))));
        }).QuickCheckThrowOnFailure();

    private static char Traditional(char c) => Pairs.IndexOf(c) is >= 0 and var at && at % 2 == 0 ? Pairs[at + 1] : c;
}
