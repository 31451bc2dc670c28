using System.Security.Cryptography;
using NodaTime;
using PipelineBot.BotFramework.Authentication;

namespace PipelineBot.BotFramework.Tests.Authentication;

public class SigningKeyTests : ChannelTokenScene
{
    [Fact]
    public async Task AU_03_A_remembered_token_still_ends()
    {
        var token = Good();
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Clock.Advance(Duration.FromMinutes(64));
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Clock.Advance(Duration.FromMinutes(2));
        (await Check(token)).Reason.ShouldBe(RejectionReasons.Lifetime);
    }

    [Fact]
    public async Task AU_02_A_short_key_is_not_believed()
    {
        using var weak = RSA.Create(1024);
        Issuer.Publish("weak", weak);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("weak"), Claims(), weak))).Reason.ShouldBe(RejectionReasons.UnknownKey);
    }

    [Fact]
    public async Task AU_21_After_a_key_rotation_the_next_activity_is_accepted()
    {
        await Check(Good());
        Issuer.Publish("k2", FakeIssuer.Second);
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).IsAccepted.ShouldBeTrue();
        Issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task AU_21_Unknown_keys_cause_one_fetch_in_five_minutes()
    {
        for (var i = 0; i < 20; i++)
            await Check(FakeIssuer.Sign(FakeIssuer.Header("k" + (i + 10)), Claims()));
        Issuer.Fetches.ShouldBe(2);
        Clock.Advance(Duration.FromMinutes(5));
        await Check(FakeIssuer.Sign(FakeIssuer.Header("k99"), Claims()));
        Issuer.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task AU_20_A_withdrawn_key_is_refused_once_the_keys_are_a_day_old_even_for_a_remembered_token()
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
    public async Task AU_24_Without_any_keys_the_answer_is_503_and_the_issuer_is_not_pressed()
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
    public async Task AU_24_The_last_keys_serve_while_the_issuer_is_out_of_reach()
    {
        await Check(Good());
        Issuer.IsDown = true;
        Clock.Advance(Duration.FromHours(40));
        (await Check(Good())).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task AU_24_After_three_days_out_of_reach_the_last_keys_are_none_even_for_a_remembered_token()
    {
        var token = Spoiled("exp", (Clock.Now + Duration.FromHours(100)).ToUnixTimeSeconds());
        (await Check(token)).IsAccepted.ShouldBeTrue();
        Issuer.IsDown = true;
        Clock.Advance(Duration.FromHours(72) - Duration.FromSeconds(1));
        (await Check(token)).IsAccepted.ShouldBeTrue();

        // The failed try of a second ago counts: nobody presses the issuer.
        Clock.Advance(Duration.FromSeconds(1));
        (await Check(token)).ShouldBe(AuthenticationOutcome.Unavailable(RejectionReasons.MetadataUnavailable));
        Issuer.IsDown = false;
        Clock.Advance(SigningKeySource.ForcedInterval);
        (await Check(token)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task AU_20_Keys_are_fetched_once_a_day_however_many_activities_come()
    {
        for (var hour = 0; hour < 48; hour++)
        {
            await Check(Good());
            Clock.Advance(Duration.FromHours(1));
        }
        Issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task AU_21_A_key_that_appears_after_an_outage_is_found_when_the_issuer_may_be_asked_again()
    {
        await Check(Good());
        Clock.Advance(Duration.FromHours(24));
        Issuer.IsDown = true;
        await Check(Good());
        Issuer.IsDown = false;
        Issuer.Publish("k2", FakeIssuer.Second);
        Clock.Advance(Duration.FromMinutes(4));
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).Reason.ShouldBe(RejectionReasons.UnknownKey);
        Clock.Advance(Duration.FromMinutes(1));
        (await Check(FakeIssuer.Sign(FakeIssuer.Header("k2"), Claims(), FakeIssuer.Second))).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task AU_23_A_remembered_token_is_judged_by_the_endorsements_of_the_newest_document()
    {
        (await Check(Good())).IsAccepted.ShouldBeTrue();
        Issuer.Publish("k1", FakeIssuer.First, "webchat");
        (await Check(Good())).IsAccepted.ShouldBeTrue();
        await Check(FakeIssuer.Sign(FakeIssuer.Header("k9"), Claims()));
        (await Check(Good())).ShouldBe(AuthenticationOutcome.Forbidden(RejectionReasons.Endorsement));
    }
}
