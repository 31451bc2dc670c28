using PipelineBot.BotFramework.Connector;

namespace PipelineBot.BotFramework.Tests.Connector;

public class ServiceUrlPolicyTests
{
    private static readonly ServiceUrlPolicy Teams = ServiceUrlPolicy.For(ServiceUrlPolicy.DefaultHosts);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea")]
    [InlineData("https://SMBA.TrafficManager.net/teams", "https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", "https://smba.infra.gcc.teams.microsoft.com/gcc")]
    [InlineData("https://europe.webchat.botframework.com:443/", "https://europe.webchat.botframework.com")]
    public void OUT_12_A_listed_host_is_called(string url, string expected) => Teams.BaseOf(url).ShouldBe(expected);

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.com/")]
    [InlineData("https://user:pass@smba.trafficmanager.net/")]
    [InlineData("https://evil.com\\@smba.trafficmanager.net/")]
    [InlineData("https://evil.com#smba.trafficmanager.net")]
    [InlineData("https://evil.com?smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/emea?x=1")]
    [InlineData("https://smba.trafficmanager.net/emea#x")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("")]
    [InlineData(null)]
    public void OUT_12_Any_other_is_not(string? url) => Teams.BaseOf(url).ShouldBeNull();

    [Theory]
    [InlineData("http://localhost:56150/_connector", "http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:5/", "http://127.0.0.1:5")]
    [InlineData("https://[::1]:5/x/", "https://[::1]:5/x")]
    [InlineData("http://localhost.evil.com/", null)]
    [InlineData("http://localhost@evil.com/", null)]
    [InlineData("https://smba.trafficmanager.net/emea/", null)]
    [InlineData("http://10.0.0.1/", null)]
    public void Anonymous_development_calls_this_machine_only(string url, string? expected) => ServiceUrlPolicy.LoopbackOnly.BaseOf(url).ShouldBe(expected);
}
