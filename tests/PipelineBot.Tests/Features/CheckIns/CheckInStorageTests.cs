using System.Text;
using NodaTime;
using PipelineBot.BotFramework.Storage;
using PipelineBot.Features.CheckIns;
using PipelineBot.Sales.CheckIns;

namespace PipelineBot.Tests.Features.CheckIns;

public sealed class CheckInStorageTests
{
    [Fact]
    public void What_a_newer_program_wrote_survives()
    {
        const string Stored = """
            {"schemaVersion":7,"personId":"alex","date":"2026-11-23","round":1,"state":"Answered","newer":[1],
             "questions":[{"id":"q1_1","question":{"kind":"Mood","dealId":""},"weight":3}],
             "answers":[{"questionId":"q1_1","choice":"good","outcome":"Noted","voice":"a.mp3"}]}
            """;
        var document = CheckInStorage.Type.Read(new StoredDocument(new DocumentKey("work", "tenant", "id"), "1", Encoding.UTF8.GetBytes(Stored)));

        var written = Encoding.UTF8.GetString(CheckInStorage.Type.Write(document, document.Value with { Mood = "good" }).Json!.Value.Span);

        written.ShouldStartWith("""{"schemaVersion":7,""");
        written.ShouldContain("\"newer\":[1]");
        written.ShouldContain("\"weight\":3");
        written.ShouldContain("\"voice\":\"a.mp3\"");
    }

    [Fact]
    public void A_check_in_is_found_by_its_person_and_day()
    {
        var checkIn = new CheckInDocument { PersonId = "alex", Date = new LocalDate(2026, 11, 23), Questions = [new AskedQuestion { Id = "q1_1", Question = new CheckInQuestion { Kind = CheckInKind.Mood } }] };

        var write = CheckInStorage.Type.Write("tenant", checkIn, null);

        write.Key.Id.ShouldBe(CheckInDocument.IdOf("alex", new LocalDate(2026, 11, 23)));
        write.Promoted["type"].ShouldBe("checkin");
        write.Promoted["owner"].ShouldBe("alex");
        write.Promoted["nextDue"].ShouldBe("2026-11-23");
        CheckInDocument.IdOf("alex", new LocalDate(2026, 11, 24)).ShouldNotBe(write.Key.Id);
        CheckInDocument.IdOf("alexa", new LocalDate(2026, 11, 23)).ShouldNotBe(write.Key.Id);
    }
}
