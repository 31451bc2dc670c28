using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Wordings;

/// <summary>Gives words of the text to a slot; no other command takes them.</summary>
internal static class GistTaking
{
    public static void Take(this GistText text, GistCommand command, GistSlot slot, int from, int to)
    {
        command.Fill(text.Words(slot.Name, text[from].Start, text[to - 1].End));
        text.Use(from, to);
    }

    /// <summary>What stands between quotation marks.</summary>
    public static void TakeQuoted(this GistText text, GistCommand command, GistSlot slot, int item)
    {
        command.Fill(text.Words(slot.Name, text[item].Start + 1, text[item].End - 1));
        text.Use(item, item + 1);
    }
}
