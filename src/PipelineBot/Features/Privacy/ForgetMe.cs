using System.Text.Json.Serialization;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Language.Phrases;
using PipelineBot.Privacy;
using PipelineBot.Storage;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Privacy;

/// <summary>
/// "Forget me": asks first, then takes the person off the list and their chat off the books in the commit of the yes, and leaves the rest to
/// <see cref="ErasureWork"/>. From that commit on they are a stranger, and nothing is sent to them.
/// </summary>
public sealed class ForgetMe(DialogSet<SalesTurn> dialogs, Workspace workspace, IDocumentStore store) : ICommand, IDialogFeature
{
    private const string ThisName = "privacy.forget";

    private Dialog<SalesTurn>? dialog;

    public string Name => ThisName;

    public bool ChangesSomething => true;

    public IReadOnlyList<string> English { get; } =
    [
        "forget me (please)?",
        "(please)? (forget|erase) (everything|all) (about|of|on) me",
        "(delete|erase|remove) (all)? (of)? my (personal)? (data|information|profile)",
        "(delete|erase|remove) (all|everything) (you have|you know|you store|stored) (on|about) me",
    ];

    public IReadOnlyList<string> Chinese { get; } =
    [
        "(请)?(忘记|忘掉)我(吧)?",
        "(请)?(帮我)?(删除|清除|抹掉|删掉)(掉)?(我的)(所有|全部)?(的)?(个人)?(数据|资料|信息|档案)",
        "(请)?(把)?我的(所有|全部)?(个人)?(数据|资料|信息|档案)(都|全部)?(删除|清除|抹掉|删掉|删了)(吧)?",
    ];

    public Dialog<SalesTurn> Dialog => dialog ??= Build();

    public string Title(SalesTurn turn, PhraseMatch match) => Text(turn, "title");

    public ValueTask<TurnOutcome> RunAsync(SalesTurn turn, PhraseMatch match, CancellationToken cancellationToken) =>
        turn.IsPersonal ? dialogs.BeginAsync(turn, ThisName, new ForgetDraft(), cancellationToken) : ValueTask.FromResult(Say(turn, "elsewhere"));

    private WaterfallDialog<SalesTurn, ForgetDraft> Build()
    {
        var waterfall = new WaterfallDialog<SalesTurn, ForgetDraft>(ThisName, ForgetJson.Default.ForgetDraft);
        waterfall.AddStep(
            "sure",
            (turn, _) => Prompt.ForConfirm(Question(turn), new PromptChoice("yes", Text(turn, "yes"), YesNo.YesWords), new PromptChoice("no", Text(turn, "no"), YesNo.NoWords)),
            (turn, _, answer) => answer.Confirmed == true ? StepResult.Next : StepResult.End(Say(turn, "kept")));
        waterfall.Finish((turn, _, cancellationToken) => ForgetAsync(turn, cancellationToken));
        return waterfall;
    }

    private static string Question(SalesTurn turn) => Erasure.HeirOf(turn.Person, turn.Organisation) is { } heir
        ? Text(turn, "ask", heir.Name)
        : Text(turn, "ask.nobody");

    private async ValueTask<TurnOutcome> ForgetAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        turn.State.Notes.Clear();
        var outcome = Say(turn, "done");
        if (await workspace.PersonAsync(turn.TenantId, turn.Person.Id, cancellationToken) is not { } stored)
            return outcome;
        outcome.And(ErasureDocuments.Type.Put(turn.TenantId, Erasure.Of(stored.Value, turn.Organisation, turn.Now)), DocumentWrite.Delete(stored.Key, stored.ETag!));
        if (await workspace.PersonalReferenceAsync(turn.TenantId, turn.Person.Id, cancellationToken) is { ETag: { } etag } chat)
            outcome.And(DocumentWrite.Delete(chat.Key, etag));
        // What waits already would still leave. Deleting what is sent meanwhile does no harm.
        await foreach (var message in new PersonalDocuments(store, turn.TenantId, turn.Person.Id).OfAsync(PersonalDocuments.Messages, cancellationToken))
            outcome.And(DocumentWrite.Delete(message.Key));
        return outcome;
    }

    private static TurnOutcome Say(SalesTurn turn, string key) => TurnOutcome.Say(OutboundActivity.Message(Text(turn, key)));

    private static string Text(SalesTurn turn, string key, params ReadOnlySpan<object?> arguments) => PrivacyTexts.Set.Get(turn.Language, key, arguments);
}

/// <summary>Nothing is filled in: there is only a yes to give.</summary>
public sealed class ForgetDraft;

[JsonSerializable(typeof(ForgetDraft))]
internal sealed partial class ForgetJson : JsonSerializerContext;
