using System.Security.Cryptography;
using NodaTime;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class SigningKeyTests : ChannelTokenScene
{
    [Fact]
    public async Task A_remembered_token_still_ends()
    {
        var token = Good();
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Clock.Advance(Duration.FromMinutes(64));
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Clock.Advance(Duration.FromMinutes(2));
        (await Check(token)).Reason.ShouldBe(RejectionReasons.Lifetime);
    }

    [Fact]
    public async Task A_short_key_is_not_believed()
    {
        using var weak = RSA.Create(1024);
        Issuer.Publish("weak", weak);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("weak"), Claims(), weak))).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task After_a_key_rotation_the_next_activity_is_accepted()
    {
        await Check(Good());
        Issuer.Publish("k2", FakeIssuer.Second);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).IsAccepted.ShouldBeTrue();
        Issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Unknown_keys_cause_one_fetch_in_five_minutes()
    {
        for (var i = 0; i < 20; i++)
            await Check(FakeIssuer.Sign(FakeIssuer.Header("k" + (i + 10)), Claims()));
        Issuer.Fetches.ShouldBe(2);
        Clock.Advance(Duration.FromMinutes(5));
        await Check(FakeIssuer.Sign(FakeIssuer.Header("k99"), Claims()));
        Issuer.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_once_the_keys_are_a_day_old_even_for_a_remembered_token()
    {
        var token = Spoiled("exp", (Clock.Now + Duration.FromHours(30)).ToUnixTimeSeconds());
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Issuer.Publish("k2", FakeIssuer.Second);
        Issuer.Withdraw("k1");
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Clock.Advance(Duration.FromHours(24));
        (await Check(token)).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task Without_any_keys_the_answer_is_503_and_theIssuer_is_not_pressed()
    {
        Issuer.IsDown = true;
        (await Check(Good())).ShouldBe(AuthenticationOutcome.Unavailable(RejectionReasons.MetadataUnavailable));
        (await Check(Good())).Status.ShouldBe(503);
        Issuer.Addresses.Count.ShouldBe(1);
        Log.All.ShouldContain("Signing keys could not be fetched by " + FakeIssuer.Metadata);

        Issuer.IsDown = false;
        Clock.Advance(Duration.FromSeconds(10));
        (await Check(Good())).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_last_keys_serve_while_theIssuer_is_out_of_reach()
    {
        await Check(Good());
        Issuer.IsDown = true;
        Clock.Advance(Duration.FromHours(40));
        (await Check(Good())).IsAccepted.ShouldBeTrue();
    }
}
