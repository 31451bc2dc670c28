using PipelineBot.Language.Names;

namespace PipelineBot.Language.Tests.Names;

public class SpokenNameTests
{
    private static readonly string[] Generic = ["deal", "opportunity", "的单子", "那个单子", "商机", "项目"];

    private static readonly NameIndex<string> Index = new(
        new[]
        {
            "王芳", "王小明", "华东电力扩容项目", "海澜之家", "北风ERP", "单志刚", "Contoso", "Contoso renewal", "欧阳娜娜", "重庆长安汽车", "吕布", "刘能", "上海银行",
            "Megan Bowen", "Li Na", "Jing Zhao", "張偉", "曾國藩", "成都银行", "黄鹤", "王二", "李可",
        }.Select(name => (name, (IReadOnlyList<string>)[name])),
        Generic);

    [Theory]
    [InlineData("wangfang", "王芳")]
    [InlineData("wang fang", "王芳")]
    [InlineData("Wang-Fang", "王芳")]
    [InlineData("ＷＡＮＧ　ＦＡＮＧ", "王芳")]
    [InlineData("fang wang", "王芳")]
    [InlineData("ouyang nana", "欧阳娜娜")]
    [InlineData("Nana Ouyang", "欧阳娜娜")]
    [InlineData("beifeng erp", "北风ERP")]
    [InlineData("shan zhigang", "单志刚")]
    [InlineData("dan zhigang", "单志刚")]
    [InlineData("zhang wei", "張偉")]
    [InlineData("zeng guofan", "曾國藩")]
    [InlineData("shanghai yinhang", "上海银行")]
    [InlineData("chengdu yinhang", "成都银行")]
    [InlineData("lvbu", "吕布")]
    [InlineData("lü bu", "吕布")]
    [InlineData("huadong dianli", "华东电力扩容项目")]
    [InlineData("the huadong dianli deal", "华东电力扩容项目")]
    [InlineData("chongqing changan", "重庆长安汽车")]
    [InlineData("changan qiche", "重庆长安汽车")]
    [InlineData("dianli kuorong", "华东电力扩容项目")]
    [InlineData("华东dianli", "华东电力扩容项目")]
    [InlineData("zhang偉", "張偉")]
    [InlineData("李娜", "Li Na")]
    [InlineData("赵静", "Jing Zhao")]
    public void Pinyin_finds_the_characters_and_characters_the_pinyin(string said, string name) =>
        First(said).ShouldSatisfyAllConditions(
            best => best.Value.ShouldBe(name),
            best => best.Kind.ShouldBe(NameMatchKind.Pinyin),
            best => best.Score.ShouldBeInRange(0.76, 0.92));

    [Theory]
    [InlineData("王方", "王芳")]
    [InlineData("海阑之家", "海澜之家")]
    [InlineData("海阑", "海澜之家")]
    [InlineData("华东电丽的单子", "华东电力扩容项目")]
    [InlineData("电利扩容", "华东电力扩容项目")]
    [InlineData("章炜", "張偉")]
    [InlineData("望方", "王芳")]
    [InlineData("北锋ERP", "北风ERP")]
    public void Characters_of_the_same_sound_find_the_name(string said, string name) =>
        First(said).ShouldSatisfyAllConditions(
            best => best.Value.ShouldBe(name),
            best => best.Kind.ShouldBe(NameMatchKind.Homophone),
            best => best.Score.ShouldBeInRange(0.76, 0.88));

