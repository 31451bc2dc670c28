using System.Collections.Concurrent;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Calendars;
using PipelineBot.Language.Names;
using PipelineBot.Sales.Calendars;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Storage;

/// <summary>What of a deal is needed to find it by name, or by a milestone's, and to know who may see it.</summary>
/// <param name="Milestones">The titles of the open ones.</param>
public sealed record DealHead(string Id, string Name, string Account, string OwnerId, DealStatus Status, IReadOnlyList<string> SharedWith, IReadOnlyList<string> Milestones)
{
    public static DealHead Of(Deal deal) =>
        new(deal.Id, deal.Name, deal.Account, deal.OwnerId, deal.Status, deal.SharedWith, [.. deal.Milestones.Where(m => m.State == MilestoneState.Open).Select(m => m.Title)]);

    /// <summary>Whether it is called the same and seen by the same people.</summary>
    internal bool SameName(DealHead other) =>
        (Id, Name, Account, OwnerId, Status) == (other.Id, other.Name, other.Account, other.OwnerId, other.Status) && SharedWith.SequenceEqual(other.SharedWith);
}

/// <summary>The people, the calendars and the deal names of a tenant. Small enough to keep in memory; never the source of what is written.</summary>
public sealed class TenantDirectory(Organisation organisation, ConcurrentDictionary<string, DealHead> deals, long version, TeamCalendars? calendars = null)
{
    private static readonly string[] GenericWords =
        ["deal", "opportunity", "the", "account", "project", "contract", "单子", "的单子", "商机", "项目", "那个单子", "这个单子", "那单", "合同", "客户", "生意"];

    private readonly ConcurrentDictionary<string, NameIndex<DealHead>> visible = new();
    private readonly ConcurrentDictionary<string, NameSpotter<DealHead>> spotters = new();
    private readonly ConcurrentDictionary<string, bool> titles = new(deals.Values.SelectMany(d => d.Milestones).Distinct().Select(title => KeyValuePair.Create(title, true)));

    private readonly Lazy<NameIndex<Person>> peopleByName = new(() => new NameIndex<Person>(NamesOfPeople(organisation)));

    /// <summary>By person, then by deal.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, DealHead>> shared = SharedOf(deals.Values);

    private readonly Lazy<NameSpotter<Person>> peopleSpotter = new(() => new NameSpotter<Person>(NamesOfPeople(organisation), initials: true));

    public Organisation Organisation => organisation;

    public TeamCalendars Calendars { get; } = calendars ?? TeamCalendars.BuiltIn;

    /// <summary>The calendar of somebody's team.</summary>
    public WorkCalendar CalendarOf(string? personId) => Calendars.Of(organisation.Find(personId)?.Team);

    /// <summary>The names of the people who are active; built once, since a change of people loads another directory.</summary>
    public NameIndex<Person> PeopleByName => peopleByName.Value;

    public IReadOnlyDictionary<string, DealHead> Deals => deals;

    /// <summary>The deals of others that were shared with a person.</summary>
    public IEnumerable<DealHead> DealsSharedWith(string personId) => shared.TryGetValue(personId, out var theirs) ? theirs.Values : [];

    internal long Version => version;

    /// <summary>Finds the people of the team in a sentence; built when the first sentence is read, since what is scheduled has no use for it.</summary>
    public NameSpotter<Person> PeopleSpotter => peopleSpotter.Value;

    /// <summary>Every title an open milestone of the tenant has, or had since the directory was read.</summary>
    public IEnumerable<string> MilestoneTitles => titles.Keys;

    /// <summary>Grows with the titles.</summary>
    public int TitleCount => titles.Count;

    /// <summary>The names of the deals a person may see; of equal names the open deal comes first.</summary>
    public NameIndex<DealHead> DealsVisibleTo(Person person) => visible.GetOrAdd(person.Id, _ => new NameIndex<DealHead>(NamesVisibleTo(person), GenericWords));

    /// <summary>Finds the same deals in a sentence.</summary>
    public NameSpotter<DealHead> DealsSpottedBy(Person person) => spotters.GetOrAdd(person.Id, _ => new NameSpotter<DealHead>(NamesVisibleTo(person), initials: true, leastInitials: 3));

    /// <summary>Whether a person may see a deal.</summary>
    public bool IsVisible(Person person, DealHead deal) =>
        deal.SharedWith.Contains(person.Id) || Access.VisibleOwners(person, organisation).Includes(deal.OwnerId);

    internal void Put(DealHead head)
    {
        var known = deals.GetValueOrDefault(head.Id);
        deals[head.Id] = head;
        Share(known, head);
        foreach (var title in head.Milestones)
            titles.TryAdd(title, true);
        if (known?.SameName(head) == true)
            return;
        visible.Clear();
        spotters.Clear();
    }

    private static ConcurrentDictionary<string, ConcurrentDictionary<string, DealHead>> SharedOf(IEnumerable<DealHead> heads)
    {
        var shared = new ConcurrentDictionary<string, ConcurrentDictionary<string, DealHead>>(StringComparer.Ordinal);
        foreach (var head in heads)
        {
            foreach (var person in head.SharedWith)
                shared.GetOrAdd(person, _ => new(StringComparer.Ordinal))[head.Id] = head;
        }

        return shared;
    }

