using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Conversation;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage.Documents;

namespace PipelineBot.Features.Digests;

/// <summary>A posted digest as one person may look at it here: the digest itself, or a page of the whole list.</summary>
public sealed record DigestScreen(DigestDocument Digest, int Page);

/// <summary>
/// Shows posted digests again. The digest itself is shown where it was posted and nowhere else; the whole list is shown in the reader's own chat, and holds
/// only deals that reader may see. Where it was posted for others to read, somebody with rows of their own on it gets their view of it.
/// </summary>
public sealed class DigestScreens(IDocumentStore store, DigestBuilder builder, DigestViews views, OwnerIds ids, PipelineSet pipelines)
{
    /// <summary>A note: the row was answered by somebody meanwhile.</summary>
    public const string AnsweredAlready = "row.answered";

    /// <summary>Null when there is no such digest, or it may not be shown here.</summary>
    public async ValueTask<DigestScreen?> FindAsync(SalesTurn turn, string? key, CancellationToken cancellationToken)
    {
        var (id, page) = DigestKey.Read(key);
        if (!DigestKey.IsId(id) || await store.GetAsync(DigestDocuments.Digest, turn.TenantId, id, cancellationToken) is not { Value: var digest })
            return null;
        var here = page > 0 ? turn.IsPersonal : DigestAccess.PlaceOf(turn)?.Key == digest.Place;
        // Who came into the room since it was posted sees the message, as Teams shows it, and gets nothing newer.
        if (here && page == 0 && !turn.IsPersonal && turn.Organisation.Find(digest.ScopePersonId) is { } scope
            && Access.Refuses(turn.Person, Permission.ReadDigests, scope, turn.Organisation) is { } refusal)
        {
            turn.Refuse(Permission.ReadDigests, refusal);
            return null;
        }

        if (here)
            return new DigestScreen(digest, page);
        turn.Refuse(new Refusal(nameof(Permission.SeeDeals), Refusals.OtherPlace));
        return null;
    }

    /// <param name="update">An update that is about to be saved.</param>
    /// <param name="moving">The row that shows its form.</param>
    /// <param name="note">The text that says why nothing was done.</param>
    public async ValueTask<OutboundActivity> RenderAsync(
        SalesTurn turn, DigestScreen screen, CancellationToken cancellationToken, DealUpdate? update = null, (string Deal, string Milestone)? moving = null, string note = "")
    {
        var (digest, page) = screen;
        var organisation = turn.Organisation;
        var scope = organisation.Find(digest.ScopePersonId);
        var owners = scope is null ? new OwnerScope(false, []) : Access.VisibleOwners(scope, organisation);
        var content = await builder.BuildAsync(
            new DigestQuestion(turn.TenantId, owners, organisation, turn.TodayOf)
            {
                Baseline = page > 0 ? null : digest.Baseline,
                Listed = page > 0 ? null : digest.Listed,
                Instead = update?.After,
                Sees = page > 0 ? deal => Access.CanSee(turn.Person, deal, organisation) : null,
            },
            cancellationToken);

        var pages = 0;
        DigestView view;
        if (page > 0)
            (view, page, pages) = views.PageOf(digest, content, organisation, turn.Language, page);
        else
            view = views.Of(digest, content, organisation, await ids.OfAsync(turn.TenantId, digest.Place, content, cancellationToken), ReaderOf(turn, content));
        if (page == 0 && (update is not null || note.Length > 0))
            turn.ShownAgain = new ShownDigest(digest, AnswerOf(turn, update, digest.Language));
        view = view with
        {
            Again = true,
            AsOf = turn.Today != digest.Day ? turn.Today : null,
            Saved = AnswerOf(turn, update, view.Language),
            Note = note.Length > 0 ? DigestTexts.Set.Get(view.Language, note) : "",
            Moving = moving,
            SuggestedDate = moving is { } row ? turn.Directory.CalendarOf(content.Deals.GetValueOrDefault(row.Deal)?.OwnerId ?? digest.ScopePersonId).AddWorkingDays(turn.Today, 3) : null,
        };
        return page > 0 ? DigestPage.Render(view, digest.Id, page, pages) : DigestCard.Render(view);
    }

    /// <summary>Only where the answer takes the place of the card for whoever clicked: an older client's click is answered by a message, which all can read.</summary>
    private static DigestReader? ReaderOf(SalesTurn turn, DigestContent content) => turn.IsCardAction && !turn.IsPersonal ? DigestReader.Of(turn.Person, turn.Organisation, content) : null;

    /// <summary>Null when nothing was saved.</summary>
    /// <param name="language">Of the card it stands on.</param>
    private DigestAnswer? AnswerOf(SalesTurn turn, DealUpdate? update, string language)
    {
        if (update is not { Event: { } happened })
            return null;
        var spoken = turn.Language;
        turn.Language = language;
        var lines = FieldText.Lines(turn, update.Before, update.After, update.Fields, pipelines);
        turn.Language = spoken;
        return new DigestAnswer { By = turn.Person.Name, DealId = update.After.Id, Deal = update.After.Name, Lines = lines, Event = happened.Id };
    }
}
