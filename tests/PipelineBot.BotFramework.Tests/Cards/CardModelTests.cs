using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using PipelineBot.BotFramework.Activities;
using PipelineBot.BotFramework.Cards;

namespace PipelineBot.BotFramework.Tests.Cards;

public class CardModelTests
{
    public static TheoryData<Type> Elements => new(Concrete(typeof(CardElement)));

    public static TheoryData<Type> Actions => new(Concrete(typeof(CardAction)));

    [Theory]
    [MemberData(nameof(Elements))]
    public void Every_element_has_a_discriminator_and_survives_the_wire_with_all_it_holds(Type type) =>
        RoundTrip(new AdaptiveCard([(CardElement)Filled(type)]), Discriminator(typeof(CardElement), type));

    [Theory]
    [MemberData(nameof(Actions))]
    public void Every_action_has_a_discriminator_and_survives_the_wire_with_all_it_holds(Type type) =>
        RoundTrip(new AdaptiveCard([]) { Actions = [(CardAction)Filled(type)] }, Discriminator(typeof(CardAction), type));

    [Fact]
    public void The_root_survives_the_wire_with_all_it_holds() => RoundTrip((AdaptiveCard)Filled(typeof(AdaptiveCard)), "AdaptiveCard");

    [Fact]
    public void CA_01_Names_and_values_are_the_schemas()
    {
        var card = new AdaptiveCard(
        [
            new TextBlock("阶段") { Size = TextSize.ExtraLarge, Wrap = true },
            new ColumnSet([new Column([new Image("https://x/y.png", "logo")]) { Width = "auto" }]),
            new DateInput { Id = "due", Label = "Due", Min = new LocalDate(2026, 2, 28), IsRequired = true, ErrorMessage = "?" },
            new TimeInput { Id = "at", Value = new LocalTime(9, 5) },
            new NumberInput { Id = "amount", Max = 1200.50m },
        ])
        {
            Actions = [new ExecuteAction("deal.stage") { Title = "OK", Data = new JsonObject { ["id"] = "d1" }, AssociatedInputs = AssociatedInputs.None, Fallback = new SubmitAction() }],
            Refresh = new Refresh(new ExecuteAction("deal.refresh"), ["29:u"]),
            Teams = TeamsOptions.FullWidth,
        };

        Encoding.UTF8.GetString(card.ToUtf8()).ShouldBe("""
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"阶段","wrap":true,"size":"extraLarge"},{"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"Image","url":"https://x/y.png","altText":"logo"}],"width":"auto"}]},{"type":"Input.Date","min":"2026-02-28","label":"Due","isRequired":true,"errorMessage":"?","id":"due"},{"type":"Input.Time","value":"09:05","id":"at"},{"type":"Input.Number","max":1200.50,"id":"amount"}],"actions":[{"type":"Action.Execute","verb":"deal.stage","data":{"id":"d1"},"associatedInputs":"none","fallback":{"type":"Action.Submit"},"title":"OK"}],"refresh":{"action":{"type":"Action.Execute","verb":"deal.refresh"},"userIds":["29:u"]},"msteams":{"width":"Full"}}
            """);
    }

    [Fact]
    public void CA_40_A_button_is_a_submit_to_older_clients_unless_it_is_for_newer_ones()
    {
        var button = new ExecuteAction("deal.show") { Title = "Show", Data = new JsonObject { ["deal"] = "d1" } };
        var fallback = button.Fallback.ShouldBeOfType<SubmitAction>();
        fallback.Title.ShouldBe("Show");
        fallback.Data!.ToJsonString().ShouldBe("""{"deal":"d1","verb":"deal.show"}""");
        button.Data!.ContainsKey("verb").ShouldBeFalse();
        button.ForNewerClients().Fallback.ShouldBeNull();
        (button with { Title = "Open" }).Fallback!.Title.ShouldBe("Open");
        new ExecuteAction("deal.refresh").Fallback.ShouldBeNull("a refresh is no button");
    }

    [Fact]
    public void CA_09_More_than_six_buttons_are_several_sets_since_Teams_shows_six()
    {
        var buttons = Enumerable.Range(1, 8).Select(i => new ExecuteAction("verb" + i) { Title = "Button " + i }).ToArray();

        var card = new AdaptiveCard([new TextBlock("x"), new ActionSet(buttons) { Id = "set", Separator = true }, new ActionSet(buttons[..6])]);

        card.Body.OfType<ActionSet>().Select(set => (set.Actions.Count, set.Id, set.Separator)).ShouldBe([(6, "set", true), (2, null, null), (6, null, null)]);
        card.Body.OfType<ActionSet>().SelectMany(set => set.Actions).Take(8).ShouldBe(buttons);
    }

    [Fact]
    public void OUT_30_Size_is_counted_as_utf16()
    {
        var empty = new AdaptiveCard([new TextBlock("")]).Utf16Bytes();
        new AdaptiveCard([new TextBlock("ab")]).Utf16Bytes().ShouldBe(empty + 4);
        new AdaptiveCard([new TextBlock("中文")]).Utf16Bytes().ShouldBe(empty + 4);
    }

    private static void RoundTrip(AdaptiveCard card, string discriminator)
    {
        var json = Encoding.UTF8.GetString(card.ToUtf8());
        json.ShouldContain($"\"type\":\"{discriminator}\"");
        var again = JsonSerializer.Deserialize(json, ProtocolJson.Wire.AdaptiveCard).ShouldNotBeNull();
        Encoding.UTF8.GetString(again.ToUtf8()).ShouldBe(json);
    }

    private static string Discriminator(Type root, Type type)
    {
        var name = root.GetCustomAttributes<JsonDerivedTypeAttribute>().SingleOrDefault(derived => derived.DerivedType == type)?.TypeDiscriminator as string;
        return name.ShouldNotBeNull($"{type.Name} is not declared on {root.Name}");
    }

    private static Type[] Concrete(Type root) => [.. root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract)];

    /// <summary>An instance with every property set, so that one that is lost on the wire shows.</summary>
    private static object Filled(Type type, int depth = 0)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, depth))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
            if (!(depth > 0 && typeof(CardElement).IsAssignableFrom(property.PropertyType)) && !(depth > 0 && typeof(CardAction) == property.PropertyType))
                property.SetValue(instance, Value(property.PropertyType, depth));
        return instance;
    }

    private static object? Value(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "text 中";
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 3;
        if (type == typeof(decimal))
            return 2.5m;
        if (type == typeof(LocalDate))
            return new LocalDate(2024, 2, 29);
        if (type == typeof(LocalTime))
            return new LocalTime(23, 59);
        if (type == typeof(JsonObject))
            return new JsonObject { ["id"] = "d1" };
        if (type.IsEnum)
            return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var item = type.GetGenericArguments()[0];
            var list = Array.CreateInstance(item, depth > 3 ? 0 : 1);
            if (list.Length > 0)
                list.SetValue(Value(item, depth + 1), 0);
            return list;
        }
        if (type == typeof(CardElement))
            return new TextBlock("x");
        if (type == typeof(CardAction))
            return new OpenUrlAction("https://x/");
        if (type == typeof(OutboundEntity))
            return OutboundEntity.Mention("29:a", "A");
        return type == typeof(AdaptiveCard) && depth > 0 ? new AdaptiveCard([]) : Filled(type, depth + 1);
    }
}
