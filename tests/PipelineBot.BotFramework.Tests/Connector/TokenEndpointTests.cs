using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Tokens;
using PipelineBot.BotFramework.Authentication;
using PipelineBot.BotFramework.Connector;
using PipelineBot.BotFramework.Tests.Authentication;
using PipelineBot.TestSupport.Identity;

namespace PipelineBot.BotFramework.Tests.Connector;

/// <summary>
/// Microsoft's own client library, unchanged, against a token endpoint on this machine: it names the real hosts, and only its
/// connection is led elsewhere.
/// </summary>
public sealed class TokenEndpointTests : IAsyncLifetime
{
    private const string Tenant = "11111111-2222-4333-8444-555555555555";
    private const string Secret = "s3cr3t-of-the-bot";

    private TokenServer _server = null!;

    public async Task InitializeAsync() => _server = await TokenServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", BotAppTypes.SingleTenant, $"https://login.microsoftonline.com/{Tenant}/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("", BotAppTypes.MultiTenant, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("https://botframework.azure.us", BotAppTypes.SingleTenant, $"https://login.microsoftonline.us/{Tenant}/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("https://botframework.azure.us", BotAppTypes.MultiTenant, "https://login.microsoftonline.us/microsoftservices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("https://botframework.azure.cn", BotAppTypes.SingleTenant, $"https://login.partner.microsoftonline.cn/{Tenant}/oauth2/v2.0/token", "https://api.botframework.azure.cn/.default")]
    public async Task OUT_01_A_secret_buys_a_token_from_the_right_place_for_the_right_use(string cloud, string type, string url, string scope)
    {
        var token = await Source(options => (options.ChannelService, options.MicrosoftAppType) = (cloud, type)).IssueAsync(force: false, default);

        token.Value.ShouldBe("token-1");
        var request = _server.Requests.ShouldHaveSingleItem();
        request.Url.ShouldBe(url, StringCompareShould.IgnoreCase);
        request.Fields["grant_type"].ShouldBe("client_credentials");
        request.Fields["client_id"].ShouldBe(FakeIssuer.AppId);
        request.Fields["client_secret"].ShouldBe(Secret);
        request.Fields["scope"].Split(' ').ShouldContain(scope);
    }

    [Fact]
    public async Task OUT_01_A_certificate_proves_itself_and_its_key_stays_here()
    {
        using var pem = new PemFile();
        var source = Source(options => (options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath) = ("", pem.Path));

        (await source.IssueAsync(force: false, default)).Value.ShouldBe("token-1");

        var fields = _server.Requests.ShouldHaveSingleItem().Fields;
        fields.Keys.ShouldNotContain("client_secret");
        fields["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        pem.Signed(fields["client_assertion"]).ShouldBeTrue();
    }

    [Fact]
    public async Task OUT_01_A_renewed_certificate_counts_without_a_restart()
    {
        using var pem = new PemFile();
        var source = Source(options => (options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath) = ("", pem.Path));
        await source.IssueAsync(force: false, default);
        pem.Renew();
        (await source.IssueAsync(force: true, default)).Value.ShouldBe("token-2");
        pem.Signed(_server.Requests[^1].Fields["client_assertion"]).ShouldBeTrue();

        File.Delete(pem.Path);
        (await Should.ThrowAsync<ConnectorException>(() => source.IssueAsync(force: true, default))).Failure.ShouldBe(ConnectorFailure.Unauthorized);
    }

    [Fact]
    public async Task OUT_04_A_managed_identity_asks_its_own_machine_for_the_resource()
    {
        var token = await Source(options => (options.MicrosoftAppType, options.MicrosoftAppPassword) = (BotAppTypes.UserAssignedMsi, "")).IssueAsync(force: true, default);

        token.Value.ShouldStartWith("token-");
        var request = _server.Requests[^1];
        request.Url.ShouldStartWith("http://169.254.169.254/metadata/identity/oauth2/token");
        request.Fields["client_id"].ShouldBe(FakeIssuer.AppId);
        request.Fields["resource"].ShouldBe("https://api.botframework.com");
    }

    [Theory]
    [InlineData("", "api://AzureADTokenExchange")]
    [InlineData("https://botframework.azure.us", "api://AzureADTokenExchangeUSGov")]
    public async Task OUT_05_A_trusted_identitys_token_is_exchanged_for_the_apps(string cloud, string exchange)
    {
        var identity = Guid.NewGuid().ToString();
        var source = Source(options => (options.ChannelService, options.MicrosoftAppPassword, options.MicrosoftAppFederatedClientId) = (cloud, "", identity));

        (await source.IssueAsync(force: false, default)).Value.ShouldBe("token-2");

        var (first, second) = (_server.Requests[^2], _server.Requests[^1]);
        first.Fields["client_id"].ShouldBe(identity);
        first.Fields["resource"].ShouldBe(exchange);
        second.Fields["client_id"].ShouldBe(FakeIssuer.AppId);
        second.Fields["client_assertion"].ShouldBe("token-1");
    }

    [Theory]
    [InlineData(401, "invalid_client", "AADSTS7000222: The provided client secret keys are expired.", ConnectorFailure.Unauthorized, "AADSTS7000222")]
    [InlineData(400, "unauthorized_client", "AADSTS700016: Application was not found in the directory.", ConnectorFailure.Unauthorized, "AADSTS700016")]
    [InlineData(400, "invalid_request", "AADSTS7000229: no service principal", ConnectorFailure.Unauthorized, "AADSTS7000229")]
    [InlineData(429, "throttled", "slow down", ConnectorFailure.Retryable, null)]
    [InlineData(503, "temporarily_unavailable", "AADSTS90033: A transient error has occurred.", ConnectorFailure.Retryable, "AADSTS90033")]
    public async Task OUT_07_A_refusal_says_whether_to_wait_or_to_call_an_operator_and_no_secret(int status, string error, string description, ConnectorFailure expected, string? code)
    {
        _server.Refusal = (status, new JsonObject { ["error"] = error, ["error_description"] = description }.ToJsonString());
        var failure = await Should.ThrowAsync<ConnectorException>(() => Source().IssueAsync(force: false, default));
        failure.Failure.ShouldBe(expected);
        failure.SubCode.ShouldBe(code);
        failure.ToString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task OUT_08_A_redirect_does_not_take_the_secret_along()
    {
        _server.Refusal = (307, "{}");
        await Should.ThrowAsync<ConnectorException>(() => Source().IssueAsync(force: false, default));
        _server.Requests.Select(request => request.Url).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "the file does not hold")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "the file does not hold")]
    [InlineData(null, "the file cannot be read")]
    public void A_file_that_is_no_certificate_with_its_key_is_said_at_start(string? content, string said)
    {
        using var pem = new PemFile();
        if (content is null)
            File.Delete(pem.Path);
        else
            File.WriteAllText(pem.Path, content);
        Problem(pem.Path).ShouldStartWith("MicrosoftAppCertificatePath: " + said);
    }

