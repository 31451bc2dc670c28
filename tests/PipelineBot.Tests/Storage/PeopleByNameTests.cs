using PipelineBot.Sales.People;
using PipelineBot.Storage;

namespace PipelineBot.Tests.Storage;

public class PeopleByNameTests
{
    private static readonly TenantDirectory Directory = new(
        new Organisation(
        [
            new Person { Id = "1", Name = "王芳", Aliases = ["Fiona"] },
            new Person { Id = "2", Name = "Li Na" },
            new Person { Id = "3", Name = "王方", Active = false },
        ]),
        [],
        0);

    [Theory]
    [InlineData("wang fang", "1")]
    [InlineData("wf", "1")]
    [InlineData("王方", "1")]
    [InlineData("fiona", "1")]
    [InlineData("李娜", "2")]
    public void The_people_who_are_active_are_found_as_they_are_called(string said, string id) =>
        Directory.PeopleByName.Find(said)[0].Value.Id.ShouldBe(id);
}
