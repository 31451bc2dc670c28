using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Feedback;
using PipelineBot.Storage.Documents;
using PipelineBot.Understanding;

namespace PipelineBot.Features.Feedback;

/// <summary>
/// Keeps what somebody says about a message of the bot with Teams' own feedback buttons. The bot does not offer them (its answers are written, not generated); a client
/// that shows them anyway is heard. They go out with <c>export</c>.
/// </summary>
public sealed class KeepFeedback(IDocumentStore store) : IInvokes
{
    public IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Invokes => new Dictionary<string, TurnHandler<SalesTurn>> { [InvokeNames.MessageSubmitAction] = KeepAsync };

    private async ValueTask<TurnOutcome> KeepAsync(SalesTurn turn, CancellationToken cancellationToken)
    {
        if (MessageFeedback.Of(turn.Activity) is not { } feedback || turn.Activity.ReplyToId is not { Length: > 0 } messageId)
            return new TurnOutcome { Answer = TurnAnswer.Of(InvokeResponse.BadRequest) };

        var given = new GivenFeedback
        {
            PersonId = turn.Person.Id,
            ConversationId = turn.Activity.Conversation?.Id ?? "",
            MessageId = messageId,
            Liked = feedback.Liked,
            Text = feedback.Text.Length > GivenFeedback.MostCharacters ? Cut(feedback.Text) : feedback.Text,
            At = turn.Now,
        };
        var stored = await store.GetAsync(FeedbackDocuments.Feedback, turn.TenantId, GivenFeedback.IdOf(given.PersonId, given.ConversationId, messageId), cancellationToken);
        var write = stored is null ? FeedbackDocuments.Feedback.Write(turn.TenantId, given, null) : FeedbackDocuments.Feedback.Write(stored, given with { Unknown = stored.Value.Unknown });
        return new TurnOutcome { Answer = TurnAnswer.Of(InvokeResponse.EmptyObject) }.And(write);
    }

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[GivenFeedback.MostCharacters - 1]) ? GivenFeedback.MostCharacters - 1 : GivenFeedback.MostCharacters)];
}
