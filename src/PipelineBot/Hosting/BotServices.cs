using NodaTime;
using PipelineBot.BotFramework.Dialogs;
using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;
using PipelineBot.Conversation;
using PipelineBot.Deals;
using PipelineBot.DealUpdates;
using PipelineBot.Features;
using PipelineBot.Features.Absences;
using PipelineBot.Features.CheckIns;
using PipelineBot.Features.Digests;
using PipelineBot.Outbox;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Stages;
using PipelineBot.Scheduling;
using PipelineBot.Storage;
using PipelineBot.Understanding;

namespace PipelineBot.Hosting;

/// <summary>The composition root of the bot: what is shared, and every feature of the <see cref="FeatureList"/>. Nothing here opens a file or a port.</summary>
public static class BotServices
{
    private static readonly Type[] Roles =
        [typeof(ChangeKind), typeof(ICommand), typeof(ICardVerbs), typeof(IUpdateView), typeof(IDialogFeature), typeof(IActivityEvents), typeof(IInvokes), typeof(IScheduledJob), typeof(IOutboxListener), typeof(IFollowUp), typeof(IUndoable)];

    /// <param name="engine">The storage engine; commits through it are watched, so that names found by the directories are never stale.</param>
    public static IServiceCollection AddSalesBot(this IServiceCollection services, BotSettings settings, Func<IServiceProvider, IDocumentStore> engine)
    {
        services.AddSingleton(settings);
        services.AddSingleton(PipelineSet.BuiltIn);
        services.AddSingleton(provider => new WatchedDocumentStore(engine(provider)));
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<WatchedDocumentStore>());
        services.AddSingleton(provider =>
        {
            var watched = provider.GetRequiredService<WatchedDocumentStore>();
            var directories = new TenantDirectories(watched, provider.GetRequiredService<IClock>(), settings.Calendar);
            watched.Committed = directories.Committed;
            return directories;
        });
        services.AddSingleton<Workspace>();
        services.AddSingleton<ConversationReferences>();
        services.AddSingleton<Places>();
        services.AddSingleton<Disclosure>();
        services.AddSingleton<RoomReaders>();
        services.AddSingleton<AccessPolicy>(Access.Refuses);
        services.AddSingleton<Gate>();
        services.AddSingleton<Refusals>();

        services.AddSingleton<StageNames>();
        services.AddSingleton<SlotReader>();
        services.AddSingleton<DealUpdater>();
        services.AddSingleton<ChangeKinds>();
        services.AddSingleton<Pieces>();
        services.AddSingleton<DraftListener>();
        services.AddSingleton<CorrectionRoute>();
        services.AddSingleton<ImpliedDeal>();
        services.AddSingleton<SecondThoughtRoute>();
        services.AddSingleton<BareValueRoute>();
        services.AddSingleton<UpdateDealDialog>();
        services.AddSingleton<ICardVerbs, UpdateVerbHandler>();
        services.AddSingleton<ICardVerbs, SayVerb>();
        services.AddSingleton<IUpdateView, DealView>();
        services.AddSingleton<KnownNames>();
        services.AddSingleton(provider => SentenceReader.BookOf(provider.GetRequiredService<ChangeKinds>(), provider.GetServices<ICommand>()));
        services.AddSingleton<SentenceReader>();
        services.AddSingleton<Interpreter>();

        services.AddSingleton<SalesPrompts>();
        services.AddSingleton(provider =>
        {
            var prompts = provider.GetRequiredService<SalesPrompts>();
            return new DialogSet<SalesTurn>(prompts, prompts);
        });
        services.AddScheduledWork();
        services.AddDigests();
        services.AddCheckIns();
        services.AddSingleton<LeaveKeeper>();
        foreach (var feature in FeatureList.All)
            AddFeature(services, feature);

        services.AddSingleton(RouterOf);
        services.AddSingleton<IBot, SalesBot>();
        services.AddSingleton<TurnAnswers>();
        services.AddSingleton<ExpiredClaims>();
        services.AddSingleton<ITurnRunner, TurnRunner>();
        return services;
    }

    private static void AddFeature(IServiceCollection services, Type feature)
    {
        services.AddSingleton(feature);
        foreach (var role in Roles.Where(role => role.IsAssignableFrom(feature)))
            services.AddSingleton(role, provider => provider.GetRequiredService(feature));
    }

    private static TurnRouter<SalesTurn> RouterOf(IServiceProvider provider)
    {
        var dialogs = provider.GetRequiredService<DialogSet<SalesTurn>>();
        var gate = provider.GetRequiredService<Gate>();
        dialogs.Add(provider.GetRequiredService<UpdateDealDialog>());
        foreach (var feature in provider.GetServices<IDialogFeature>())
        {
            AccessRules.Of(feature.Dialog.Id);
            dialogs.Add(feature.Dialog);
        }

        var router = new TurnRouter<SalesTurn>(dialogs)
        {
            Interrupts = Interruptions.Of,
            Help = (turn, _) => ValueTask.FromResult(TurnOutcome.Say(Features.Helping.ShowHelp.Render(turn))),
            Fallback = Fallbacks.NotUnderstood,
            UnknownVerb = Fallbacks.OutdatedCard,
        };
        foreach (var (verb, handler) in provider.GetServices<ICardVerbs>().SelectMany(f => f.Verbs))
            router.OnVerb(verb, gate.Guard(verb, handler));
        foreach (var (type, handler) in provider.GetServices<IActivityEvents>().SelectMany(f => f.Events))
            router.OnEvent(type, gate.Guard(AccessRules.Events, handler));
        foreach (var (name, handler) in provider.GetServices<IInvokes>().SelectMany(f => f.Invokes))
            router.OnInvoke(name, gate.Guard(AccessRules.Events, handler));
        router.OnText(provider.GetRequiredService<CorrectionRoute>());
        router.OnText(provider.GetRequiredService<SecondThoughtRoute>());
        router.OnText(new NothingOpenRoute());
        router.OnText(provider.GetRequiredService<Interpreter>());
        router.OnText(provider.GetRequiredService<BareValueRoute>());
        return router;
    }
}
