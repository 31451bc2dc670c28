using PipelineBot.Sales.Deals;
using PipelineBot.Sales.People;

namespace PipelineBot.Features.Digests;

/// <summary>Somebody who looks at a shared digest and has rows of their own on it: what is theirs comes first, in their language, and nobody else sees it so.</summary>
public sealed record DigestReader(Person Person, Organisation Organisation)
{
    public string Language => Person.Language;

    public bool Sees(Deal deal) => Access.CanSee(Person, deal, Organisation);

    /// <summary>Whether the buttons of its rows would be of any use to them.</summary>
    public bool MayChange(Deal deal) => Access.CanChange(Person, deal, Organisation);

    /// <summary>Null for somebody who has nothing on it, overdue or answered since it was posted: they see what everybody sees.</summary>
    public static DigestReader? Of(Person person, Organisation organisation, DigestContent content) =>
        content.Report.Owners.Any(owner => owner.OwnerId == person.Id) || Answered(content).Any(owner => owner == person.Id) ? new DigestReader(person, organisation) : null;

    private static IEnumerable<string> Answered(DigestContent content) =>
        content.Answered is { } answered ? answered.Done.Concat(answered.Moved).Concat(answered.Dropped).Select(item => item.OwnerId) : [];
}
