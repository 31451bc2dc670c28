using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PipelineBot.BotFramework.Activities;
using PipelineBot.Tests.Driver;
using PipelineBot.Tests.Load;
using PipelineBot.TestSupport;

namespace PipelineBot.Tests.Protocol;

/// <summary>
/// What Microsoft's own renderer and the published schema make of the bot's cards: those of the catalogue in every language, and one of each shape that any test of
/// this run has seen. Runs after the tests that run side by side, so that their cards are there.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed partial class CardRenderingTests(Printer printer) : IClassFixture<Printer>
{
    [Fact]
    public void CA_01_Every_file_that_makes_a_card_is_in_the_catalogue()
    {
        var makers = Directory.EnumerateFiles(Path.Combine(Peers.RepositoryRoot(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && NewCard().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file));

        CardCatalogue.All.Select(entry => entry.Maker).ShouldBe(makers, ignoreOrder: true);
    }

    [PeerFact]
    public async Task CA_01_Every_card_in_every_language_renders_without_a_warning_and_fits_the_schema()
    {
        var cards = new List<(string Name, string Card)>();
        foreach (var entry in CardCatalogue.All)
        {
            for (var spoken = 0; spoken < CardCatalogue.Spoken.Length; spoken++)
            {
                var shown = await CardCatalogue.ShowAsync(entry, spoken);
                var name = $"{entry.Maker} in {CardCatalogue.Spoken[spoken]}";
                shown.ShouldNotBeEmpty(name);
                shown[^1].Text("lang").ShouldBe(CardCatalogue.Spoken[spoken][..2], name);
                shown[^1].Text("fallbackText").ShouldNotBeNullOrWhiteSpace(name);
                cards.AddRange(shown.Select((card, i) => ($"{name}, {i + 1} of {shown.Count}", card.GetRawText())));
            }
        }

        var catalogued = cards.Count;
        cards.AddRange(SeenCards.All.Select((card, i) => ($"seen {i}: {card[..Math.Min(160, card.Length)]}", card)));
        using var file = Peers.Lines(cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = JsonNode.Parse(card.Card) }.ToJsonString()));
        string[] schema = SharedData.Root is not null && File.Exists(SharedData.Path("protocol-data", "adaptive-cards", "schema", "adaptive-card-1.5.0.json"))
            ? [SharedData.Path("protocol-data", "adaptive-cards", "schema", "adaptive-card-1.5.0.json"), SharedData.Path("protocol-data", "adaptive-cards", "hostconfig", "microsoft-teams-light.json")]
            : [];

        var read = await Peers.RunAsync("cards.mjs", [file.Path, .. schema]);

        printer.Say($"{catalogued} cards of the catalogue and {cards.Count - catalogued} shapes seen in other tests rendered by Microsoft's renderer{(schema.Length > 0 ? ", held against schema 1.5" : "; the schema is not here, so they were not held against it")}.");
        read.Count.ShouldBe(cards.Count);
        read.Where(result => result.GetProperty("problems").GetArrayLength() > 0).Select(result => result.GetRawText()).ShouldBeEmpty();
    }

    [PeerFact]
    public async Task CA_01_The_renderer_and_the_schema_would_say_so()
    {
        // Otherwise the test above could not fail.
        using var file = Peers.Lines(
        [
            """{"name":"unknown element","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"}]}}""",
            """{"name":"invalid value","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"huge"}]}}""",
            """{"name":"two inputs of one id","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"a","label":"a"},{"type":"Input.Text","id":"a","label":"b"}]}}""",
            """{"name":"nothing","card":{"type":"AdaptiveCard","version":"1.5","body":[]}}""",
        ]);

        var read = await Peers.RunAsync("cards.mjs", file.Path);

        read.Count.ShouldBe(4);
        read.ShouldAllBe(result => result.GetProperty("problems").GetArrayLength() > 0);
    }

    [GeneratedRegex(@"\bnew AdaptiveCard\(")]
    private static partial Regex NewCard();
}