    [Theory]
    [InlineData("wf", "王芳")]
    [InlineData("the wf deal", "王芳")]
    [InlineData("wxm", "王小明")]
    [InlineData("wangf", "王芳")]
    [InlineData("fwang", "王芳")]
    [InlineData("xmwang", "王小明")]
    [InlineData("hddl", "华东电力扩容项目")]
    [InlineData("hd电力", "华东电力扩容项目")]
    [InlineData("hd电力的单子", "华东电力扩容项目")]
    [InlineData("华d电力", "华东电力扩容项目")]
    [InlineData("cqca", "重庆长安汽车")]
    [InlineData("bferp", "北风ERP")]
    public void Initials_find_the_name(string said, string name) =>
        First(said).ShouldSatisfyAllConditions(
            best => best.Value.ShouldBe(name),
            best => best.Kind.ShouldBe(NameMatchKind.Initials),
            best => best.Score.ShouldBeInRange(0.76, 0.82));

    [Theory]
    [InlineData("wanfan", "王芳")]
    [InlineData("wang hang", "王芳")]
    [InlineData("zang wei", "張偉")]
    [InlineData("liu leng", "刘能")]
    [InlineData("san zigang", "单志刚")]
    [InlineData("lyu bu", "吕布")]
    [InlineData("lu bu", "吕布")]
    [InlineData("刘楞", "刘能")]
    public void Sounds_that_people_confuse_find_the_name_with_less_confidence(string said, string name) =>
        First(said).ShouldSatisfyAllConditions(
            best => best.Value.ShouldBe(name),
            best => best.Kind.ShouldBe(NameMatchKind.FuzzyPinyin),
            best => best.Score.ShouldBeInRange(0.77, 0.8));

    [Theory]
    [InlineData("it")]
    [InlineData("is")]
    [InlineData("am")]
    [InlineData("we")]
    [InlineData("hi")]
    [InlineData("ok")]
    [InlineData("like")]
    [InlineData("w")]
    [InlineData("hd动力")]
    [InlineData("广河")]
    [InlineData("fd")]
    [InlineData("he")]
    public void An_ordinary_word_is_no_pinyin_and_nothing_is_found_by_too_little(string said) => Index.Find(said).ShouldBeEmpty();

    [Fact]
    public void Initials_that_several_share_give_all_of_them()
    {
        var index = Of("王芳", "吴凡", "魏峰", "张三");

        index.Find("wf").Select(m => m.Value).Order().ShouldBe(["吴凡", "王芳", "魏峰"]);
        index.Find("wf").Select(m => m.Score).Distinct().ShouldBe([0.8]);
    }

    [Fact]
    public void Where_something_is_called_so_initials_and_confused_sounds_are_not_looked_at()
    {
        var index = Of("WF", "王芳", "wanfan");

        index.Find("wf").Select(m => m.Value).ShouldBe(["WF"]);
        index.Find("wanfan").Select(m => m.Value).ShouldBe(["wanfan"]);
    }

    [Fact]
    public void The_right_characters_come_before_those_that_sound_the_same()
    {
        var found = Of("王方", "王芳", "汪芳").Find("王芳");

        found[0].ShouldBe(new NameMatch<string>("王芳", "王芳", 1, NameMatchKind.Exact));
        found.Skip(1).ShouldAllBe(m => m.Kind == NameMatchKind.Homophone && m.Score < 0.9);
    }

    [Fact]
    public void A_surname_in_pinyin_finds_all_who_have_it() =>
        Index.Find("wang").Select(m => m.Value).Order().ShouldBe(["王二", "王小明", "王芳"]);

    [Theory]
    [InlineData("張偉")]
    [InlineData("张伟")]
    [InlineData("張伟")]
    public void Traditional_and_simplified_are_the_same_name(string said) => First(said).Score.ShouldBe(1);

    [Fact]
    public void A_match_by_another_name_is_a_little_less()
    {
        var index = new NameIndex<int>([(1, ["Contoso East", "华东康拓"])]);

        index.Find("huadong kangtuo")[0].Score.ShouldBe(0.91, 0.001);
    }

    private static NameMatch<string> First(string said) => Index.Find(said).ShouldNotBeNull()[0];

    private static NameIndex<string> Of(params string[] names) => new(names.Select(name => (name, (IReadOnlyList<string>)[name])));
}
