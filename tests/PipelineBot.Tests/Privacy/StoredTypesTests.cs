using System.Reflection;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Tests.Privacy;

/// <summary>What we store is written down, all of it.</summary>
public class StoredTypesTests
{
    [Fact]
    public void Every_type_of_document_is_in_what_we_store()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "what-we-store.md"));
        var types = typeof(DocumentType<>).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DocumentType<>))
            .Select(property => property.PropertyType.GenericTypeArguments[0])
            .Append(typeof(ConversationState)).Append(typeof(TurnRecord))
            .Distinct().ToList();

        types.Count.ShouldBeGreaterThan(15);
        types.Where(type => !page.Contains($"[{type.Name}](", StringComparison.Ordinal)).Select(type => type.FullName).ShouldBeEmpty("Each type has a row, with a link to it, in docs/what-we-store.md.");
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
