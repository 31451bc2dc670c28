using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.History;
using PipelineBot.Sales.People;

namespace PipelineBot.Privacy;

/// <summary>
/// Who stands in history for everybody who was erased: one name for all of them, so that nothing can be put together again. What they wrote as part of a deal
/// (evidence, a reason, a next step) belongs to the deal and stays.
/// </summary>
public static class FormerColleague
{
    public const string Id = "former-colleague";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Person Person { get; } = new() { Id = Id, Name = "a former colleague / 前同事", Active = false };

    /// <summary>The deal without the person: theirs and what is open on it go to the heir, what is past is a former colleague's.</summary>
    /// <param name="heirId">Empty for nobody: the deal is then a former colleague's, and operations see it.</param>
    public static Deal Without(Deal deal, string personId, string heirId)
    {
        var heir = heirId.Length > 0 ? heirId : Id;
        var owner = deal.OwnerId == personId ? heir : deal.OwnerId;
        return deal with
        {
            OwnerId = owner,
            SharedWith = [.. deal.SharedWith.Where(id => id != personId && id != owner)],
            StageHistory = [.. deal.StageHistory.Select(move => move with { ActorId = Author(move.ActorId, personId) })],
            Milestones =
            [
                .. deal.Milestones.Select(milestone => milestone with
                {
                    OwnerId = milestone.OwnerId == personId && milestone.State == MilestoneState.Open ? heir : Author(milestone.OwnerId, personId),
                    Moves = [.. milestone.Moves.Select(move => move with { ActorId = Author(move.ActorId, personId) })],
                }),
            ],
        };
    }

    /// <summary>The entry of the log, with the person's id nowhere in it.</summary>
    public static DealEvent Without(DealEvent happened, string personId) => happened with
    {
        ActorId = Author(happened.ActorId, personId),
        Fields = [.. happened.Fields.Select(field => field with { Old = Value(field.Field, field.Old, personId), New = Value(field.Field, field.New, personId) })],
    };

    private static string Author(string id, string personId) => id == personId ? Id : id;

    private static string? Value(string field, string? value, string personId)
    {
        if (value is null || !value.Contains(personId, StringComparison.Ordinal))
            return value;
        if (field == "owner" || field.EndsWith("/owner", StringComparison.Ordinal))
            return Author(value, personId);
        if (value[0] is not ('[' or '{'))
            return value;
        try
        {
            var json = JsonNode.Parse(value);
            Rename(json, names: field == "sharedWith", personId);
            return json!.ToJsonString(Readable);
        }
        catch (JsonException)
        {
            // A text that only looks like a list.
            return value;
        }
    }

    /// <param name="names">The texts of a list are people, as in <c>sharedWith</c>; elsewhere only <c>by</c> and <c>owner</c> are.</param>
    private static void Rename(JsonNode? node, bool names, string personId)
    {
        if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (names && list[i] is JsonValue text && text.TryGetValue(out string? id) && id == personId)
                    list[i] = Id;
                else
                    Rename(list[i], names: false, personId);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                if (name is "by" or "owner" && members[name] is JsonValue text && text.TryGetValue(out string? id) && id == personId)
                    members[name] = Id;
                else
                    Rename(members[name], names: false, personId);
            }
        }
    }
}
