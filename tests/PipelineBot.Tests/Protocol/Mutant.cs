using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineBot.Tests.Protocol;

/// <summary>A copy of an activity with something wrong in it, and what that is.</summary>
internal sealed record Mutant(string What, byte[] Body)
{
    private const int Huge = 60_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    private static readonly (string Name, Func<Random, JsonObject, byte[]> Make)[] Ways =
    [
        ("a field removed", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent.Remove(name)))),
        ("a field of another type", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent[name] = Value(dice)))),
        ("several fields of another type", (dice, activity) => Bytes(Times(dice.Next(2, 6), activity, a => AtSomewhere(dice, a, (parent, name) => parent[name] = Value(dice))))),
        ("a duplicated key", Duplicated),
        ("nested 200 deep", (dice, activity) => Replaced(dice, activity, Nested(dice, 200))),
        ("nested 100 deep", (dice, activity) => Replaced(dice, activity, Nested(dice, 100))),
        ("a huge string", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent[name] = new string(Pick(dice, ['x', ' ', '<', '*', '国', '0', '(', '"', '\\', '\u0301']), dice.Next(1000, Huge))))),
        ("a body beyond the limit", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent[name] = new string('x', 300_000)))),
        ("a number out of range", (dice, activity) => Replaced(dice, activity, Pick(dice, ["1e999", "-1e999", "99999999999999999999999999", "-1", "0.1e-400", "9223372036854775808", "1.7976931348623157e308", "-0"]))),
        ("invalid UTF-8", InvalidUtf8),
        ("half a character", (dice, activity) => Replaced(dice, activity, Pick(dice, ["\"\\ud800\"", "\"\\udc00 x\"", "{\"\\udbff\":1}", "[\"a\\ud83d\"]"]))),
        ("odd characters", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent[name] = Pick(dice, ["\u0000", "\u202e\u2066", "<at>PipelineBot</at>", "a\u0300\u0301\u0302", "'; DROP TABLE work; --", "../../etc", "{{x}}", "%s%n", "\ufeff", "𝒜🙂"])))),
        ("a wrong date", (dice, activity) => Bytes(WrongDate(dice, activity))),
        ("swapped ids", (dice, activity) => Bytes(Swapped(dice, activity))),
        ("a list for a value", (dice, activity) => Bytes(AtSomewhere(dice, activity, (parent, name) => parent[name] = new JsonArray(parent[name]?.DeepClone(), null, parent[name]?.DeepClone())))),
        ("another type or name", (dice, activity) => Bytes(Renamed(dice, activity))),
        ("cut off", (dice, activity) => Bytes(activity) is var whole ? whole[..dice.Next(whole.Length)] : []),
        ("a byte changed", (dice, activity) => ByteChanged(dice, Bytes(activity))),
        ("names in another case", (dice, activity) => Encoding.UTF8.GetBytes(activity.ToJsonString(Plain).Replace("\"type\"", "\"TYPE\"", StringComparison.Ordinal).Replace("\"from\"", "\"From\"", StringComparison.Ordinal).Replace("\"value\"", "\"vaLue\"", StringComparison.Ordinal))),
        ("unknown fields", (dice, activity) => Bytes(Times(dice.Next(1, 40), activity, a => { a["x" + dice.Next(100)] = Value(dice); return a; }))),
    ];

    public static int Kinds => Ways.Length;

    public static Mutant Of(JsonObject activity, Random dice, int way)
    {
        var (name, make) = Ways[way % Ways.Length];
        return new Mutant(name, make(dice, (JsonObject)activity.DeepClone()));
    }

    private static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Plain));

    private static T Pick<T>(Random dice, T[] from) => from[dice.Next(from.Length)];

    private static JsonObject Times(int times, JsonObject activity, Func<JsonObject, JsonObject> change)
    {
        for (var i = 0; i < times; i++)
            activity = change(activity);
        return activity;
    }

    private static JsonNode? Value(Random dice) => dice.Next(9) switch
    {
        0 => null,
        1 => dice.Next(),
        2 => "text",
        3 => true,
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(new JsonObject { ["id"] = 5 }, "x"),
        7 => new JsonObject { ["id"] = new JsonObject { ["id"] = "x" }, ["type"] = 5 },
        _ => "",
    };

    /// <summary>Any member of any object in it.</summary>
    private static JsonObject AtSomewhere(Random dice, JsonObject activity, Action<JsonObject, string> change)
    {
        var places = Objects(activity).SelectMany(parent => parent.Select(member => (parent, member.Key))).ToArray();
        if (places.Length > 0)
        {
            var (parent, name) = Pick(dice, places);
            change(parent, name);
        }

        return activity;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Objects(member.Value)).Prepend(parent),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Text that no JSON library would write, in place of a value.</summary>
    private static byte[] Replaced(Random dice, JsonObject activity, string raw)
    {
        var mark = "here" + dice.Next().ToString(CultureInfo.InvariantCulture);
        AtSomewhere(dice, activity, (parent, name) => parent[name] = mark);
        return Encoding.UTF8.GetBytes(activity.ToJsonString(Plain).Replace($"\"{mark}\"", raw, StringComparison.Ordinal));
    }

    private static string Nested(Random dice, int depth) => dice.Next(2) == 0
        ? new string('[', depth) + new string(']', depth)
        : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private static byte[] Duplicated(Random dice, JsonObject activity)
    {
        var (name, _) = Pick(dice, [.. activity]);
        var again = $"\"{name}\":{Value(dice)?.ToJsonString() ?? "null"}";
        var text = activity.ToJsonString(Plain);
        return Encoding.UTF8.GetBytes(dice.Next(2) == 0 ? "{" + again + "," + text[1..] : text[..^1] + "," + again + "}");
    }

    private static byte[] InvalidUtf8(Random dice, JsonObject activity)
    {
        var bytes = Bytes(activity).ToList();
        byte[] wrong = Pick<byte[]>(dice, [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe4, 0xbd], [0x80]]);
        bytes.InsertRange(dice.Next(1, bytes.Count - 1), wrong);
        return [.. bytes];
    }

    private static byte[] ByteChanged(Random dice, byte[] bytes)
    {
        bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
        return bytes;
    }

    private static JsonObject WrongDate(Random dice, JsonObject activity)
    {
        string[] dates = ["2026-13-45T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00", "0001-01-01T00:00:00-14:00", "yesterday", "", "2026-11-25", "2026-11-25T25:61:61Z", "+275760-09-13T00:00:00Z", "1e5"];
        foreach (var name in (string[])["timestamp", "localTimestamp", "localTimezone"])
        {
            if (dice.Next(2) == 0)
                activity[name] = dice.Next(4) == 0 ? Value(dice) : Pick(dice, dates);
        }

        return activity;
    }

    /// <summary>Ids of what is known here, in places where they do not belong; never the Entra id of the sender, which is who speaks.</summary>
    private static JsonObject Swapped(Random dice, JsonObject activity)
    {
        string[] ids = ["28:bot", "29:megan", "29:wang", "contoso", "nanfang", "1764032390000", "19:c@thread.tacv2", "a:one", "", "tenant-2", "f:1"];
        foreach (var place in Objects(activity).Where(o => o["id"] is JsonValue && o != activity["conversation"] && o["aadObjectId"] is null).ToList())
        {
            if (dice.Next(2) == 0)
                place["id"] = Pick(dice, ids);
        }

        if (dice.Next(2) == 0)
            activity["replyToId"] = Pick(dice, ids);
        if (activity["from"] is JsonObject from && dice.Next(2) == 0)
            from["id"] = Pick(dice, ids);
        return activity;
    }

    private static JsonObject Renamed(Random dice, JsonObject activity)
    {
        activity["type"] = Pick(dice, ["message", "invoke", "Message", "conversationUpdate", "installationUpdate", "messageUpdate", "messageDelete", "endOfConversation", " ", "event", "typing"]);
        activity["name"] = Pick(dice, ["adaptiveCard/action", "message/submitAction", "signin/tokenExchange", "fileConsent/invoke", "task/submit", "ADAPTIVECARD/ACTION", ""]);
        activity["action"] = Pick(dice, ["add", "remove", "add-upgrade", "none"]);
        return activity;
    }
}
