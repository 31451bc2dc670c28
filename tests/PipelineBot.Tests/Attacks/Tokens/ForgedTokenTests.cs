using System.Text;
using PipelineBot.Tests.Telemetry;
using Xunit.Abstractions;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>Nobody gets in: every kind of forged token against the whole bot over HTTP, and what they left behind, which is nothing.</summary>
[Collection(Alone.Name)]
public sealed class ForgedTokenTests(RegisteredHost host, ITestOutputHelper output) : IClassFixture<RegisteredHost>
{
    [Fact]
    public Task AU_01_Without_exactly_one_bearer_token_nobody_is_heard() => EachAsync("AU_01", 20);

    [Fact]
    public Task AU_02_A_token_that_the_channel_service_did_not_sign_for_Teams_is_refused() => EachAsync("AU_02", 40);

    [Fact]
    public Task AU_03_Issuer_audience_and_lifetime_are_exact() => EachAsync("AU_03", 15);

    [Fact]
    public Task AU_04_An_activity_without_the_tokens_service_url_is_refused() => EachAsync("AU_04", 5);

    [Fact]
    public Task AU_05_An_activity_of_a_channel_the_key_is_not_endorsed_for_is_refused() => EachAsync("AU_05", 5);

    [Fact]
    public Task AU_05b_A_token_without_service_url_is_refused_whatever_else_it_holds() => EachAsync("AU_05b", 5);

    [Fact]
    public Task AU_07_Service_urls_are_compared_but_for_case_and_a_last_slash() => EachAsync("AU_07", 5);

    [Fact]
    public Task AU_30_The_bots_own_credentials_do_not_open_its_own_door() => EachAsync("AU_30", 5);

    [Fact]
    public Task AU_40_An_agent_is_told_from_the_channel_service() => EachAsync("AU_40", 1);

    [Fact]
    public Task AU_41_Tokens_of_agents_and_skills_are_refused() => EachAsync("AU_41", 4);

    [Fact]
    public Task AU_62_Whoever_is_proven_and_not_allowed_is_a_403() => EachAsync("AU_62", 4);

    [Fact]
    public async Task AU_51_Whatever_the_token_says_only_configured_addresses_are_fetched()
    {
        await EachAsync("AU_51", 1);
        await EachAsync("AU_02", 1);
        host.Issuer.Asked.ShouldAllBe(path => path == "/v1/.well-known/openidconfiguration" || path == "/keys");
        // Once, and once more for key ids nobody knows.
        host.Issuer.Fetches.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task AU_62_After_every_forgery_nothing_is_stored_nothing_said_and_the_channel_service_is_heard_as_before()
    {
        await AcceptedAsync();
        var (stored, turns, said) = (host.Stored(), host.Turns, host.Channel.Messages.Count);

        var forgeries = host.Forgeries.Where(forgery => forgery.Status != 200).ToList();
        var table = new StringBuilder();
        foreach (var forgery in forgeries)
            table.AppendLine($"{forgery.Item,-7}{forgery.Kind,-75}{await RefusedAsync(forgery)}");
        output.WriteLine(table.ToString());

        host.Turns.ShouldBe(turns);
        host.Channel.Messages.Count.ShouldBe(said);
        host.Stored().ShouldBe(stored);
        table.ToString().Split('\n').Count(line => line.Length > 0).ShouldBe(forgeries.Count);
        await AcceptedAsync();
        host.Stored().Count.ShouldBeGreaterThan(stored.Count);
    }

    [Fact]
    public async Task AU_63_No_line_of_the_log_holds_a_token_or_the_secret()
    {
        foreach (var forgery in host.Forgeries)
        {
            await host.PostAsync(forgery);
            foreach (var word in forgery.Headers.SelectMany(line => Encoding.UTF8.GetString(line).Split(' ', '.', ',')).Where(word => word.Length > 40))
                host.Log.ShouldAllBe(line => !line.Contains(word, StringComparison.Ordinal), forgery.Kind);
        }
        host.Log.Count.ShouldBeGreaterThan(100);
        host.Log.ShouldAllBe(line => !line.Contains(RegisteredHost.Secret, StringComparison.Ordinal));
    }

    private async Task EachAsync(string item, int atLeast)
    {
        var forgeries = host.Forgeries.Where(forgery => forgery.Item == item).ToList();
        forgeries.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var forgery in forgeries)
        {
            var what = forgery.Status == 200 ? await AcceptedAsync(forgery) : await RefusedAsync(forgery);
            output.WriteLine($"{forgery.Kind}: {what}");
        }
    }

    private async Task<string> AcceptedAsync(Forgery? forgery = null)
    {
        forgery ??= new Forgery("", "a genuine token", 200, null).With(host.Forger.Good());
        var turns = host.Turns;
        (await host.PostAsync(forgery)).Status.ShouldBe(200, forgery.Kind);
        host.Turns.ShouldBe(turns + 1, forgery.Kind);
        return "200";
    }

    /// <summary>Status, one line, one count, and the bot does not hear of it.</summary>
    private async Task<string> RefusedAsync(Forgery forgery)
    {
        var (turns, lines) = (host.Turns, Warnings().Count);
        using var listening = new Listening();

        var (status, head) = await host.PostAsync(forgery);

        status.ShouldBe(forgery.Status, forgery.Kind);
        host.Turns.ShouldBe(turns, forgery.Kind);
        head.Contains("WWW-Authenticate: Bearer\r\n", StringComparison.Ordinal).ShouldBe(status == 401, forgery.Kind);
        if (status != 431 && status != 400)
            head.ShouldContain("Content-Length: 0", Case.Insensitive, forgery.Kind);
        var said = Warnings().Skip(lines).ToList();
        said.Count.ShouldBe(forgery.Reason is null ? 0 : 1, $"{forgery.Kind}: {string.Join('\n', said)}");
        listening.Seen("pipelinebot.activities.rejected").ShouldBe(forgery.Reason is null ? [] : [forgery.Reason], forgery.Kind);
        if (forgery.Reason is not null)
            said[0].ShouldContain($"with {status}: {forgery.Reason}", Case.Sensitive, forgery.Kind);
        return $"{status} {forgery.Reason}";
    }

    private List<string> Warnings() => [.. host.Log.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal))];
}