    [Fact]
    public void A_certificate_alone_or_with_a_weak_key_is_said_at_start()
    {
        using var pem = new PemFile();
        Problem(pem.Path).ShouldBeEmpty();
        File.WriteAllText(pem.Path, File.ReadAllText(pem.Path)[..File.ReadAllText(pem.Path).IndexOf("-----BEGIN PRIVATE KEY", StringComparison.Ordinal)]);
        Problem(pem.Path).ShouldStartWith("MicrosoftAppCertificatePath: the file does not hold");
        pem.Renew(1024);
        Problem(pem.Path).ShouldStartWith("MicrosoftAppCertificatePath: the private key is not RSA of 2048 bits");
    }

    private static string Problem(string path) => string.Join('\n', Options(options => (options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath) = ("", path)).Validate("Production", []));

    private MsalTokenSource Source(Action<BotAuthenticationOptions>? change = null) => new(Options(change), new Detour(_server));

    private static BotAuthenticationOptions Options(Action<BotAuthenticationOptions>? change)
    {
        var options = new BotAuthenticationOptions { MicrosoftAppId = FakeIssuer.AppId, MicrosoftAppTenantId = Tenant, MicrosoftAppPassword = Secret };
        change?.Invoke(options);
        return options;
    }

    private sealed class Detour(TokenServer server) : IMsalHttpClientFactory
    {
        private readonly HttpClient _client = TokenHttp.Create(server.Detour());

        public HttpClient GetHttpClient() => _client;
    }

    private sealed class PemFile : IDisposable
    {
        private RSA _key = RSA.Create(2048);

        public PemFile() => Renew();

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Renew(int bits = 2048)
        {
            _key.Dispose();
            _key = RSA.Create(bits);
            using var certificate = new CertificateRequest("CN=bot", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
            File.WriteAllText(Path, certificate.ExportCertificatePem() + "\n" + _key.ExportPkcs8PrivateKeyPem() + "\n");
        }

        /// <summary>Whether the key of the file made the signature, and for this bot.</summary>
        public bool Signed(string assertion)
        {
            var parts = assertion.Split('.');
            var claims = JsonNode.Parse(Base64UrlEncoder.DecodeBytes(parts[1]))!;
            return (string)claims["iss"]! == FakeIssuer.AppId &&
                _key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }

        public void Dispose()
        {
            _key.Dispose();
            File.Delete(Path);
        }
    }
}
