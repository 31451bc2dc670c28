using PipelineBot.BotFramework.Cards;

namespace PipelineBot.Features.Digests;

/// <summary>
/// Lets the clients of those whose rows a shared digest shows ask for their own view of it, by themselves (CA-41); nobody else's client asks. The answer holds the
/// same again, so that they go on asking at their own pace (CA-42), and sends and saves nothing (CA-43).
/// </summary>
internal static class DigestRefresh
{
    /// <summary>More Teams does not take. A digest shows fewer owners; this is the limit all the same.</summary>
    public const int MostPeople = 60;

    /// <summary>Null when none of them is known: an empty list would be a button in the menu, an omitted one everybody.</summary>
    public static Refresh? Of(DigestView view)
    {
        List<string> people = [.. view.Owners.Select(owner => owner.Mri).Where(mri => mri.Length > 0).Distinct(StringComparer.Ordinal).Take(MostPeople).Order(StringComparer.Ordinal)];
        return people.Count > 0 ? new Refresh(DigestVerbs.Asking(view.Language, view.Key), people) : null;
    }
}
