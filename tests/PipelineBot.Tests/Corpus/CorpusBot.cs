using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Data;
using PipelineBot.Data.Importing;
using PipelineBot.DealUpdates;
using PipelineBot.Features.Preferences;
using PipelineBot.Language.Dates;
using PipelineBot.Language.Phrases;
using PipelineBot.Sales.Deals;
using PipelineBot.Sales.Stages;
using PipelineBot.Storage;
using PipelineBot.Tests.Driver;
using PipelineBot.TestSupport;
using PipelineBot.Texts;
using PipelineBot.Understanding;

namespace PipelineBot.Tests.Corpus;

/// <summary>The whole bot with the corpus' team, and what it makes of an utterance, in the corpus' own notation.</summary>
public sealed class CorpusBot : IAsyncDisposable
{
    private const string LastSpokenOf = "woodgrove";

    private readonly BotDriver bot;
    private TenantDirectory directory = null!;
    private Dictionary<string, Deal> deals = null!;

    private CorpusBot(BotDriver bot) => this.bot = bot;

    public BotDriver Bot => bot;

    public static async Task<CorpusBot> StartAsync()
    {
        var corpus = new CorpusBot(BotDriver.Start());
        await corpus.ImportAsync();
        return corpus;
    }

    public SalesTurn Turn(string text)
    {
        var state = new ConversationState();
        state.Notes[DealResolver.LastDealNote] = LastSpokenOf;
        var context = new TurnContext(IncomingMessage.Of(text, "alex", BotDriver.Tenant), "turn", bot.Clock.Now, state);
        var alex = directory.Organisation.Find("alex")!;
        return new SalesTurn(context, alex, directory, Languages.OfText(text) ?? Languages.English, "CNY");
    }

    /// <summary>What the bot would do, after the names, dates and amounts are read as they would be when it does it.</summary>
    /// <returns>Also whether it would do it without asking first.</returns>
    public (IReadOnlyList<Meant> Commands, bool IsSure) Understand(string text)
    {
        var turn = Turn(text);
        var understood = Sentences.Read(turn);
        var meant = new List<Meant>();
        if (understood.Matches.Count > 0 && understood.Matches.All(m => Kinds.Find(m.Intent) is not null))
        {
            foreach (var part in UpdateDrafts.Of(turn, understood.Matches, bot.Services.GetRequiredService<KnownNames>()).Parts)
                meant.AddRange(part.Changes.Select(change => Change(turn, Kinds.Of(change), change, part.DealSaid)));
        }
        else
        {
            meant.AddRange(understood.Matches.Select(match => Kinds.Find(match.Intent) is { } kind ? Change(turn, kind, UpdateDrafts.ChangeOf(match), UpdateDrafts.DealIn(match)) : Command(turn, match)));
        }

        return (meant, understood.IsSure && !understood.Matches.Any(m => Kinds.Find(m.Intent) is { AlwaysConfirmed: true }));
    }

    public SentenceReader Sentences => bot.Services.GetRequiredService<SentenceReader>();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private ChangeKinds Kinds => bot.Services.GetRequiredService<ChangeKinds>();

    private Meant Change(SalesTurn turn, ChangeKind kind, ChangeDraft change, string? dealSaid)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = dealSaid is null ? null : DealResolver.Resolve(turn, dealSaid).Found;
        if (dealSaid is not null)
            slots["deal"] = found?.Id ?? "?";
        var deal = found is null ? new Deal { PipelineId = PipelineSet.DefaultId } : deals[found.Id];
        // Why a deal was reopened is not in the corpus.
        foreach (var slot in kind.Slots.Where(s => kind.Name != "deal.reopen" || s.Name != SlotNames.Reason))
        {
            if (change.Said.GetValueOrDefault(slot.Name) is { } said)
                slots[slot.Name] = bot.Services.GetRequiredService<SlotReader>().Read(slot, said, deal, turn, slots).Value ?? "?";
        }

        return new Meant(kind.Name, slots);
    }

    private static Meant Command(SalesTurn turn, PhraseMatch match)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, slot) in match.Slots)
        {
            var (key, value) = (name, match.Intent, slot.Value) switch
            {
                (SlotNames.Deal, "deal.create", _) => ("name", slot.Text),
                (SlotNames.Deal, _, _) => ("deal", DealResolver.Resolve(turn, slot.Text).Found?.Id ?? "?"),
                (SlotNames.Zone, _, _) => ("zone", ZoneNames.Find(slot.Text) is [var zone] ? zone : "?"),
                (SlotNames.Tongue, _, string language) => ("language", language),
                (SlotNames.Money, _, Language.Amounts.MoneyReading money) => ("money", Amount(money)),
                (_, _, DateReading date) => ("date", date is { Impossible: false, Alternative: null, Date: { } day } ? LocalDatePattern.Iso.Format(day) : "?"),
                _ => ("", ""),
            };
            if (key.Length > 0)
                slots[key] = value;
        }

        return new Meant(match.Intent, slots);
    }

    private static string Amount(Language.Amounts.MoneyReading money) =>
        money.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture) + (money.Currency is { } currency ? " " + currency : "");

    private async Task ImportAsync()
    {
        var world = Path.Combine(CorpusFile.Folder(), "World");
        var clock = bot.Services.GetRequiredService<IClock>();
        await new Importer(bot.Store, clock, PipelineSet.BuiltIn, TextWriter.Null, new ProgressLine(TextWriter.Null, false)).RunAsync(
            new ImportOptions
            {
                Tenant = BotDriver.Tenant,
                Deals = Path.Combine(world, "deals.csv"),
                People = Path.Combine(world, "people.csv"),
                Milestones = Path.Combine(world, "milestones.csv"),
                Currency = "CNY",
            },
            CancellationToken.None);
        directory = await bot.Services.GetRequiredService<Workspace>().DirectoryAsync(BotDriver.Tenant, CancellationToken.None);
        deals = (await bot.DealsAsync()).ToDictionary(d => d.Id);
    }
}
