using PipelineBot.DealUpdates;
using PipelineBot.Texts;

namespace PipelineBot.Tests.Texts;

public class ChineseFormatTests
{
    [Theory]
    [InlineData(Languages.Chinese, "Contoso", "Megan", "Contoso 由 Megan 负责，")]
    [InlineData(Languages.Chinese, "华东电力", "王芳", "华东电力由王芳负责，")]
    [InlineData(Languages.Traditional, "華東電力", "Megan", "華東電力由 Megan 負責，")]
    [InlineData(Languages.Chinese, "3M 扩容", "王 芳", "3M 扩容由王 芳负责，")]
    [InlineData(Languages.Chinese, "{1}", "", "{1} 由  负责，")]
    public void A_blank_stands_between_Chinese_and_Latin_only(string language, string deal, string owner, string begins) =>
        UpdateTexts.Set.Get(language, "deal.notAllowed", deal, owner).ShouldStartWith(begins);

    [Fact]
    public void A_number_keeps_its_blanks() =>
        UpdateTexts.Set.Get(Languages.Chinese, "refused.TextTooLong", "Contoso", 200).ShouldBe("Contoso：内容太长了，请控制在 200 个字以内。");
}
