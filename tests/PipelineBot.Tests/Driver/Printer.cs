using Xunit.Abstractions;

namespace PipelineBot.Tests.Driver;

/// <summary>A fixture: what is said to it, <c>dotnet test</c> prints, whether the test passes or not.</summary>
public sealed class Printer(IMessageSink messages)
{
    public void Say(string text) => messages.OnMessage(new Xunit.Sdk.DiagnosticMessage("{0}", text));
}
