namespace PipelineBot.Language.Tests.Phrases;

public class MoodTests
{
    [Theory]
    [InlineData("don't move Contoso to negotiation")]
    [InlineData("do not move Contoso to negotiation")]
    [InlineData("Contoso is not won")]
    [InlineData("Contoso isn’t won yet")]
    [InlineData("Contoso still not yet is won")]
    [InlineData("不要把 Contoso 推进到谈判")]
    [InlineData("别把 Contoso 推进到谈判")]
    [InlineData("先别把 Contoso 推进到谈判")]
    [InlineData("Contoso 还没赢")]
    [InlineData("Contoso 没赢")]
    [InlineData("Contoso 未赢单")]
    public void A_denial_is_noticed(string text) => SalesLikePhrases.Read(text).IsNegated.ShouldBeTrue();

    [Theory]
    [InlineData("lost Fabrikam, they did not have a budget")]
    [InlineData("Fabrikam 输单，没有预算")]
    [InlineData("show \"Not Just Coffee\"")]
    [InlineData("看一下 未来科技")]
    [InlineData("看一下 别克汽车")]
    [InlineData("把 特别项目 推进到谈判")]
    [InlineData("能不能看一下 Contoso")]
    public void A_reason_or_a_name_with_a_denying_word_is_no_denial(string text)
    {
        var sentence = SalesLikePhrases.Read(text);

        sentence.Readings.ShouldNotBeEmpty();
        sentence.IsNegated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("should I move Contoso to negotiation")]
    [InlineData("shall we move Contoso to negotiation?")]
    [InlineData("can we move Contoso to negotiation?")]
    [InlineData("move Contoso to negotiation?")]
    [InlineData("is Contoso won?")]
    [InlineData("did we lose Contoso")]
    [InlineData("Contoso 赢了吗")]
    [InlineData("Contoso 是否赢了")]
    [InlineData("要不要把 Contoso 推进到谈判")]
    [InlineData("能不能把 Contoso 推进到谈判")]
    [InlineData("什么时候把 Contoso 推进到谈判")]
    public void A_question_is_noticed(string text) => SalesLikePhrases.Read(text).IsQuestion.ShouldBeTrue();

    [Theory]
    [InlineData("can you move Contoso to negotiation?")]
    [InlineData("could you please move Contoso to negotiation?")]
    [InlineData("I would like to move Contoso to negotiation")]
    [InlineData("我想把 Contoso 推进到谈判可以吗")]
    [InlineData("帮我把 Contoso 推进到谈判好吗")]
    [InlineData("能不能帮我把 Contoso 推进到谈判？")]
    [InlineData("麻烦把 Contoso 推进到谈判可以吗？")]
    public void A_polite_request_is_no_question(string text)
    {
        var sentence = SalesLikePhrases.Read(text);

        SalesLikePhrases.Describe(sentence.Best).ShouldBe($"stage deal=Contoso stage={(text.Contains('把') ? "谈判" : "negotiation")}");
        sentence.IsQuestion.ShouldBeFalse();
    }
}
