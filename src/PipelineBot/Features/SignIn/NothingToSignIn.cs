using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Understanding;

namespace PipelineBot.Features.SignIn;

/// <summary>
/// The bot asks nobody to sign in and offers no file, so it has no connection and no consent card: what arrives all the same is answered as the protocol says and does nothing.
/// The address to upload to that a consent names is never called.
/// </summary>
public sealed class NothingToSignIn : IInvokes
{
    public IReadOnlyDictionary<string, TurnHandler<SalesTurn>> Invokes => new Dictionary<string, TurnHandler<SalesTurn>>
    {
        [InvokeNames.SignInTokenExchange] = Answered(activity => TokenExchange.Of(activity)?.UnknownConnection() ?? InvokeResponse.BadRequest),
        [InvokeNames.SignInVerifyState] = Answered(activity => activity.Value.Text("state") is null ? InvokeResponse.BadRequest : InvokeResponse.NotFound),
        [InvokeNames.SignInFailure] = Answered(_ => InvokeResponse.Empty),
        [InvokeNames.FileConsent] = Answered(activity => activity.Value.Text("action") is "accept" or "decline" ? InvokeResponse.Empty : InvokeResponse.BadRequest),
    };

    private static TurnHandler<SalesTurn> Answered(Func<Activity, InvokeResponse> answer) =>
        (turn, _) => ValueTask.FromResult(new TurnOutcome { Answer = TurnAnswer.Of(answer(turn.Activity)) });
}
