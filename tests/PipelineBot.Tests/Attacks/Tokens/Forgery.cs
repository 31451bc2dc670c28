using System.Text;
using System.Text.Json.Nodes;

namespace PipelineBot.Tests.Attacks.Tokens;

/// <summary>A request somebody might send, and what becomes of it.</summary>
/// <param name="Item">The item of the protocol's checklist it is about.</param>
/// <param name="Status">Of the answer.</param>
/// <param name="Reason">As logged and counted; null when the web server itself refuses it, or when it is accepted.</param>
internal sealed record Forgery(string Item, string Kind, int Status, string? Reason)
{
    /// <summary>Header lines as they go over the wire, without line ends.</summary>
    public IReadOnlyList<byte[]> Headers { get; private init; } = [];

    /// <summary>What is done to the activity.</summary>
    public Action<JsonObject> Body { get; private init; } = _ => { };

    public string Query { get; private init; } = "";

    public Forgery With(string token) => WithLine("Authorization: Bearer " + token);

    public Forgery WithLine(string line) => WithBytes(Encoding.UTF8.GetBytes(line));

    public Forgery WithBytes(params byte[] line) => this with { Headers = [.. Headers, line] };

    public Forgery Saying(Action<JsonObject> change) => this with { Body = change };

    public Forgery At(string query) => this with { Query = query };
}
