namespace PipelineBot.Data;

/// <summary>One line on a terminal that is written over; nothing at all elsewhere.</summary>
internal sealed class ProgressLine(TextWriter writer, bool terminal)
{
    private int shown;

    public void Show(string text)
    {
        if (!terminal)
            return;
        writer.Write($"\r{text.PadRight(shown)}");
        writer.Flush();
        shown = text.Length;
    }

    public void Clear()
    {
        if (shown == 0)
            return;
        writer.Write($"\r{new string(' ', shown)}\r");
        writer.Flush();
        shown = 0;
    }
}
