using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class AnonymousDevelopmentAuthenticatorTests
{
    private const string Playground = "http://localhost:56150/_connector";

    [Theory]
    [InlineData("127.0.0.1", Playground, null)]
    [InlineData("::1", "http://127.0.0.1:56150/", null)]
    [InlineData("::ffff:127.0.0.1", "http://[::1]:9/", null)]
    [InlineData("127.0.0.1", Playground, "http://localhost:56150")]
    public async Task AU_33_This_machine_is_accepted(string ip, string serviceUrl, string? origin) =>
        (await Check(ip, serviceUrl, origin: origin)).ShouldBe(AuthenticationOutcome.Accepted);

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("52.112.0.1")]
    [InlineData("::ffff:10.0.0.5")]
    [InlineData("0.0.0.0")]
    [InlineData(null)]
    public async Task AU_33_Any_other_machine_is_a_403(string? ip) => (await Check(ip, Playground)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.NotLoopback));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public async Task AU_34_A_channel_elsewhere_is_a_403(string? serviceUrl) =>
        (await Check("127.0.0.1", serviceUrl)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.ServiceUrl));

    [Fact]
    public async Task AU_33_A_proxy_on_this_machine_is_a_403() =>
        (await Check("127.0.0.1", Playground, forwarded: true)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.Forwarded));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task AU_33_A_web_page_in_the_developers_browser_is_a_403(string origin) =>
        (await Check("127.0.0.1", Playground, origin: origin)).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.BrowserOrigin));

    private static async Task<AuthenticationOutcome> Check(string? ip, string? serviceUrl, bool forwarded = false, string? origin = null) =>
        await new AnonymousDevelopmentAuthenticator(NullLogger<AnonymousDevelopmentAuthenticator>.Instance).AuthenticateAsync(
            null,
            new Activity { Type = "message", ChannelId = "msteams", ServiceUrl = serviceUrl },
            new RequestOrigin(ip is null ? null : IPAddress.Parse(ip), forwarded, origin),
            CancellationToken.None);
}
