using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Tests.Authentication;

namespace PipelineBot.BotFramework.Tests.Connector;

public class CachedTokenProviderTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end()
    {
        var source = new Source(_clock);
        using var provider = new CachedTokenProvider(source, _clock);

        (await provider.GetAsync(null, default)).ShouldBe("1");
        _clock.Advance(Duration.FromMinutes(54));
        (await provider.GetAsync(null, default)).ShouldBe("1");
        _clock.Advance(Duration.FromMinutes(1));
        (await provider.GetAsync(null, default)).ShouldBe("2");
        source.Forced.ShouldBe([false, false]);
    }

    [Fact]
    public async Task Many_callers_ask_once()
    {
        var source = new Source(_clock) { Gate = new TaskCompletionSource() };
        using var provider = new CachedTokenProvider(source, _clock);
        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync(null, default).AsTask()).ToList();
        source.Gate.SetResult();
        (await Task.WhenAll(callers)).Distinct().ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_once_for_all_who_were_rejected()
    {
        var source = new Source(_clock);
        using var provider = new CachedTokenProvider(source, _clock);
        await provider.GetAsync(null, default);
        (await provider.GetAsync("1", default)).ShouldBe("2");
        (await provider.GetAsync("1", default)).ShouldBe("2");
        source.Forced.ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_living_token_serves_while_the_issuer_is_out_of_reach()
    {
        var source = new Source(_clock);
        using var provider = new CachedTokenProvider(source, _clock);
        await provider.GetAsync(null, default);
        source.IsDown = true;
        _clock.Advance(Duration.FromMinutes(58));
        (await provider.GetAsync(null, default)).ShouldBe("1");
        await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync("1", default));
        _clock.Advance(Duration.FromMinutes(2));
        await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync(null, default));
    }

    [Theory]
    [InlineData(BotAppTypes.SingleTenant, "https://login.microsoftonline.com/tenant-1")]
    [InlineData(BotAppTypes.MultiTenant, "https://login.microsoftonline.com/botframework.com")]
    public void The_authority_fits_the_kind_of_app(string type, string authority) =>
        MsalTokenSource.AuthorityOf(new BotAuthenticationOptions { MicrosoftAppType = type, MicrosoftAppTenantId = "tenant-1" }).AbsoluteUri.ShouldBe(authority);

    private sealed class Source(IClock clock) : ITokenSource
    {
        public List<bool> Forced { get; } = [];

        public bool IsDown { get; set; }

        public TaskCompletionSource? Gate { get; init; }

        public async Task<IssuedToken> IssueAsync(bool force, CancellationToken ct)
        {
            if (IsDown)
                throw new ConnectorException(ConnectorFailure.Retryable);
            Forced.Add(force);
            if (Gate is not null)
                await Gate.Task;
            return new IssuedToken(Forced.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), clock.GetCurrentInstant() + Duration.FromHours(1));
        }
    }
}
