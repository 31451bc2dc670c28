using PipelineBot.BotFramework.Storage;
using PipelineBot.BotFramework.Turns;

namespace PipelineBot.BotFramework.Tests.Storage;

public class DocumentIdTests
{
    [Fact]
    public void ST_03_An_id_of_any_length_and_kind_is_one_short_key_of_its_own()
    {
        string[] ids =
        [
            "", "a", "A", "a/b", "a\\b", "a?b", "a#b", "a*b", "*2f", "/", "..", " a", "a ", "华东", "a\u0000b", new string('x', 255), new string('x', 256), new string('x', 100_000),
            "a:1pweuGJ44RkB90tiJNQ_I6g3vyuP4CYA_f-v6f0Vd-Bs3Ce85C73Ah1y8TvyjESsTHWjjgw-gnsuIuCUOWkfOCq6qaUYsk2_-fj93XXXHUMAUzhFFvTnaCU7V4WiMqRPB",
            "19:c@thread.tacv2;messageid=1481567603816", "19:c@thread.tacv2;messageid=1481567603817",
        ];

        var keys = ids.SelectMany(id => (DocumentKey[])[TurnContainers.State("msteams", id, "u"), TurnContainers.State("msteams", "c", id)]).Select(key => key.Id).ToList();

        keys.Distinct().Count().ShouldBe(keys.Count);
        keys.ShouldAllBe(key => key.Length == 32 && key.All(char.IsAsciiHexDigitLower));
        DocumentId.Of("ab", "c").ShouldNotBe(DocumentId.Of("a", "bc"));
        DocumentId.Of("a").ShouldBe(DocumentId.Of("a"));
    }
}
