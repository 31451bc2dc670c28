using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Tests.Texts;

public class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  Contoso \t\r\n renewal ", "Contoso renewal")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("\u202Eevil\u202C", "evil")]
    [InlineData("华东电力\u3000续约", "华东电力 续约")]
    [InlineData("done 🎉", "done 🎉")]
    public void Text_is_kept_on_one_line_without_invisible_marks(string? raw, string clean) => CleanText.Of(raw).ShouldBe(clean);

    [Fact]
    public void Half_an_emoji_goes() => CleanText.Of("x" + '\uD83C' + "y" + '\uDF89').ShouldBe("xy");

    [Fact]
    public void A_text_in_a_language_falls_back_to_the_other()
    {
        new LocalizedText("Lead", "线索").In("zh-Hans").ShouldBe("线索");
        new LocalizedText("Lead", "线索").In("zh-TW").ShouldBe("线索");
        new LocalizedText("Lead", "线索").In("fr").ShouldBe("Lead");
        new LocalizedText("Lead", "线索").In(null).ShouldBe("Lead");
        new LocalizedText("", "线索").In("en").ShouldBe("线索");
        new LocalizedText("Lead", "").In("zh").ShouldBe("Lead");
    }

    [Theory]
    [InlineData("zh-Hant", "名單")]
    [InlineData("zh-TW", "名單")]
    [InlineData("zh_HK", "名單")]
    [InlineData("zh-Hans-HK", "线索")]
    [InlineData("zh-Hans", "线索")]
    [InlineData("zh", "线索")]
    [InlineData("en", "Lead")]
    public void A_text_has_both_ways_of_writing_Chinese(string language, string said)
    {
        var text = new LocalizedText("Lead", "线索", "名單");

        text.In(language).ShouldBe(said);
        text.Says(said).ShouldBeTrue();
        text.All.ShouldBe(["Lead", "线索", "名單"]);
    }
}