    private void Share(DealHead? before, DealHead head)
    {
        foreach (var person in (before?.SharedWith ?? []).Except(head.SharedWith))
        {
            if (shared.TryGetValue(person, out var theirs))
                theirs.TryRemove(head.Id, out _);
        }

        foreach (var person in head.SharedWith)
            shared.GetOrAdd(person, _ => new(StringComparer.Ordinal))[head.Id] = head;
    }

    private static IEnumerable<(Person, IReadOnlyList<string>)> NamesOfPeople(Organisation organisation) =>
        organisation.People.Where(p => p.Active).Select(p => (p, (IReadOnlyList<string>)[p.Name, .. p.Aliases]));

    private IEnumerable<(DealHead, IReadOnlyList<string>)> NamesVisibleTo(Person person)
    {
        var scope = Access.VisibleOwners(person, organisation);
        return deals.Values
            .Where(d => scope.Includes(d.OwnerId) || d.SharedWith.Contains(person.Id))
            .OrderBy(d => d.Status)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .Select(d => (d, (IReadOnlyList<string>)(d.Account.Length > 0 ? [d.Name, d.Account, .. Translated(d.Name)] : [d.Name, .. Translated(d.Name)])));

        // What a renewal is called is half of its name.
        static IEnumerable<string> Translated(string name) =>
            name.EndsWith(" renewal", StringComparison.OrdinalIgnoreCase) ? [name[..^8] + "续约", name[..^8] + "续签"] : [];
    }
}

/// <summary>
/// Keeps the directories of tenants. A commit in this process changes what it touched at once (<see cref="Committed"/>);
/// what another process wrote is seen within <see cref="Freshness"/>.
/// </summary>
/// <param name="usualCalendar">The id of the calendar of teams that chose none.</param>
public sealed class TenantDirectories(IDocumentStore store, IClock clock, string usualCalendar = "")
{
    public static readonly Duration Freshness = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (TenantDirectory Directory, Instant LoadedAt)> loaded = new();
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly ConcurrentDictionary<string, long> versions = new();

    public async ValueTask<TenantDirectory> GetAsync(string tenant, CancellationToken cancellationToken)
    {
        if (Fresh(tenant) is { } known)
            return known;
        await loading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh(tenant) is { } meanwhile)
                return meanwhile;
            var version = versions.GetOrAdd(tenant, 0);
            var directory = await LoadAsync(tenant, version, cancellationToken);
            loaded[tenant] = (directory, clock.GetCurrentInstant());
            return directory;
        }
        finally
        {
            loading.Release();
        }
    }

    /// <summary>Takes over what a commit in this process wrote: a deal in place; people, calendars, and anything written while a directory is being read, by reading it again.</summary>
    public void Committed(DocumentWrite write)
    {
        if (write.Key.Container != Containers.Work)
            return;
        var tenant = write.Key.Partition;
        if (write.Json is { } json && write.Promoted.GetValueOrDefault("type") is string type && type is not ("person" or CalendarDocuments.CalendarType or CalendarDocuments.TeamType))
        {
            if (type != "deal")
                return;
            if (loading.CurrentCount > 0)
            {
                if (loaded.TryGetValue(tenant, out var entry))
                    entry.Directory.Put(DealHead.Of(DocumentTypes.Deal.Read(new StoredDocument(write.Key, "", json)).Value));
                return;
            }
        }

        versions.AddOrUpdate(tenant, 1, static (_, v) => v + 1);
    }

    private TenantDirectory? Fresh(string tenant) =>
        loaded.TryGetValue(tenant, out var entry) && entry.Directory.Version == versions.GetOrAdd(tenant, 0) && clock.GetCurrentInstant() - entry.LoadedAt < Freshness
            ? entry.Directory
            : null;

    private async ValueTask<TenantDirectory> LoadAsync(string tenant, long version, CancellationToken cancellationToken)
    {
        var people = await AllAsync(DocumentTypes.Person, tenant, "person", cancellationToken);
        var deals = new ConcurrentDictionary<string, DealHead>(StringComparer.Ordinal);
        await foreach (var document in store.QueryAsync(DocumentTypes.Deal, tenant, [new Filter("type", Comparison.Equal, "deal")], pageSize: 1000, cancellationToken: cancellationToken))
            deals[document.Value.Id] = DealHead.Of(document.Value);

        var imported = await AllAsync(CalendarDocuments.Calendar, tenant, CalendarDocuments.CalendarType, cancellationToken);
        var chosen = await AllAsync(CalendarDocuments.Team, tenant, CalendarDocuments.TeamType, cancellationToken);
        return new TenantDirectory(new Organisation(people), deals, version, new TeamCalendars(usualCalendar, imported, chosen));
    }

    private async ValueTask<List<T>> AllAsync<T>(DocumentType<T> type, string tenant, string typeName, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var document in store.QueryAsync(type, tenant, [new Filter("type", Comparison.Equal, typeName)], cancellationToken: cancellationToken))
            all.Add(document.Value);
        return all;
    }
}
