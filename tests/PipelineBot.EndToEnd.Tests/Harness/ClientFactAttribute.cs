namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>
/// A fact seen in Microsoft's client. Skipped, with the reason, on a machine without browser or Playground; under
/// <c>test.sh</c>, which installs both, it runs and fails instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute()
    {
        if (!Requirements.MayNotSkip && Requirements.Missing is { } reason)
        {
            Skip = reason;
        }
    }
}
