using PipelineBot.Sales.People;

namespace PipelineBot.Conversation;

/// <summary>That somebody was refused something: what they wanted to do, and why not. Written to the log and counted; never says whom or what it was about.</summary>
public sealed record Refusal(string Wanted, string Why)
{
    public static Refusal Of(Permission wanted, AccessRefusal why) => new(wanted.ToString(), why.ToString());
}
