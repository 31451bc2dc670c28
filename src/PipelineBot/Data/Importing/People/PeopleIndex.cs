using PipelineBot.Sales.People;

namespace PipelineBot.Data.Importing.People;

/// <summary>Finds the person an <c>owner</c> or <c>manager</c> cell means: by id, by e-mail, or by a name only one person has.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, Person> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byWord = new(StringComparer.OrdinalIgnoreCase);

    public PeopleIndex(IEnumerable<Person> people)
    {
        foreach (var person in people)
            Put(person);
    }

    public IReadOnlyCollection<Person> People => byId.Values;

    public Person? ById(string id) => byId.GetValueOrDefault(id);

    public void Put(Person person)
    {
        byId[person.Id] = person;
        foreach (var word in (IEnumerable<string>)[person.Email, person.Name, .. person.Aliases])
        {
            if (word.Length == 0)
                continue;
            if (!byWord.TryGetValue(word, out var ids))
                byWord[word] = ids = [];
            if (!ids.Contains(person.Id))
                ids.Add(person.Id);
        }
    }

    /// <summary>The person, or why it cannot be said who is meant: several may be, or nobody.</summary>
    public (Person? Person, string? Problem, bool Several) Find(string text)
    {
        if (ById(text) is { } known)
            return (known, null, false);
        // A person may have been renamed since the word was entered.
        var found = byWord.GetValueOrDefault(text, []).Select(id => byId[id]).Where(person => Answers(person, text)).ToList();
        return found switch
        {
            [var one] => (one, null, false),
            [] => (null, $"nobody has the id, e-mail or name '{Cells.Shown(text)}'", false),
            _ => (null, $"'{Cells.Shown(text)}' means {found.Count} people; use an id or an e-mail", true),
        };
    }

    private static bool Answers(Person person, string text) =>
        Same(person.Email, text) || Same(person.Name, text) || person.Aliases.Any(alias => Same(alias, text));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
