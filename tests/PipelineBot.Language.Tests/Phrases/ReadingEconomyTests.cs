using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Tests.Phrases;

public class ReadingEconomyTests
{
    private static readonly string[] Sentences =
    [
        "move Contoso to negotiation", "把华东电力推进到谈判，Contoso的金额改成80万", "done: security review for Contoso, report sent", "my deals",
        "push the demo for Contoso to 12/5, they asked", "新建商机 华东电力扩容 50万 3月31日成交", "\"Contoso\" 赢单，30万", "lost Northwind, price too high",
        "what is the weather like", "don't move Contoso to negotiation",
    ];

    [Fact]
    public void Reading_a_sentence_allocates_little_but_its_answer()
    {
        ReadAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();

        ((GC.GetAllocatedBytesForCurrentThread() - before) / Sentences.Length).ShouldBeLessThan(4_000);
    }

    [Fact]
    public void Readers_at_the_same_time_do_not_disturb_each_other()
    {
        var alone = Sentences.Select(s => SalesLikePhrases.Describe(SalesLikePhrases.Read(s).Best)).ToArray();
        var together = new string[Sentences.Length * 40];

        Parallel.For(0, together.Length, i => together[i] = SalesLikePhrases.Describe(SalesLikePhrases.Read(Sentences[i % Sentences.Length]).Best));

        together.Chunk(Sentences.Length).ShouldAllBe(chunk => chunk.SequenceEqual(alone));
    }

    [Fact]
    public void A_long_text_leaves_nothing_behind_for_the_next()
    {
        var before = SalesLikePhrases.Describe(SalesLikePhrases.Read(Sentences[1]).Best);

        SalesLikePhrases.Read(string.Concat(Enumerable.Repeat("move a to negotiation and ", 150)));

        SalesLikePhrases.Describe(SalesLikePhrases.Read(Sentences[1]).Best).ShouldBe(before);
        SalesLikePhrases.Read("把到成交").Readings.ShouldBeEmpty();
    }

    [Fact]
    public void A_recogniser_that_throws_spoils_no_later_reading()
    {
        var broken = new Dictionary<string, ISlotRecognizer>(SalesLikePhrases.Recognizers) { ["stage"] = SlotRecognizers.From<string>(_ => throw new InvalidOperationException()) };

        Should.Throw<InvalidOperationException>(() => SalesLikePhrases.Book.Read(Sentences[0], broken));

        SalesLikePhrases.Describe(SalesLikePhrases.Read(Sentences[0]).Best).ShouldBe("stage deal=Contoso stage=negotiation");
    }

    [Fact]
    public void A_recogniser_may_read_a_text_of_its_own()
    {
        var nested = new Dictionary<string, ISlotRecognizer>(SalesLikePhrases.Recognizers)
        {
            ["stage"] = SlotRecognizers.From<object>(text =>
            {
                SalesLikePhrases.Read(Sentences[1]).Best.ShouldNotBeNull();
                return SalesLikePhrases.Recognizers["stage"].Recognize(text);
            }),
        };

        SalesLikePhrases.Describe(SalesLikePhrases.Book.Read(Sentences[0], nested).Best).ShouldBe("stage deal=Contoso stage=negotiation");
    }

    private static void ReadAll()
    {
        foreach (var sentence in Sentences)
        {
            SalesLikePhrases.Read(sentence);
        }
    }
}
