using NodaTime;

namespace PipelineBot.BotFramework.Connector;

/// <summary>
/// Keeps one token, renews it five minutes before it ends, and asks the issuer once however many callers wait. While the issuer
/// is out of reach a token that still lives is used on.
/// </summary>
internal sealed class CachedTokenProvider(ITokenSource source, IClock clock) : ITokenProvider, IDisposable
{
    private static readonly Duration RenewBefore = Duration.FromMinutes(5);

    private readonly SemaphoreSlim _issuing = new(1, 1);
    private IssuedToken? _current;

    public async ValueTask<string?> GetAsync(string? rejected, CancellationToken ct)
    {
        if (Usable(rejected) is { } ready)
            return ready.Value;

        await _issuing.WaitAsync(ct);
        try
        {
            if (Usable(rejected) is { } renewed)
                return renewed.Value;

            var issued = await source.IssueAsync(force: rejected is not null, ct);
            Volatile.Write(ref _current, issued);
            return issued.Value;
        }
        catch (ConnectorException) when (_current is { } old && old.Value != rejected && old.Expires > clock.GetCurrentInstant())
        {
            return old.Value;
        }
        finally
        {
            _issuing.Release();
        }
    }

    public void Dispose() => _issuing.Dispose();

    private IssuedToken? Usable(string? rejected)
    {
        var token = Volatile.Read(ref _current);
        return token is not null && token.Value != rejected && token.Expires - RenewBefore > clock.GetCurrentInstant() ? token : null;
    }
}
