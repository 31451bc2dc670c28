namespace PipelineBot.BotFramework.Activities;

public static class TextFormats
{
    public const string Plain = "plain";
    public const string Markdown = "markdown";

    /// <summary>Teams' HTML subset: the writer escapes <c>&lt; &gt; &amp;</c> in data.</summary>
    public const string Xml = "xml";
}
