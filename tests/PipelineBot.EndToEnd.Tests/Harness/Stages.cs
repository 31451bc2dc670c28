namespace PipelineBot.EndToEnd.Tests.Harness;

/// <summary>Names of test collections. Those of one collection run one after another and never share the two cores.</summary>
public static class Stages
{
    public const string InTheClient = "in the client";
}
