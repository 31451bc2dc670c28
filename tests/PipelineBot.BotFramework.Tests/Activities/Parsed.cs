using System.Text;
using PipelineBot.BotFramework.Activities;

namespace PipelineBot.BotFramework.Tests.Activities;

internal static class Parsed
{
    public static Activity? OrNull(string json) => ActivityReader.Read(Encoding.UTF8.GetBytes(json));

    public static Activity Activity(string json) => OrNull(json).ShouldNotBeNull();
}
