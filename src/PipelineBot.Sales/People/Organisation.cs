namespace PipelineBot.Sales.People;

/// <summary>Who reports to whom. Cycles in the data are survived: nobody is above themselves.</summary>
public sealed class Organisation
{
    private readonly Dictionary<string, Person> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Person> _byManager;

    /// <summary>Of two people with the same id the later counts; one without an id is left out.</summary>
    public Organisation(IEnumerable<Person> people)
    {
        foreach (var person in people.Where(person => person.Id.Length > 0)) _byId[person.Id] = person;
        _byManager = _byId.Values.Where(person => person.ManagerId.Length > 0).ToLookup(person => person.ManagerId, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Person> People => _byId.Values;

    public Person? Find(string? id) => id is not null && _byId.TryGetValue(id, out var person) ? person : null;

    /// <summary>Everybody below a person, at any depth, nearest first; inactive people included, the person not.</summary>
    public IReadOnlyList<Person> ReportsOf(string managerId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { managerId };
        var reports = new List<Person>();
        var open = new Queue<string>([managerId]);
        while (open.TryDequeue(out var id))
        {
            foreach (var person in _byManager[id].Where(person => seen.Add(person.Id)))
            {
                reports.Add(person);
                open.Enqueue(person.Id);
            }
        }

        return reports;
    }

    /// <summary>Whether <paramref name="aboveId"/> is somewhere on the line from <paramref name="personId"/> upwards; never for the same person.</summary>
    public bool IsAbove(string aboveId, string personId)
    {
        if (aboveId == personId || aboveId.Length == 0) return false;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var person = Find(personId); person is not null && seen.Add(person.Id); person = Find(person.ManagerId))
        {
            if (person.ManagerId == aboveId) return true;
        }

        return false;
    }
}
