using System.Text.Json;
using PipelineBot.Commands;
using PipelineBot.Conversation;
using PipelineBot.Data;
using PipelineBot.Data.Exporting;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Storage.Sqlite;

namespace PipelineBot.Tests.Data.Exporting;

public class PersonExportTests
{
    /// <summary>Megan of the sample team.</summary>
    private const string Id = "00000000-0000-0000-0000-0000000000021";

    [Fact]
    public async Task Everything_of_one_person_and_of_nobody_else_is_written()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotDriver.Start().WithAsync([.. Team.All]);
        foreach (var text in (string[])["thanks", "amount of Contoso to 500k", "check-in now", "I promise Megan to get the discount approved by Friday", "check-in every day at 17:00", "digest now"])
            await bot.As("alex").SendAsync(text);
        await bot.As("megan").SendAsync("show Tailspin");
        await bot.As("megan").SendAsync("check-in now");
        await bot.As("alex", "room", "groupChat").SendAsync("move Contoso");

        await new PersonExporter(bot.Store, BotDriver.Tenant, TextWriter.Null).RunAsync("alex", folder.File("out"), bot.Clock.Now, default);

        var parts = Directory.GetFiles(folder.File("out"), "*.json").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => JsonDocument.Parse(File.ReadAllText(file)).RootElement);
        parts.Keys.Order(StringComparer.Ordinal).ShouldBe(["check-ins", "conversations", "digests", "feedback", "messages", "one-on-ones", "profile", "promises", "references", "schedules"]);
        var profile = parts["profile"].EnumerateArray().Single();
        profile.GetProperty("name").GetString().ShouldBe("Alex Wilber");
        profile.GetProperty("inTheLog").GetString().ShouldBe(Refusals.SenderOf(BotDriver.Tenant, "alex"));
        parts["conversations"].GetArrayLength().ShouldBe(2, "the own chat and the room");
        foreach (var part in (string[])["references", "check-ins", "promises", "schedules"])
            parts[part].GetArrayLength().ShouldBe(1, part);
        parts["digests"].GetArrayLength().ShouldBe(2, "the digest and its series");
        parts.Values.ShouldAllBe(part => !part.GetRawText().Contains("Tailspin", StringComparison.Ordinal));
        var events = await File.ReadAllLinesAsync(Path.Combine(folder.File("out"), "events.csv"));
        events.Length.ShouldBe(2);
        events[1].ShouldContain("alex,contoso,amount");
    }

    [Fact]
    public async Task Of_somebody_unknown_there_is_nothing_and_no_folder()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await BotDriver.Start().WithAsync(Team.All);

        var problem = await Should.ThrowAsync<DataFailure>(() => new PersonExporter(bot.Store, BotDriver.Tenant, TextWriter.Null).RunAsync("nobody", folder.File("out"), bot.Clock.Now, default));

        problem.Message.ShouldContain("Nothing is stored about 'nobody'.");
        Directory.Exists(folder.File("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_commands_export_erase_and_then_find_nothing()
    {
        using var folder = new TemporaryFolder();
        var (said, problems) = (new StringWriter(), new StringWriter());
        var environment = new DataEnvironment
        {
            Configuration = () => (Configured(folder), "Development"),
            Output = said,
            Error = problems,
        };
        (await SampleCommand.Create(environment).Parse([]).InvokeAsync()).ShouldBe(0);
        string[] person = ["--person", Id];

        (await ExportPersonCommand.Create(environment).Parse([.. person, "--to", folder.File("out")]).InvokeAsync()).ShouldBe(0, problems.ToString());
        File.ReadAllText(Path.Combine(folder.File("out"), "profile.json")).ShouldContain(Id);
        (await ErasePersonCommand.Create(environment).Parse(person).InvokeAsync()).ShouldBe(0, problems.ToString());
        said.ToString().ShouldContain("Erased: ");
        (await ExportPersonCommand.Create(environment).Parse([.. person, "--to", folder.File("again")]).InvokeAsync()).ShouldBe(1);
        problems.ToString().ShouldContain($"Nothing is stored about '{Id}'.");
        (await ErasePersonCommand.Create(environment).Parse(person).InvokeAsync()).ShouldBe(0);
        said.ToString().ShouldContain($"Nothing is stored about '{Id}'.");
        Database.RowsWith(folder.File("bot.db"), Id).ShouldBeEmpty();
        (await ErasePersonCommand.Create(environment).Parse(["--person", "former-colleague"]).InvokeAsync()).ShouldBe(1);
    }

    private static Microsoft.Extensions.Configuration.IConfiguration Configured(TemporaryFolder folder) =>
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(new Microsoft.Extensions.Configuration.ConfigurationBuilder(), [new("Storage:Sqlite:Path", folder.File("bot.db"))]).Build();
}
