using System.Text.Json;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.DealUpdates;
using PipelineBot.Sales.People;
using PipelineBot.Storage;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Conversation;

/// <summary>
/// The bot: finds out who speaks, in which language, and hands the turn to the router. Somebody who is not on the team's list is refused kindly and
/// nothing of the team is loaded for them.
/// </summary>
public sealed class SalesBot(Workspace workspace, TurnRouter<SalesTurn> router, ConversationReferences references, Places places, IEnumerable<IFollowUp> followUps, Refusals refusals, BotSettings settings) : IBot
{
    /// <summary>Longer texts are not read: nobody types that much to say one thing.</summary>
    public const int MostCharacters = 4000;

    /// <summary>What the bot last spoke in this conversation.</summary>
    private const string LanguageNote = "lang";

    /// <summary>No form lets anyone type more; what each field may hold is its own rule.</summary>
    private const int MostInField = 50_000;

    public async ValueTask<TurnOutcome> OnTurnAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!IsTenant(context.TenantId))
        {
            RecordStranger(context, Refusals.NoTenant);
            return NotForUs(context);
        }

        var directory = await workspace.DirectoryAsync(context.TenantId, cancellationToken);
        var person = directory.Organisation.Find(context.UserId) is { Active: true } known ? known : null;
        if (await places.HeardAsync(context, person?.Id ?? "", cancellationToken) is { } told)
            return told;
        if (person is null)
        {
            RecordStranger(context, directory.Organisation.Find(context.UserId) is null ? Refusals.Unknown : Refusals.Left);
            return await StrangerAsync(context, directory, cancellationToken);
        }

        var turn = new SalesTurn(context, person, directory, LanguageOf(context, person), settings.Currency);
        if (turn.Text.Length > MostCharacters || LongestField(context.Activity) > MostInField)
            return TurnOutcome.Say(OutboundActivity.Message(CommonTexts.Set.Get(turn.Language, "tooLong", MostCharacters)));
        var outcome = await router.RouteAsync(turn, cancellationToken);
        foreach (var refusal in turn.Refused)
            refusals.Record(turn, refusal);
        if (context.Activity.Type == ActivityTypes.Message && (Attention.OnBot(turn) || turn.State.Dialog is not null))
            turn.State.Notes[LanguageNote] = turn.Language;
        foreach (var followUp in followUps)
            outcome.Writes.AddRange(await followUp.AfterAsync(turn, outcome, cancellationToken));
        outcome.Writes.AddRange(await references.RememberAsync(context, person.Id, outcome.Writes, cancellationToken));
        return outcome;
    }

    public OutboundActivity Apologise(TurnContext context, TurnFailure failure) =>
        OutboundActivity.Message(CommonTexts.Set.Get(LanguageOf(context, null), failure == TurnFailure.Busy ? "busy" : "fault"));

    /// <summary>A GUID, or what a client for developers has in its place: it names a partition, so nothing else comes near the store.</summary>
    private static bool IsTenant(string id) => id.Length is > 0 and <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    /// <summary>People in a room talk to each other: only who speaks to the bot, or clicks, is refused anything.</summary>
    private void RecordStranger(TurnContext context, string why)
    {
        if (context.Activity.Type == ActivityTypes.Invoke || (context.Activity.Type == ActivityTypes.Message && (context.IsPersonal || context.Activity.MentionsBot())))
            refusals.Record(context, new Refusal(nameof(Permission.UseBot), why));
    }

    private async ValueTask<TurnOutcome> StrangerAsync(TurnContext context, TenantDirectory directory, CancellationToken cancellationToken)
    {
        var spokenTo = context.IsPersonal || context.Activity.MentionsBot();
        var speaks = context.Activity.Type == ActivityTypes.Message && spokenTo;
        var added = context.IsPersonal && (context.Activity.IsBotAdded() || context.Activity is { Type: ActivityTypes.InstallationUpdate, Action: InstallationActions.Add or InstallationActions.AddUpgrade });
        if (added)
        {
            // Two activities tell of one installation: the one that writes the reference first answers.
            var remembered = await references.RememberAsync(context, "", [], cancellationToken);
            if (remembered.Count == 0)
                return TurnOutcome.Nothing;
            return Refusal(context, directory).And(remembered);
        }

        return speaks || context.IsCardAction ? Refusal(context, directory) : NotForUs(context);
    }

    private static TurnOutcome Refusal(TurnContext context, TenantDirectory directory)
    {
        var language = LanguageOf(context, null);
        var whom = directory.Organisation.People.Where(p => p is { Active: true, Role: Role.Operations }).Select(p => p.Name).Order(StringComparer.Ordinal).Take(3).ToList();
        return TurnOutcome.Say(OutboundActivity.Message(whom.Count > 0
            ? CommonTexts.Set.Get(language, "unknownPerson", Say.List(language, whom))
            : CommonTexts.Set.Get(language, "unknownPerson.nobody")));
    }

    private static TurnOutcome NotForUs(TurnContext context) =>
        context.Activity.Type == ActivityTypes.Invoke && !context.IsCardAction ? new TurnOutcome { Answer = TurnAnswer.Of(InvokeResponse.NotImplemented) } : TurnOutcome.Nothing;

    /// <summary>The language of the words; of the card that was clicked; else what the person prefers; else what their client speaks.</summary>
    private static string LanguageOf(TurnContext context, Person? person)
    {
        var fromCard = context.Text.Length == 0 ? CardLanguage(context.Activity) : null;
        return fromCard ?? Spoken(context) ?? Languages.ToAnswer(context.Text, person?.Language, context.Activity.Language());
    }

    /// <summary>
    /// The language this conversation is in, for what has none of its own: a figure ("550k"), 好 in either way of writing, and inside a question one word, which
    /// may be a name. Null when the text tells.
    /// </summary>
    private static string? Spoken(TurnContext context)
    {
        if (Languages.Known(context.State.Notes.GetValueOrDefault(LanguageNote)) is not { } spoken)
            return null;
        return Languages.OfText(context.Text) switch
        {
            null => spoken,
            Languages.English => !context.Text.Trim().Contains(' ', StringComparison.Ordinal) && (context.State.Dialog is not null || context.Text.Any(char.IsAsciiDigit)) ? spoken : null,
            _ => Languages.IsChinese(spoken) && ChineseScript.Of(context.Text) is null ? spoken : null,
        };
    }

    private static int LongestField(Activity activity)
    {
        var data = activity.Value.Member("action").Member("data") ?? activity.Value;
        return data is { ValueKind: JsonValueKind.Object } form
            ? form.EnumerateObject().Select(field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()!.Length : 0).DefaultIfEmpty().Max()
            : 0;
    }

    /// <summary>Of both shapes a click may have.</summary>
    private static string? CardLanguage(Activity activity) =>
        Languages.Known(activity.Value.Member("action").Member("data").Text(UpdateVerbs.Lang) ?? activity.Value.Text(UpdateVerbs.Lang));
}
