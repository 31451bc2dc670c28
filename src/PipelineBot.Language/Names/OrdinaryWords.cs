namespace PipelineBot.Language.Names;

/// <summary>
/// English words and chat that happen to be spelt like pinyin or like initials of it. Alone they never mean a Chinese name:
/// "we" is not 王二, "like" not 李可.
/// </summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> All = new(
        ("a am an and are as ask at be been bad bag base bed beg big bob body bought box boy but buy by bye call can cancel cane car case cash chance change"
        + " check city cm code come cold cost could cto ceo cfo coo crm erp eod eom eow dad dance date day days deal dear did do does dog done double dr eg end etc"
        + " even ever every face fan far fast fax fee few fine fix fly for free from fyi gb get give go goal gold gone good got great had guy half hall hand hang"
        + " hard has hat have he held hell hello help her here hers hey hi him his hit hold home hot hour how hr hrs i if in inc is it its job join just kb"
        + " keep kept kg kind km kpi large last late later law lead led left less let like line list live llc lol long look lose lost lot love low ltd"
        + " made main make male man many math may mb me mean meet men menu mine miss mm more most move ms mr mrs much must my na name nda need new next nice"
        + " nine no none nor not note now of off oh ok okay old on once one only open or our out over own page pass past pause pay pen per plan pls plz pm po"
        + " ppt pr ps push put q qa quit ran range rate read real red rfp rfq rmb roi run said sale same sang sat save saw say see seem seen sell send sent set"
        + " she show sla so some song soon sort sql stop such sum sun sure take talk tell ten test than thank thanks that the them then there these they thing"
        + " this those thx till time to today told too took top try tv ty under up us use used vs very via wait want war was way we week well went were what"
        + " when where which while who why will win with won word work would year yes yet you your yours btw asap tbd tbc tba nb ie dm cc bcc re fw fwd hq"
        + " bd poc qbr eta faq ui ux it ai pc ip os db id tx ok").Split(' '),
        StringComparer.Ordinal);

    public static bool Contains(ReadOnlySpan<char> compact) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(compact);
}
