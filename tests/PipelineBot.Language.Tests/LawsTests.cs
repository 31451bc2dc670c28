using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using PipelineBot.Language.Amounts;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Durations;
using PipelineBot.Language.Names;
using PipelineBot.Language.Numbers;
using PipelineBot.Language.Percentages;
using PipelineBot.Language.Tests.Numbers;
using PipelineBot.Language.Tests.Phrases;
using PipelineBot.Language.Times;

namespace PipelineBot.Language.Tests;

public class LawsTests
{
    private static readonly LanguageContext Context = SalesLikePhrases.Context;

    private static readonly string[] Fragments =
    [
        "move ", "Contoso ", "to ", "negotiation", "把", "推进到", "谈判", "的", "的的的", "吧", "了", "请", "，", ",", ".", "?", "\"", "'", "「", "」", "and ",
        "and and ", "12/5", "月", "日", "一", "万", "亿", "零", "半", "周五", "下", "下下", "in ", "2 ", "weeks ", "end of ", "9999999999", "¥", "$", "k", "m ",
        "lost ", "done: ", "on ", "for ", "\n", "\u200B", "😀", "\uD83D", "(", "{", "-", "--", "1.", ",000", "还没", "吗", "won", " ", "is ", "年", "2026",
        "half ", "a ", "quarter ", "past ", "nine ", "twenty", "hundred ", "point ", "%", "百分之", "成", "点", "下午", "差", "分", "个", "天", "工作日", "小时", "十", "到", "~",
        "am", "9:30", "at ", "第", "1.200", "'", "h", "minutes ", "dozen ", "之", "几", "EUR", "元",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Fragments)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? string.Empty)).ToArbitrary();

    [Fact]
    public void A_number_in_Chinese_reads_back() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue - 1).ToArbitrary(),
        number => NumberRecognizer.TryParseWhole(ChineseNumerals.Write(number), out var read) && read == number).QuickCheckThrowOnFailure();

    [Fact]
    public void A_small_number_in_Chinese_reads_back() => Prop.ForAll(
        Gen.Choose(1, 30_000).ToArbitrary(),
        number => NumberRecognizer.TryParseWhole(ChineseNumerals.Write(number), out var read) && read == number).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_in_English_reads_back() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, 3000), Gen.Choose(0, int.MaxValue - 1)).ToArbitrary(),
        number => NumberRecognizer.TryParseWhole(EnglishNumerals.Write(number), out var read) && read == number
            && NumberRecognizer.Recognize($"set it to {EnglishNumerals.Write(number)}, please").Single().Value == number).QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_in_Chinese_reads_back() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue - 1).ToArbitrary(),
        number => MoneyRecognizer.TryParseWhole(ChineseNumerals.Write(number) + "元", out var read) && read.Value == new MoneyReading(number, "CNY")).QuickCheckThrowOnFailure();

    [Fact]
    public void A_percentage_reads_back() => Prop.ForAll(
        Gen.Choose(0, 200).ToArbitrary(),
        Gen.Elements("{0}%", "{0} percent", "百分之{0}").ToArbitrary(),
        (percent, form) => PercentageRecognizer.TryParseWhole(string.Format(CultureInfo.InvariantCulture, form, percent), out var read) && read.Value.Percent == percent).QuickCheckThrowOnFailure();

    [Fact]
    public void A_time_on_the_clock_of_24_hours_reads_back() => Prop.ForAll(
        Gen.Choose(0, (24 * 60) - 1).ToArbitrary(),
        minute =>
        {
            var time = LocalTime.FromMinutesSinceMidnight(minute);
            return TimeRecognizer.TryParseWhole(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time), out var read) && read.Value == new TimeReading(time)
                && TimeRecognizer.TryParseWhole(LocalTimePattern.CreateWithInvariantCulture("h:mm tt").Format(time), out read) && read.Value == new TimeReading(time);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_counted_while_reads_back() => Prop.ForAll(
        Gen.Choose(1, 999).ToArbitrary(),
        days => DurationRecognizer.TryParseWhole($"{days} days", out var read) && read.Value == new DurationReading(Period.FromDays(days))
            && DurationRecognizer.TryParseWhole($"{ChineseNumerals.Write(days)}个工作日", out read) && read.Value == new DurationReading(Period.Zero, days)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_in_figures_reads_back_with_and_without_separators() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        number => new[] { "0", "N0", "N2" }.All(format =>
            NumberRecognizer.TryParseWhole(number.ToString(format, CultureInfo.InvariantCulture), out var read) && read == number)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_ISO_date_in_any_sentence_reads_back() => Prop.ForAll(
        Gen.Choose(0, 70_000).ToArbitrary(),
        Gen.Elements("move it to {0}", "{0}", "改到{0}吧", "on {0}, please", "({0})", "{0}T10:00 x", "价格50万,{0}成交").ToArbitrary(),
        (days, sentence) =>
        {
            var date = new LocalDate(2000, 1, 1).PlusDays(days);
            var text = string.Format(CultureInfo.InvariantCulture, sentence, LocalDatePattern.Iso.Format(date));
            return DateRecognizer.Recognize(text, Context).Any(d => d.Value.Date == date);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spans_lie_inside_the_text_in_order_and_nothing_throws() => Prop.ForAll(Texts, text =>
    {
        _ = DateRecognizer.TryParseWhole(text, Context, out _) || MoneyRecognizer.TryParseWhole(text, out _) || NumberRecognizer.TryParseWhole(text, out _)
            || PercentageRecognizer.TryParseWhole(text, out _) || TimeRecognizer.TryParseWhole(text, out _) || DurationRecognizer.TryParseWhole(text, out _) || OrdinalRecognizer.TryParseWhole(text, out _);
        return InOrder(text, DateRecognizer.Recognize(text, Context).Select(d => d.Span))
            && InOrder(text, DateRangeRecognizer.Recognize(text, Context).Select(d => d.Span))
            && InOrder(text, MoneyRecognizer.Recognize(text).Select(d => d.Span))
            && InOrder(text, NumberRecognizer.Recognize(text).Select(d => d.Span))
            && InOrder(text, OrdinalRecognizer.Recognize(text).Select(d => d.Span))
            && InOrder(text, PercentageRecognizer.Recognize(text).Select(d => d.Span))
            && InOrder(text, TimeRecognizer.Recognize(text).Select(d => d.Span))
            && InOrder(text, DurationRecognizer.Recognize(text).Select(d => d.Span))
            && SalesLikePhrases.Read(text).Readings.All(reading => reading.Score is >= 0 and <= 1
                && InOrder(text, reading.Matches.Select(m => m.Span))
                && reading.Matches.SelectMany(m => m.Slots.Values).All(s => s.Text.Length > 0 && s.Span.Of(text) == s.Text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_name_search_never_throws_and_scores_within_bounds() => Prop.ForAll(Texts, Texts, (query, name) =>
        new NameIndex<int>([(0, [name, "Contoso 谈判"])], ["deal", "的单子"]).Find(query).All(match => match.Score is > 0 and <= 1))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_finds_itself_first() => Prop.ForAll(
        Gen.Elements("Contoso", "Contoso renewal", "华东电力", "华东电力扩容项目", "Northwind ERP", "北风ERP", "A. Datum Corp.", "的单子").ToArbitrary(),
        name => new NameIndex<string>(
            new[] { "Contoso", "Contoso renewal", "华东电力", "华东电力扩容项目", "Northwind ERP", "北风ERP", "A. Datum Corp.", "的单子" }
                .Select(n => (n, (IReadOnlyList<string>)[n])),
            ["项目", "的单子"]).Find(name)[0].Value == name).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_is_always_read_the_same() => Prop.ForAll(Texts, text =>
        SalesLikePhrases.Read(text).Readings.Select(SalesLikePhrases.Describe)
            .SequenceEqual(SalesLikePhrases.Read(text).Readings.Select(SalesLikePhrases.Describe))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("的")]
    [InlineData("一")]
    [InlineData("9")]
    [InlineData("吧")]
    [InlineData("请")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("and ")]
    [InlineData("a,")]
    [InlineData("lost a, ")]
    [InlineData("my deals,")]
    [InlineData("move a to ")]
    [InlineData("done a on b for ")]
    [InlineData("的完成")]
    [InlineData("把的推迟到12/5，")]
    [InlineData("in 2 ")]
    [InlineData("end of ")]
    [InlineData("5 ")]
    [InlineData("1,000")]
    [InlineData(" ")]
    public void A_long_text_takes_bounded_time(string fragment)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, 4000 / fragment.Length));
        SalesLikePhrases.Read(text);

        // The fastest of a few runs, so that a busy machine does not decide; the bound is generous for the same reason.
        var fastest = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            SalesLikePhrases.Read(text);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });

        fastest.ShouldBeLessThan(50);
    }

    [Theory]
    [InlineData("一")]
    [InlineData("9")]
    [InlineData("a ")]
    [InlineData("and a half ")]
    [InlineData("twenty ")]
    [InlineData("1.200")]
    [InlineData("1 200 ")]
    [InlineData("9:30")]
    [InlineData("9 ")]
    [InlineData("万")]
    [InlineData("一点")]
    [InlineData("半个")]
    [InlineData("1小时")]
    [InlineData("百分之")]
    [InlineData("$")]
    [InlineData("5-")]
    [InlineData(" ")]
    public void Values_in_a_long_text_take_bounded_time(string fragment)
    {
        var text = string.Concat(Enumerable.Repeat(fragment, 8_000 / fragment.Length));
        // Whatever else the machine does, one of many readings has a core to itself.
        var fastest = double.MaxValue;
        for (var reading = 0; reading < 20 && fastest >= 150; reading++)
        {
            var started = Stopwatch.GetTimestamp();
            NumberRecognizer.Recognize(text);
            MoneyRecognizer.Recognize(text);
            PercentageRecognizer.Recognize(text);
            TimeRecognizer.Recognize(text);
            DurationRecognizer.Recognize(text);
            OrdinalRecognizer.Recognize(text);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        fastest.ShouldBeLessThan(150);
    }

    private static bool InOrder(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Length <= 0 || span.Start < end || span.End > text.Length)
            {
                return false;
            }

            end = span.End;
        }

        return true;
    }
}
