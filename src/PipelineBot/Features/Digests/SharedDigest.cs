using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;
using PipelineBot.Storage;

namespace PipelineBot.Features.Digests;

/// <summary>A posted digest as it is now by what is stored, the same for everybody who reads it. Nobody is mentioned again.</summary>
public sealed class SharedDigest(Workspace workspace, DigestBuilder builder, DigestViews views, OwnerIds ids)
{
    public async ValueTask<OutboundActivity> RenderAsync(string tenant, DigestDocument digest, DigestAnswer? saved, Instant now, CancellationToken cancellationToken)
    {
        var organisation = (await workspace.DirectoryAsync(tenant, cancellationToken)).Organisation;
        var today = digest.Today(now);
        var owners = organisation.Find(digest.ScopePersonId) is { } scope ? Access.VisibleOwners(scope, organisation) : new OwnerScope(false, []);
        var content = await builder.BuildAsync(
            new DigestQuestion(tenant, owners, organisation, person => organisation.Find(person)?.Today(now) ?? today) { Baseline = digest.Baseline, Listed = digest.Listed },
            cancellationToken);
        return DigestCard.Render(views.Of(digest, content, organisation, await ids.OfAsync(tenant, digest.Place, content, cancellationToken)) with
        {
            Again = true,
            AsOf = today != digest.Day ? today : null,
            Saved = await StandsAsync(tenant, saved, now, cancellationToken) ? saved : null,
        });
    }

    /// <summary>What was taken back or changed again is no news any more, and offers no undo.</summary>
    private async ValueTask<bool> StandsAsync(string tenant, DigestAnswer? saved, Instant now, CancellationToken cancellationToken) =>
        saved is not null
        && await workspace.EventAsync(tenant, saved.Event, now, cancellationToken) is { } happened
        && await workspace.DealAsync(tenant, saved.DealId, cancellationToken) is { Value: var deal }
        && Stands(deal, happened);

    private static bool Stands(Deal deal, DealEvent happened) => happened.Fields.All(field => DealDiff.Read(deal, field.Field) == field.New);
}
