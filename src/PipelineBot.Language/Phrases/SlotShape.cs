namespace PipelineBot.Language.Phrases;

internal enum SlotShape
{
    Name,
    Text,
    Typed,
}
