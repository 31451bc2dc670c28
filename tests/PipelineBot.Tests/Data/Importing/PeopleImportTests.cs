using PipelineBot.Sales.People;

namespace PipelineBot.Tests.Data.Importing;

public sealed class PeopleImportTests : IDisposable
{
    private readonly DataRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_manager_may_stand_below_the_people_who_report_to_them()
    {
        await run.ImportAsync(people: "编号,姓名,邮箱,角色,上级,团队,时区,语言\np1,张伟,z@example.com,销售,李强,华东,Asia/Shanghai,中文\np2,李强,l@example.com,经理,,华东,Asia/Shanghai,zh-CN\n");
        var person = await run.PersonAsync("p1");
        (person.ManagerId, person.Role, person.TimeZone, person.Language, person.Team).ShouldBe(("p2", Role.Rep, "Asia/Shanghai", "zh-Hans", "华东"));
        (await run.PersonAsync("p2")).Role.ShouldBe(Role.Manager);
    }

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-TW")]
    [InlineData("繁體中文")]
    public async Task Headers_and_words_may_be_in_traditional_characters(string language)
    {
        await run.ImportAsync(people: $"編號,姓名,電子郵件,角色,直屬上級,團隊,時區,語言\np1,陳怡君,c@example.com,業務經理,,台北,Asia/Taipei,{language}\n");
        var person = await run.PersonAsync("p1");
        (person.Role, person.TimeZone, person.Language, person.Team).ShouldBe((Role.Manager, "Asia/Taipei", "zh-Hant", "台北"));
    }

    [Fact]
    public async Task Without_ids_a_name_makes_the_id_and_finds_the_same_person_again()
    {
        const string File = "name,manager\nMei-Mei Johns,Boss\nBoss,\n";
        await run.ImportAsync(people: File);
        (await run.PersonAsync("mei-mei-johns")).ManagerId.ShouldBe("boss");
        (await run.PersonAsync("boss")).Role.ShouldBe(Role.Manager);
        (await run.ImportAsync(people: File))["people"].Tally.ShouldBe(new(0, 0, 2, 0));
    }

    [Fact]
    public async Task Two_names_that_would_get_one_id_are_not_made_one_person()
    {
        var reports = await run.ImportAsync(people: "name\nMei Mei\nMei-Mei\n");
        reports["people"].Tally.ShouldBe(new(1, 0, 0, 1));
        run.Lines.ShouldContain("  line 3: skipped: the id 'mei-mei' made of the name already is that of line 2; give ids");
    }

    [Fact]
    public async Task A_row_without_an_id_updates_the_person_with_its_e_mail()
    {
        await run.ImportAsync(people: "id,name,email\nentra-1,Megan Bowen,megan@example.com\n");
        await run.ImportAsync(people: "name,email,team\nMegan B.,megan@example.com,North\n");
        var person = await run.PersonAsync("entra-1");
        (person.Name, person.Team).ShouldBe(("Megan B.", "North"));
    }

    [Fact]
    public async Task A_manager_nobody_knows_is_only_made_when_the_map_says_so()
    {
        await run.ImportAsync(people: "name,manager\nMegan,Alex\n");
        run.Lines.ShouldContain("  line 2: manager: nobody has the id, e-mail or name 'Alex'; not taken");
        await run.ImportAsync(people: "name,manager\nMegan,Alex\n", map: """{"people":{"createManagers":true}}""");
        run.Lines.ShouldContain("  managers named but not listed, added as people: Alex");
        (await run.PersonAsync("megan")).ManagerId.ShouldBe("alex");
    }

    [Theory]
    [InlineData("role", "king")]
    [InlineData("time_zone", "Mars/Base")]
    [InlineData("language", "fr")]
    [InlineData("email", "nobody")]
    [InlineData("manager", "p1")]
    public async Task A_value_that_cannot_be_used_is_said(string column, string value)
    {
        await run.ImportAsync(people: $"id,name,{column}\np1,Megan,{value}\n");
        run.Lines.ShouldContain(line => line.StartsWith($"  line 2: {column}", StringComparison.Ordinal) && line.EndsWith("not taken", StringComparison.Ordinal));
        (await run.PersonAsync("p1")).Name.ShouldBe("Megan");
    }

    [Fact]
    public async Task Somebody_who_left_stays_inactive_until_the_file_says_otherwise()
    {
        await run.ImportAsync(people: "id,name,role\np1,Megan,rep (inactive)\n");
        await run.ImportAsync(people: "id,role\np1,manager\n");
        var person = await run.PersonAsync("p1");
        (person.Active, person.Role).ShouldBe((false, Role.Manager));
        await run.ImportAsync(people: "id,role\np1,manager (active)\n");
        (await run.PersonAsync("p1")).Active.ShouldBeTrue();
    }
}
