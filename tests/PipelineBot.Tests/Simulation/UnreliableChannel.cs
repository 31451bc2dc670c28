using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PipelineBot.Tests.Simulation;

/// <summary>The channel as one process reaches it, behind the real Connector client: refuses, is slow, breaks, takes a message and does not say so.</summary>
internal sealed class UnreliableChannel(World world, Instance instance) : HttpMessageHandler
{
    private enum Fate
    {
        Fine,
        DiesBefore,
        DiesAfter,
        BusyForSeconds,
        BusyUnsaid,
        Precondition,
        ServerError,
        TimesOut,
        NoConnection,
        Breaks,
        Slow,
        NoId,
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!instance.Alive)
            return await Instance.Never<HttpResponseMessage>();
        var delivery = world.Ledger.Of(await request.Content!.ReadAsByteArrayAsync(CancellationToken.None));
        var post = (ulong)++delivery.Posts;
        world.Counts.Posts++;
        var fate = FateOf(world.Dice.Roll(delivery.Key, post));
        if (fate == Fate.DiesBefore)
        {
            world.Crash(instance);
            return await Instance.Never<HttpResponseMessage>();
        }

        var left = world.Time.Now;
        world.Ledger.Leaves(instance.Name, world.TenantOf(delivery), left);
        var half = TimeSpan.FromMilliseconds(fate == Fate.Slow ? 6_000 : 20 + (180 * world.Dice.Roll(delivery.Key, post + 1_000)));
        var taken = world.Dice.Roll(delivery.Key, post + 2_000) < 0.5;
        await world.Time.Wait(half);
        if (Refusal(fate, post) is { } refusal)
        {
            world.Counts.Refused++;
            if (fate == Fate.NoConnection)
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            await world.Time.Wait(half);
            return instance.Alive ? refusal : await Instance.Never<HttpResponseMessage>();
        }

        // What was on the wire when its sender died may arrive or not.
        if (fate is Fate.ServerError or Fate.TimesOut or Fate.Breaks || !instance.Alive ? taken : true)
        {
            delivery.Arrived++;
            delivery.Left = left;
        }

        if (fate == Fate.DiesAfter)
            world.Crash(instance);
        return await AnswerAsync(fate, delivery, half, cancellationToken);
    }

    private async Task<HttpResponseMessage> AnswerAsync(Fate fate, Delivery delivery, TimeSpan half, CancellationToken cancellationToken)
    {
        if (fate is Fate.ServerError or Fate.TimesOut or Fate.Breaks)
        {
            world.Counts.Unanswered++;
            delivery.Ambiguous = true;
        }

        if (fate == Fate.TimesOut)
            return await UntilCancelledAsync(cancellationToken);
        await world.Time.Wait(half);
        if (!instance.Alive)
            return await Instance.Never<HttpResponseMessage>();
        if (fate == Fate.Breaks)
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        return fate == Fate.ServerError ? new HttpResponseMessage(HttpStatusCode.GatewayTimeout) : Taken(fate == Fate.NoId ? "{}" : $$"""{"id":"{{delivery.Key}}"}""");
    }

    private static HttpResponseMessage? Refusal(Fate fate, ulong post)
    {
        switch (fate)
        {
            case Fate.BusyForSeconds:
                var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
                busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1 + (post * 37 % 90)));
                return busy;
            case Fate.BusyUnsaid:
                return new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            case Fate.Precondition:
                return new HttpResponseMessage(HttpStatusCode.PreconditionFailed);
            case Fate.NoConnection:
                return new HttpResponseMessage();
            default:
                return null;
        }
    }

    private static Fate FateOf(double roll) => (roll * 60_000) switch
    {
        < 15 => Fate.DiesBefore,
        < 30 => Fate.DiesAfter,
        < 270 => Fate.BusyForSeconds,
        < 450 => Fate.BusyUnsaid,
        < 510 => Fate.Precondition,
        < 690 => Fate.ServerError,
        < 780 => Fate.TimesOut,
        < 840 => Fate.NoConnection,
        < 900 => Fate.Breaks,
        < 1_080 => Fate.Slow,
        < 1_140 => Fate.NoId,
        _ => Fate.Fine,
    };

    private static HttpResponseMessage Taken(string json) =>
        new(HttpStatusCode.Created) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) };

    private static Task<HttpResponseMessage> UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.UnsafeRegister(_ => never.TrySetCanceled(), null);
        return never.Task;
    }
}
