using PipelineBot.Commands;
using PipelineBot.Features;
using PipelineBot.Features.StageUpdates;
using PipelineBot.Hosting;

namespace PipelineBot.Tests.Architecture;

/// <summary>A feature can be read, changed and removed without the others.</summary>
public sealed class FeatureIndependenceTests
{
    private const string Root = "PipelineBot.Features.";

    private static readonly Type[] All = typeof(FeatureList).Assembly.GetTypes();

    [Fact]
    public void Features_do_not_use_each_other()
    {
        var uses = All.Where(t => FeatureOf(t) is not null)
            .SelectMany(t => UsedTypes.Of(t).Where(u => FeatureOf(u) is { } other && other != FeatureOf(t)).Select(u => $"{t.FullName} uses {u.FullName}"))
            .Order(StringComparer.Ordinal);

        uses.ShouldBeEmpty("What two features need stands outside of Features, or each has its own.");
    }

    [Fact]
    public void What_features_share_does_not_use_a_feature()
    {
        var uses = All.Where(t => FeatureOf(t) is null && !Names(t))
            .SelectMany(t => UsedTypes.Of(t).Where(u => FeatureOf(u) is not null).Select(u => $"{t.FullName} uses {u.FullName}"))
            .Order(StringComparer.Ordinal);

        uses.ShouldBeEmpty("Only the feature list, the composition root and the command line name features.");

        static bool Names(Type type) =>
            type == typeof(FeatureList) || type.Namespace == typeof(BotServices).Namespace || type.Namespace == typeof(ServeCommand).Namespace || (type.DeclaringType is { } outer && Names(outer));
    }

    [Fact]
    public void The_walk_sees_what_a_body_names()
    {
        // Otherwise the two tests above could not fail.
        UsedTypes.Of(typeof(FeatureList)).ShouldContain(typeof(ChangeStage));
        UsedTypes.Of(typeof(ChangeStage)).ShouldContain(typeof(Sales.Changes.DealChange.MoveStage));
        UsedTypes.Of(typeof(ChangeStage)).Select(FeatureOf).OfType<string>().Distinct().ShouldBe(["StageUpdates"]);
    }

    [Fact]
    public void Every_feature_type_is_in_the_list()
    {
        Type[] roles = [typeof(DealUpdates.ChangeKind), typeof(Understanding.ICommand), typeof(DealUpdates.IUpdateView), typeof(Understanding.ICardVerbs), typeof(Understanding.IDialogFeature), typeof(Understanding.IActivityEvents), typeof(Understanding.IInvokes)];

        var missing = All.Where(t => t is { IsAbstract: false, IsInterface: false } && FeatureOf(t) is not null && roles.Any(r => r.IsAssignableFrom(t))).Except(FeatureList.All);

        missing.ShouldBeEmpty("A feature that is not in FeatureList.All is never reached.");
        FeatureList.All.Distinct().Count().ShouldBe(FeatureList.All.Count);
    }

    /// <summary>The folder under Features; null for everything else.</summary>
    private static string? FeatureOf(Type type) =>
        type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true ? type.Namespace[Root.Length..].Split('.')[0] : null;
}
