using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Texts;

public class LanguagesTests
{
    [Theory]
    [InlineData("zh-TW", Languages.Traditional)]
    [InlineData("zh-HK", Languages.Traditional)]
    [InlineData("zh_MO", Languages.Traditional)]
    [InlineData("zh-Hant", Languages.Traditional)]
    [InlineData("zh-Hant-TW", Languages.Traditional)]
    [InlineData("zh-Hans-HK", Languages.Chinese)]
    [InlineData("zh-CN", Languages.Chinese)]
    [InlineData("zh-SG", Languages.Chinese)]
    [InlineData("zh", Languages.Chinese)]
    [InlineData("de-DE", Languages.English)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_reads_its_own_Chinese_or_English(string? locale, string? language) => Languages.FromLocale(locale).ShouldBe(language);

    [Theory]
    [InlineData("我的商機", Languages.Traditional)]
    [InlineData("把 Contoso 推進到談判", Languages.Traditional)]
    [InlineData("我的商机", Languages.Chinese)]
    [InlineData("本月到期", Languages.Chinese)]
    [InlineData("my deals", Languages.English)]
    [InlineData("12/5", null)]
    public void A_text_tells_its_language(string text, string? language) => Languages.OfText(text).ShouldBe(language);

    [Theory]
    [InlineData("我的商機", "zh-Hans", "zh-CN", Languages.Traditional)]
    [InlineData("我的商机", "zh-Hant", "zh-TW", Languages.Chinese)]
    [InlineData("本月到期", "zh-Hant", "zh-CN", Languages.Traditional)]
    [InlineData("本月到期", "zh-Hans", "zh-TW", Languages.Chinese)]
    [InlineData("本月到期", "en", "zh-TW", Languages.Traditional)]
    [InlineData("本月到期", "en", "en-US", Languages.Chinese)]
    [InlineData("本月到期", null, null, Languages.Chinese)]
    [InlineData("12/5", "zh-Hant", "en-US", Languages.Traditional)]
    [InlineData("12/5", null, "zh-HK", Languages.Traditional)]
    [InlineData("my deals", "zh-Hant", "zh-TW", Languages.English)]
    public void A_Chinese_text_that_does_not_tell_is_answered_in_the_persons_Chinese_or_their_clients(string text, string? preferred, string? locale, string language) =>
        Languages.ToAnswer(text, preferred, locale).ShouldBe(language);

    [Theory]
    [InlineData("看一下 國泰 的商机进展", Languages.Chinese)]
    [InlineData("看一下 华电 的商機進度與金額", Languages.Traditional)]
    [InlineData("里面后面只", null)]
    public void What_most_characters_are_decides_and_characters_both_have_tell_nothing(string text, string? language) => ChineseScript.Of(text).ShouldBe(language);

    [Theory]
    [InlineData("繁體中文", Languages.Traditional)]
    [InlineData("繁体", Languages.Traditional)]
    [InlineData("Traditional Chinese", Languages.Traditional)]
    [InlineData("zh-Hant", Languages.Traditional)]
    [InlineData("正體中文", Languages.Traditional)]
    [InlineData("簡體中文", Languages.Chinese)]
    [InlineData("中文", Languages.Chinese)]
    [InlineData("英語", Languages.English)]
    [InlineData("klingon", null)]
    public void A_language_is_known_by_its_names(string said, string? language) => LanguageWords.Find(said).ShouldBe(language);
}
