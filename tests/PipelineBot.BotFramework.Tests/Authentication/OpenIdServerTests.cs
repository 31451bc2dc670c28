using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;
using NodaTime;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Tests.Hosting;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.BotFramework.Tests.Authentication;

/// <summary>The endpoint over HTTP, beside an issuer that is a server of its own: rotations and outages as they happen.</summary>
public sealed class OpenIdServerTests : IAsyncLifetime
{
    private const string Message = """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":{"id":"a:1","tenantId":"t"},"text":"hi"}""";

    private static readonly RSA First = RSA.Create(2048);
    private static readonly RSA Second = RSA.Create(2048);

    private OpenIdServer _issuer = null!;
    private TestBot _bot = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OpenIdServer.StartAsync(First);
        var options = new BotAuthenticationOptions { MicrosoftAppId = FakeIssuer.AppId, MicrosoftAppTenantId = "t", MicrosoftAppPassword = "s", Issuers = [new TrustedIssuer(Jwt.Issuer, _issuer.Metadata)] };
        _bot = await TestBot.StartAsync(options, services => services.AddSingleton<IDocumentRetriever>(_issuer.Retriever));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task AU_21_The_first_activity_after_a_rotation_is_taken_and_the_old_keys_are_gone()
    {
        (await PostAsync("k1", First)).ShouldBe(200);
        _issuer.Publish("k2", Second, "msteams");
        _issuer.Withdraw("k1");
        (await PostAsync("k2", Second)).ShouldBe(200);
        (await PostAsync("k1", First)).ShouldBe(401);
        (await PostAsync("k2", First)).ShouldBe(401);
        _issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task AU_21_Many_at_once_with_new_keys_cause_one_fetch()
    {
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync("k1", First)))).ShouldAllBe(status => status == 200);
        _issuer.Fetches.ShouldBe(1);
        _issuer.Publish("k2", Second, "msteams");
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync("k2", Second)))).ShouldAllBe(status => status == 200);
        _issuer.Fetches.ShouldBe(2);
    }

    [Theory]
    [InlineData(Outage.Unavailable)]
    [InlineData(Outage.HangsUp)]
    [InlineData(Outage.Garbage)]
    [InlineData(Outage.KeysUnavailable)]
    [InlineData(Outage.NoKeys)]
    [InlineData(Outage.Redirects)]
    public async Task AU_24_In_an_outage_the_last_keys_are_kept_and_without_any_it_is_a_503_until_it_ends(Outage outage)
    {
        _issuer.Outage = outage;
        (await PostAsync("k1", First)).ShouldBe(503);
        _bot.Turns.ShouldBeEmpty();
        _issuer.Asked.ShouldNotContain(path => path.StartsWith("/elsewhere", StringComparison.Ordinal));

        _issuer.Outage = Outage.None;
        (await PostAsync("k1", First)).ShouldBe(503, "asked again too soon");
        _bot.Clock.Advance(Duration.FromSeconds(10));
        (await PostAsync("k1", First)).ShouldBe(200);

        _issuer.Outage = outage;
        _bot.Clock.Advance(Duration.FromHours(30));
        (await PostAsync("k1", First)).ShouldBe(200);
        (await PostAsync("k2", Second)).ShouldBe(401);
        _bot.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AU_22_A_failed_fetch_is_not_remembered_for_ever()
    {
        _issuer.Outage = Outage.Garbage;
        for (var i = 0; i < 3; i++)
        {
            (await PostAsync("k1", First)).ShouldBe(503);
            _bot.Clock.Advance(Duration.FromMinutes(1));
        }
        _issuer.Outage = Outage.None;
        (await PostAsync("k1", First)).ShouldBe(200);
    }

    [Theory]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/emea/", "https://evil.example/")]
    [InlineData("channelId", "msteams", "directline")]
    public async Task AU_06_What_is_held_against_the_token_is_what_is_processed(string field, string genuine, string other)
    {
        var token = Jwt.Sign(Jwt.Header(), Jwt.Claims(FakeIssuer.AppId, _bot.Clock.Now), First);
        (await _bot.PostAsync($$"""{"{{field}}":"{{genuine}}",{{Message[1..].Replace(genuine, other, StringComparison.Ordinal)}}""", token)).ShouldBeOneOf(400, 403);
        _bot.Turns.ShouldBeEmpty();
        if (await _bot.PostAsync($$"""{"{{field}}":"{{other}}",{{Message[1..]}}""", token) == 200)
            (_bot.Turns.Single().ServiceUrl + _bot.Turns.Single().ChannelId).ShouldBe("https://smba.trafficmanager.net/emea/msteams");
    }

    private Task<int> PostAsync(string kid, RSA key) => _bot.PostAsync(Message, Jwt.Sign(Jwt.Header(kid), Jwt.Claims(FakeIssuer.AppId, _bot.Clock.Now), key));
}
