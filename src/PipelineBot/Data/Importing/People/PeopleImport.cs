using PipelineBot.BotFramework.Storage;
using PipelineBot.Data.Importing.Maps;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Data.Importing.People;

/// <summary>
/// Imports people. All rows are read before any is written, since a manager may stand below the people who report to them;
/// people are few. What is not in the file stays as it is, and so do people who are not in it.
/// </summary>
internal sealed class PeopleImport(IDocumentStore store, string tenant, FileMap map, FileReport report)
{
    private const int BatchSize = 200;

    private readonly Dictionary<string, Document<Person>> stored = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Person Person, PersonRow? Row)> taken = new(StringComparer.Ordinal);
    private readonly PeopleIndex index = new([]);

    /// <summary>Reads the file, if there is one, and gives everybody known afterwards.</summary>
    public async Task<PeopleIndex> RunAsync(string? path, CancellationToken cancellationToken)
    {
        await foreach (var document in store.QueryAsync(DocumentTypes.Person, tenant, [new Filter("type", Comparison.Equal, "person")], pageSize: 1000, cancellationToken: cancellationToken))
        {
            stored[document.Value.Id] = document;
            index.Put(document.Value);
        }

        if (path is null)
            return index;
        var known = new PeopleIndex(index.People);
        using (var table = Table.Open(path, Fields.People, map, report))
        {
            if (!table.Header.Has("name") && !table.Header.Has("id"))
                throw new DataFailure($"{path}: no column is the name or the id; the map file can say which one is.");
            foreach (var row in table.Rows())
                Take(PersonRow.Of(row), known);
        }

        PutManagersIn();
        await WriteAsync(cancellationToken);
        report.End();
        return index;
    }

    private void Take(PersonRow row, PeopleIndex known)
    {
        var id = row.Id;
        if (id is null)
        {
            var (person, problem) = Known(row, known);
            id = person?.Id ?? (row.Name is null ? null : PersonId.Of(row.Name));
            if (person is null && id is { Length: > 0 })
                problem ??= Collision(row.Name!, id, known);
            if (problem is not null)
            {
                report.Skip(row.Row.Line, problem);
                return;
            }
        }

        if (string.IsNullOrEmpty(id))
            report.Skip(row.Row.Line, "neither an id nor a name");
        else if (taken.TryGetValue(id, out var earlier))
            report.Skip(row.Row.Line, $"'{Cells.Shown(id)}' already is on line {earlier.Row!.Row.Line}");
        else if (row.Name is null && !stored.ContainsKey(id))
            report.Skip(row.Row.Line, "a new person needs a name");
        else
            taken[id] = (row.Apply(stored.GetValueOrDefault(id)?.Value, id), stored.ContainsKey(id) ? row.WithoutDefaults() : row);
    }

    /// <summary>Somebody already stored whom a row without an id means: by e-mail, else by name.</summary>
    private static (Person? Person, string? Problem) Known(PersonRow row, PeopleIndex known)
    {
        foreach (var word in (string?[])[row.Email, row.Name])
        {
            if (word is null)
                continue;
            var (person, problem, several) = known.Find(word);
            if (person is not null || several)
                return (person, several ? problem : null);
        }

        return (null, null);
    }

    private string? Collision(string name, string id, PeopleIndex known)
    {
        if (taken.TryGetValue(id, out var earlier))
            return earlier.Person.Name == name ? $"'{Cells.Shown(name)}' already is on line {earlier.Row!.Row.Line}" : $"the id '{id}' made of the name already is that of line {earlier.Row!.Row.Line}; give ids";
        return known.ById(id) is not null ? $"the id '{id}' made of the name belongs to somebody else; give an id" : null;
    }

    private void PutManagersIn()
    {
        foreach (var (person, _) in taken.Values)
            index.Put(person);
        var added = new List<string>();
        var bosses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, (person, row)) in taken.Where(each => each.Value.Row?.Manager is not null).ToList())
        {
            var word = row!.Manager!;
            var (manager, problem, several) = index.Find(word);
            if (manager is null && !several && map.CreateManagers && PersonId.Of(word) is { Length: > 0 } newId && index.ById(newId) is null)
            {
                manager = new Person { Id = newId, Name = word, Role = Role.Manager, Team = row.Team ?? "", TimeZone = row.TimeZone ?? "" };
                taken[newId] = (manager, null);
                index.Put(manager);
                added.Add(word);
            }

            if (manager is null || manager.Id == id)
            {
                row.Row.Say($"manager: {problem ?? "is the person"}; {Cells.NotTaken}");
                continue;
            }

            taken[id] = (person with { ManagerId = manager.Id }, row);
            bosses.Add(manager.Id);
        }

        if (added.Count > 0)
            report.Say($"managers named but not listed, added as people: {string.Join(", ", added)}");
        PromoteManagers(bosses);
    }

    /// <summary>Somebody new whose role nobody says, and to whom others report, is a manager.</summary>
    private void PromoteManagers(HashSet<string> bosses)
    {
        foreach (var id in bosses)
        {
            if (taken.TryGetValue(id, out var entry) && entry.Row is { Role: null } && !stored.ContainsKey(id))
            {
                taken[id] = (entry.Person with { Role = Role.Manager }, entry.Row);
                entry.Row.Row.Say("has no role and is named as a manager; taken as a manager");
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var notice in taken.Values.SelectMany(each => each.Row?.Row.Notices ?? []).OrderBy(notice => notice.Line))
            report.Line(notice);
        var writes = new List<DocumentWrite>();
        foreach (var (id, (person, _)) in taken)
        {
            index.Put(person);
            var before = stored.GetValueOrDefault(id);
            if (before?.Value == person)
            {
                report.Add(Tally.OneUnchanged);
                continue;
            }

            report.Add(before is null ? Tally.OneCreated : Tally.OneUpdated);
            writes.Add(before is null ? DocumentTypes.Person.Write(tenant, person, null) : DocumentTypes.Person.Write(before, person));
        }

        foreach (var batch in writes.Chunk(BatchSize))
        {
            var result = await store.CommitAsync(batch, cancellationToken);
            if (!result.Committed)
                throw new DataFailure("Somebody else changed the people meanwhile; import again.");
        }
    }
}
