using PipelineBot.Sales.Stages;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Sales.Tests.Stages;

public class PipelinesTests
{
    public static TheoryData<string> BuiltIn => [.. Pipelines.BuiltIn.Select(pipeline => pipeline.Id)];

    [Fact]
    public void The_six_steps_are_as_the_sales_method_says()
    {
        var sales = PipelineSet.BuiltIn.Default;

        sales.Stages.Select(stage => (stage.Id, stage.Name.Zh, stage.WinProbability, stage.UsualDays)).ShouldBe(
        [
            ("lead", "潜在客户识别", 0.10m, 7),
            ("contact", "初步接触", 0.20m, 7),
            ("needs", "需求分析", 0.40m, 10),
            ("solution", "方案设计", 0.60m, 10),
            ("negotiation", "谈判与成交", 0.80m, 11),
            ("aftersales", "售后服务", null, 30),
        ]);
        sales.Stages.Where(stage => !stage.IsAfterSales).Sum(stage => stage.UsualDays).ShouldBe(45);
        sales.Stages.Single(stage => stage.IsAfterSales).Id.ShouldBe("aftersales");
    }

    [Fact]
    public void The_dealership_has_four_steps() =>
        PipelineSet.BuiltIn.Get("dealership")!.Stages.Select(stage => $"{stage.Id} {stage.Name.Zh}").ShouldBe(["lead 线索", "visit 初访", "trial 试驾", "signed 签约"]);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void No_word_means_two_stages(string id)
    {
        var words = PipelineSet.BuiltIn.Get(id)!.Stages
            .SelectMany(stage => new[] { stage.Id, stage.Name.En, stage.Name.Zh }.Concat(stage.Aliases).Select(word => word.ToLowerInvariant()).Distinct())
            .ToList();
        words.GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("谈判", "negotiation")]
    [InlineData("nego", "negotiation")]
    [InlineData("negotiating", "negotiation")]
    [InlineData("proposal", "solution")]
    [InlineData("方案", "solution")]
    [InlineData("需求", "needs")]
    public void Everyday_words_are_aliases(string word, string stage) => PipelineSet.BuiltIn.Default.Find(stage)!.Aliases.ShouldContain(word);

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Every_stage_has_a_whole_playbook_in_both_languages(string id)
    {
        foreach (var stage in PipelineSet.BuiltIn.Get(id)!.Stages)
        {
            stage.KeyActions.ShouldNotBeEmpty();
            stage.Tools.ShouldNotBeEmpty();
            stage.Milestones.ShouldNotBeEmpty();
            stage.Milestones.Select(template => template.Key).ShouldBeUnique();
            stage.Milestones.ShouldAllBe(template => template.WorkingDays > 0);
            stage.Aliases.ShouldAllBe(alias => alias == alias.ToLowerInvariant());
            IEnumerable<LocalizedText> texts =
            [
                stage.Name, stage.Purpose, .. stage.KeyActions, .. stage.Tools,
                .. stage.Milestones.SelectMany(template => new[] { template.Title, template.Goal, template.Standard }),
            ];
            texts.ShouldAllBe(text => text.En.Length > 0 && text.Zh.Length > 0 && text.Zh.Any(c => c > 255));
        }
    }

    [Fact]
    public void A_tenants_own_pipeline_replaces_the_built_in_one()
    {
        var own = new Pipeline { Id = "sales", Stages = [new Stage { Id = "only" }] };
        var set = new PipelineSet([.. Pipelines.BuiltIn, own]);

        set.Default.ShouldBe(own);
        set.All.Count.ShouldBe(2);
        set.Get("nowhere").ShouldBeNull();
        set.Of(Some.Deal() with { PipelineId = "gone" }).ShouldBe(own);
    }

    [Fact]
    public void A_set_without_a_stage_is_refused() => Should.Throw<ArgumentException>(() => new PipelineSet([new Pipeline { Id = "empty" }]));

    [Fact]
    public void A_template_title_is_shown_in_the_readers_language_and_a_changed_one_as_written()
    {
        var deal = Some.Deal();
        var milestone = deal.Milestones[0];

        PipelineSet.BuiltIn.TitleOf(deal, milestone, "zh-Hans").ShouldBe("完成客户画像核对");
        PipelineSet.BuiltIn.TitleOf(deal, milestone with { Title = "Profile v2" }, "zh-Hans").ShouldBe("Profile v2");
    }

    [Fact]
    public void Stages_know_their_neighbours()
    {
        var sales = PipelineSet.BuiltIn.Default;
        sales.After("lead")!.Id.ShouldBe("contact");
        sales.After("aftersales").ShouldBeNull();
        sales.After("nowhere").ShouldBeNull();
        sales.IndexOf("needs").ShouldBe(2);
    }
}
