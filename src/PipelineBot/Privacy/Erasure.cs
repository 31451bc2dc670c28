using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.Sales.People;

namespace PipelineBot.Privacy;

/// <summary>
/// That somebody is to be forgotten: stored before anything is taken away, with what is needed to finish, and deleted when all is done. A process that dies in
/// between leaves it, and the next one goes on.
/// </summary>
public sealed record Erasure
{
    public string PersonId { get => field ?? ""; init; }

    /// <summary>What they were called, to find where a name was written down.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Who gets their deals and the people below them: the nearest active manager above. Empty when there is none.</summary>
    public string HeirId { get => field ?? ""; init; }

    public Instant RequestedAt { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public static Erasure Of(Person person, Organisation organisation, Instant now) =>
        new() { PersonId = person.Id, Name = person.Name, HeirId = HeirOf(person, organisation)?.Id ?? "", RequestedAt = now };

    public static Person? HeirOf(Person person, Organisation organisation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { person.Id };
        var above = organisation.Find(person.ManagerId);
        while (above is { Active: false } && seen.Add(above.Id))
            above = organisation.Find(above.ManagerId);
        return above is { Active: true } && above.Id != person.Id ? above : null;
    }
}
