namespace PipelineBot.Language.Tests.Phrases;

public class SentencesTests
{
    [Theory]
    [InlineData("move Contoso to negotiation", "stage deal=Contoso stage=negotiation")]
    [InlineData("Contoso renewal is won, 1.2m USD", "won amount=1.2m USD deal=Contoso renewal")]
    [InlineData("lost Fabrikam, price too high", "lost deal=Fabrikam reason=price too high")]
    [InlineData("close date of Contoso is next Friday", "close-date date=next Friday deal=Contoso")]
    [InlineData("amount of Contoso to 500k", "amount amount=500k deal=Contoso")]
    [InlineData("done: security review on Contoso, report signed", "done deal=Contoso evidence=report signed milestone=security review")]
    [InlineData("push the demo for Contoso to 12/5, waiting for the customer", "reschedule date=12/5 deal=Contoso milestone=demo reason=waiting for the customer")]
    [InlineData("add milestone \"contract signed\" to Contoso by end of month", "add date=end of month deal=Contoso milestone=contract signed")]
    [InlineData("new deal Northwind ERP 300k close 2026-12-20", "new amount=300k date=2026-12-20 deal=Northwind ERP")]
    [InlineData("my deals", "mine")]
    [InlineData("my overdue", "overdue")]
    [InlineData("what is due this week", "due range=this week")]
    [InlineData("show Contoso", "show deal=Contoso")]
    [InlineData("hand over Contoso to Megan", "owner deal=Contoso person=Megan")]
    [InlineData("move Contoso to negotiation and set close date 12/20", "stage deal=Contoso stage=negotiation; close-date date=12/20")]
    [InlineData("把 Contoso 推进到谈判", "stage deal=Contoso stage=谈判")]
    [InlineData("把Contoso推进到negotiation", "stage deal=Contoso stage=negotiation")]
    [InlineData("华东电力的单子赢了,120万", "won amount=120万 deal=华东电力")]
    [InlineData("华东电力的单子赢了，１２０万", "won amount=１２０万 deal=华东电力")]
    [InlineData("Fabrikam 输单,价格太高", "lost deal=Fabrikam reason=价格太高")]
    [InlineData("Contoso 预计下周五成交", "close-date date=下周五 deal=Contoso")]
    [InlineData("Contoso 金额改成50万", "amount amount=50万 deal=Contoso")]
    [InlineData("Contoso 的安全评审完成了,报告已签", "done deal=Contoso evidence=报告已签 milestone=安全评审")]
    [InlineData("Contoso 的演示推迟到12月5日,等客户", "reschedule date=12月5日 deal=Contoso milestone=演示 reason=等客户")]
    [InlineData("给 Contoso 加个里程碑\"合同签署\",月底前", "add date=月底 deal=Contoso milestone=合同签署")]
    [InlineData("给 Contoso 加个里程碑“合同签署”，月底前", "add date=月底 deal=Contoso milestone=合同签署")]
    [InlineData("新建商机 北风ERP 30万 12月20日成交", "new amount=30万 date=12月20日 deal=北风ERP")]
    [InlineData("我的商机", "mine")]
    [InlineData("我的逾期", "overdue")]
    [InlineData("本周到期", "due range=本周")]
    [InlineData("看一下 Contoso", "show deal=Contoso")]
    [InlineData("把 Contoso 转给 Megan", "owner deal=Contoso person=Megan")]
    public void A_sentence_is_understood(string text, string expected)
    {
        var sentence = SalesLikePhrases.Read(text);

        SalesLikePhrases.Describe(sentence.Best).ShouldBe(expected);
        sentence.IsNegated.ShouldBeFalse();
        sentence.IsQuestion.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Hey, can you please move Contoso to negotiation? Thanks!", "stage deal=Contoso stage=negotiation")]
    [InlineData("ok MOVE  contoso  TO Negotiation.", "stage deal=contoso stage=Negotiation")]
    [InlineData("move Contoso, Ltd. to negotiation, please", "stage deal=Contoso, Ltd. stage=negotiation")]
    [InlineData("move Procter and Gamble to negotiation", "stage deal=Procter and Gamble stage=negotiation")]
    [InlineData("move “Contoso, then Fabrikam” to negotiation", "stage deal=Contoso, then Fabrikam stage=negotiation")]
    [InlineData("麻烦帮我把 Contoso 推进到谈判好吗？", "stage deal=Contoso stage=谈判")]
    [InlineData("请看一下 Contoso 吧，谢谢", "show deal=Contoso")]
    [InlineData("Contoso 已经赢了", "won deal=Contoso")]
    [InlineData("成都赢了", "won deal=成都")]
    [InlineData("新建商机 北风ERP，30万，12月20日成交", "new amount=30万 date=12月20日 deal=北风ERP")]
    [InlineData("new deal Northwind ERP, 300k, closing on 12/20", "new amount=300k date=12/20 deal=Northwind ERP")]
    [InlineData("lost Fabrikam. They chose AWS. Price was too high.", "lost deal=Fabrikam reason=They chose AWS. Price was too high")]
    [InlineData("好未来赢了", "won deal=好未来")]
    [InlineData("Great Wall is won", "won deal=Great Wall")]
    [InlineData("先把 Contoso 推进到谈判", "stage deal=Contoso stage=谈判")]
    [InlineData("just move Contoso to negotiation now", "stage deal=Contoso stage=negotiation")]
    [InlineData("我把 Contoso 转给 Megan 了", "owner deal=Contoso person=Megan")]
    [InlineData("new deal Northwind 500000", "new amount=500000 deal=Northwind")]
    [InlineData("new deal Northwind 2026", "new deal=Northwind 2026")]
    public void Politeness_around_a_request_is_ignored(string text, string expected)
    {
        var sentence = SalesLikePhrases.Read(text);

        SalesLikePhrases.Describe(sentence.Best).ShouldBe(expected);
        sentence.IsQuestion.ShouldBeFalse();
    }

    [Theory]
    [InlineData("lost Fabrikam, price too high, and move Contoso to negotiation", "lost deal=Fabrikam reason=price too high; stage deal=Contoso stage=negotiation")]
    [InlineData("lost Fabrikam, price too high, slow support", "lost deal=Fabrikam reason=price too high, slow support")]
    [InlineData("move Contoso to nego; lost Fabrikam; my deals", "stage deal=Contoso stage=nego; lost deal=Fabrikam; mine")]
    [InlineData("move Contoso to negotiation.\nShow Fabrikam", "stage deal=Contoso stage=negotiation; show deal=Fabrikam")]
    [InlineData("把 Contoso 推进到谈判，然后把 Fabrikam 转给 Megan", "stage deal=Contoso stage=谈判; owner deal=Fabrikam person=Megan")]
    [InlineData("Fabrikam 输单，价格太高，并且把 Contoso 推进到方案设计", "lost deal=Fabrikam reason=价格太高; stage deal=Contoso stage=方案设计")]
    public void Several_clauses_are_read_in_order(string text, string expected) =>
        SalesLikePhrases.Describe(SalesLikePhrases.Read(text).Best).ShouldBe(expected);

    [Theory]
    [InlineData("move Contoso to negotiation banana")]
    [InlineData("Contoso")]
    [InlineData("move Contoso to negotiation and Fabrikam to solution design")]
    [InlineData("close date of Contoso is 12/5 or 12/6")]
    [InlineData("Contoso 预计 12月5日 成交，金额改成50万")]
    [InlineData("move Contoso to negotiation, not solution design")]
    [InlineData("move Contoso to the moon")]
    [InlineData("please")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("don't move Contoso to negotiation")]
    [InlineData("不要把 Contoso 推进到谈判,好像不行")]
    public void A_text_with_an_uncovered_word_has_no_reading(string text) => SalesLikePhrases.Read(text).Readings.ShouldBeEmpty();

    [Fact]
    public void A_text_above_the_limit_has_no_reading() =>
        SalesLikePhrases.Read("lost Fabrikam, " + new string('x', 4000)).Readings.ShouldBeEmpty();

    [Fact]
    public void Spans_point_into_the_original_text()
    {
        const string Text = "请把 Ｃontoso 推进到谈判 吧";

        var match = SalesLikePhrases.Read(Text).Best!.Matches.ShouldHaveSingleItem();

        match.Slots["deal"].Text.ShouldBe("Ｃontoso");
        match.Slots["deal"].Span.ShouldBe(new TextSpan(3, 7));
        match.Span.Of(Text).ShouldBe("把 Ｃontoso 推进到谈判");
        match.Slots["stage"].Value.ShouldBe("negotiation");
        match.Language.ShouldBe("zh");
    }

    [Fact]
    public void Another_way_to_cut_a_sentence_is_offered_after_the_best()
    {
        var readings = SalesLikePhrases.Read("push the demo for Contoso for Teams to 12/5").Readings;

        readings.Select(SalesLikePhrases.Describe).ShouldBe(
            [
                "reschedule date=12/5 deal=Contoso for Teams milestone=demo",
                "reschedule date=12/5 deal=Teams milestone=demo for Contoso",
            ],
            ignoreOrder: true);
        readings.Select(r => r.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void What_is_said_literally_scores_above_free_text()
    {
        SalesLikePhrases.Read("my deals").Best!.Score.ShouldBe(1);
        var free = SalesLikePhrases.Read("show the very long name of some deal").Best!.Score;
        free.ShouldBeLessThan(SalesLikePhrases.Read("move Contoso to negotiation").Best!.Score);
        free.ShouldBeGreaterThan(0);
    }
}
