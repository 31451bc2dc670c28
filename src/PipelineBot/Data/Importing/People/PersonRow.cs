using NodaTime;
using PipelineBot.Sales.People;
using PipelineBot.Sales.Texts;

namespace PipelineBot.Data.Importing.People;

/// <summary>What a row says about a person; <c>null</c> where it says nothing.</summary>
internal sealed record PersonRow(Row Row, string? Id, string? Name, string? Email, Role? Role, bool? Active, string? Manager, string? Team, string? TimeZone, string? Language)
{
    public static PersonRow Of(Row row)
    {
        var role = RoleOf(row);
        return new PersonRow(
            row,
            row.Text("id", TextLimits.Short),
            row.Text("name", TextLimits.Short),
            EmailOf(row),
            role?.Role,
            role?.Active,
            row.Text("manager", TextLimits.Short),
            row.Text("team", TextLimits.Short),
            ZoneOf(row),
            LanguageOf(row));
    }

    /// <summary>The person with what the row says; the manager is put in later, when everybody is known.</summary>
    public Person Apply(Person? existing, string id)
    {
        if (existing is not null)
            return WithoutDefaults().Put(existing);
        return Put(new Person { Id = id });
    }

    /// <summary>Without the map's defaults: for a person who exists, on whom they would undo what they chose since.</summary>
    public PersonRow WithoutDefaults() => this with
    {
        Name = Row.Said("name", Name),
        Email = Row.Said("email", Email),
        Role = Row.Said("role", Role),
        Active = Row.Said("role", Active),
        Manager = Row.Said("manager", Manager),
        Team = Row.Said("team", Team),
        TimeZone = Row.Said("time_zone", TimeZone),
        Language = Row.Said("language", Language),
    };

    private Person Put(Person person)
    {
        var changed = person with
        {
            Name = Name ?? person.Name,
            Email = Email ?? person.Email,
            Role = Role ?? person.Role,
            Team = Team ?? person.Team,
            TimeZone = TimeZone ?? person.TimeZone,
            Language = Language ?? person.Language,
        };
        changed.Active = Active ?? person.Active;
        return changed;
    }

    private static string? EmailOf(Row row)
    {
        var email = row.Text("email", TextLimits.Short);
        if (email is null || (email.IndexOf('@') is > 0 and var at && at < email.Length - 1 && !email.Contains(' ')))
            return email;
        row.Say($"email '{Cells.Shown(email)}' is not one; {Cells.NotTaken}");
        return null;
    }

    private static (Role Role, bool? Active)? RoleOf(Row row)
    {
        if (row.Text("role") is not { } text)
            return null;
        var role = PersonWords.RoleOf(text);
        if (role is null)
            row.Say($"role '{Cells.Shown(text)}' is not rep, manager or operations; {Cells.NotTaken}");
        return role;
    }

    private static string? ZoneOf(Row row)
    {
        if (row.Text("time_zone") is not { } text)
            return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null)
            return text;
        row.Say($"time_zone '{Cells.Shown(text)}' is not an IANA zone such as Asia/Shanghai; {Cells.NotTaken}");
        return null;
    }

    private static string? LanguageOf(Row row)
    {
        if (row.Text("language") is not { } text)
            return null;
        var language = PersonWords.LanguageOf(text);
        if (language is null)
            row.Say($"language '{Cells.Shown(text)}' is not English or Chinese; {Cells.NotTaken}");
        return language;
    }
}
