using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.Data.Csv;
using PipelineBot.Privacy;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Exporting;

/// <summary>Writes what is stored about one person: each part as JSON just as it is stored, and the changes they made as CSV.</summary>
internal sealed class PersonExporter(IDocumentStore store, string tenant, TextWriter output)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="DataFailure">Nothing is stored about them.</exception>
    public async Task RunAsync(string personId, string folder, Instant now, CancellationToken cancellationToken)
    {
        var parts = new List<(string Part, JsonArray Documents)> { ("profile", await ProfileAsync(personId, cancellationToken)) };
        var documents = new PersonalDocuments(store, tenant, personId);
        foreach (var part in PersonalDocuments.Parts)
        {
            var found = new JsonArray();
            await foreach (var document in documents.OfAsync(part, cancellationToken))
                found.Add(JsonNode.Parse(document.Json.Span));
            parts.Add((part, found));
        }

        var changes = new List<string?[]>();
        foreach (var partition in EventMonths.PartitionsOf(tenant, now))
        {
            await foreach (var document in store.QueryAsync(DocumentTypes.Event, partition, [new Filter("actor", Comparison.Equal, personId)], "at", pageSize: 1000, cancellationToken: cancellationToken))
                changes.AddRange(Exporter.Rows(document.Value));
        }

        if (changes.Count == 0 && parts.TrueForAll(part => part.Documents.Count == 0))
            throw new DataFailure($"Nothing is stored about '{personId}'.");
        Directory.CreateDirectory(folder);
        foreach (var (part, found) in parts)
            await WriteAsync(Path.Combine(folder, part + ".json"), found, cancellationToken);
        await using var file = new CsvOutput(Path.Combine(folder, "events.csv"), Exporter.EventColumns);
        foreach (var row in changes)
            await file.WriteAsync(row);
        file.Complete();
        output.WriteLine($"{Path.Combine(folder, "events.csv")}: {file.Rows}");
    }

    /// <summary>With the name the log knows them by when they were refused something.</summary>
    private async ValueTask<JsonArray> ProfileAsync(string personId, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(DocumentTypes.Person.Key(tenant, DocumentTypes.PersonId(personId)), cancellationToken) is not { } stored)
            return [];
        var profile = JsonNode.Parse(stored.Json.Span)!.AsObject();
        profile["inTheLog"] = Refusals.SenderOf(tenant, personId);
        return [profile];
    }

    private async Task WriteAsync(string path, JsonArray documents, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(path, documents.ToJsonString(Readable) + "\n", cancellationToken);
        output.WriteLine($"{path}: {documents.Count}");
    }
}
