using Microsoft.Extensions.Logging;
using NodaTime;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Tests.Authentication;
using PipelineBot.BotFramework.Tests.Hosting;

namespace PipelineBot.BotFramework.Tests.Connector;

public class CachedTokenProviderTests
{
    private readonly ManualClock _clock = new();
    private readonly LogLines _log = new();

    [Fact]
    public async Task OUT_06_A_token_is_kept_until_five_minutes_before_its_end()
    {
        var source = new Source(_clock);
        using var provider = Provider(source);

        (await provider.GetAsync(null, default)).ShouldBe("1");
        _clock.Advance(Duration.FromMinutes(54));
        (await provider.GetAsync(null, default)).ShouldBe("1");
        _clock.Advance(Duration.FromMinutes(1));
        (await provider.GetAsync(null, default)).ShouldBe("2");
        source.Forced.ShouldBe([false, false]);
    }

    [Fact]
    public async Task OUT_06_Many_callers_ask_once()
    {
        var source = new Source(_clock) { Gate = new TaskCompletionSource() };
        using var provider = Provider(source);
        var callers = Enumerable.Range(0, 20).Select(_ => provider.GetAsync(null, default).AsTask()).ToList();
        source.Gate.SetResult();
        (await Task.WhenAll(callers)).Distinct().ShouldBe(["1"]);
    }

    [Fact]
    public async Task OUT_07_A_rejected_token_is_replaced_once_for_all_who_were_rejected()
    {
        var source = new Source(_clock);
        using var provider = Provider(source);
        await provider.GetAsync(null, default);
        (await provider.GetAsync("1", default)).ShouldBe("2");
        (await provider.GetAsync("1", default)).ShouldBe("2");
        source.Forced.ShouldBe([false, true]);
    }

    [Fact]
    public async Task OUT_06_A_living_token_serves_while_the_issuer_is_out_of_reach()
    {
        var source = new Source(_clock);
        using var provider = Provider(source);
        await provider.GetAsync(null, default);
        source.IsDown = true;
        _clock.Advance(Duration.FromMinutes(58));
        (await provider.GetAsync(null, default)).ShouldBe("1");
        await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync("1", default));
        _clock.Advance(Duration.FromMinutes(2));
        await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync(null, default));
    }

    [Fact]
    public async Task OUT_06_Whoever_is_told_that_no_token_can_be_had_does_not_press_the_issuer()
    {
        var source = new Source(_clock) { IsDown = true };
        using var provider = Provider(source);
        for (var i = 0; i < 20; i++)
            (await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync(null, default))).Failure.ShouldBe(ConnectorFailure.Retryable);
        source.Asked.ShouldBe(1);
        _log.Count.ShouldBe(1);
        _log.All.ShouldStartWith("The bot's own token could not be had: Retryable");

        source.IsDown = false;
        _clock.Advance(Duration.FromSeconds(5));
        (await provider.GetAsync(null, default)).ShouldBe("1");
    }

    [Fact]
    public async Task OUT_07_A_channel_that_refuses_every_token_causes_one_new_one_a_minute()
    {
        var source = new Source(_clock);
        using var provider = Provider(source);
        var token = await provider.GetAsync(null, default);
        token = await provider.GetAsync(token, default);
        for (var i = 0; i < 20; i++)
            (await Should.ThrowAsync<ConnectorException>(async () => await provider.GetAsync(token, default))).Failure.ShouldBe(ConnectorFailure.Unauthorized);
        source.Asked.ShouldBe(2);
        _clock.Advance(Duration.FromMinutes(1));
        (await provider.GetAsync(token, default)).ShouldBe("3");
    }

    private CachedTokenProvider Provider(Source source) => new(source, _clock, new Logger<CachedTokenProvider>(new LoggerFactory([_log])));

    private sealed class Source(IClock clock) : ITokenSource
    {
        public List<bool> Forced { get; } = [];

        public int Asked { get; private set; }

        public bool IsDown { get; set; }

        public TaskCompletionSource? Gate { get; init; }

        public async Task<IssuedToken> IssueAsync(bool force, CancellationToken ct)
        {
            Asked++;
            if (IsDown)
                throw new ConnectorException(ConnectorFailure.Retryable);
            Forced.Add(force);
            if (Gate is not null)
                await Gate.Task;
            return new IssuedToken(Forced.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), clock.GetCurrentInstant() + Duration.FromHours(1));
        }
    }
}
