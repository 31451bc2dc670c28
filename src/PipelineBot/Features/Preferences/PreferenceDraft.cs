namespace PipelineBot.Features.Preferences;

/// <summary>A preference under way: which, and what was said for it.</summary>
public sealed class PreferenceDraft
{
    public const string Language = "language";
    public const string Zone = "zone";

    public string What { get; set; } = "";

    public string? Said { get; set; }
}
