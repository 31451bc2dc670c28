namespace PipelineBot.Language.Phrases;

/// <summary>One way to say an intent.</summary>
/// <param name="Intent">The caller's name for what is meant.</param>
/// <param name="Language">"en" or "zh": the language the phrase is in, whatever language its slots are filled in.</param>
/// <param name="Pattern">
/// Literals; <c>(a|b|c)</c>; <c>(x)?</c>; <c>{slot}</c>, <c>{slot:name}</c>, <c>{slot:text}</c> or <c>{slot:recognizer}</c>.
/// Literals match whole English words and single Chinese characters; case, width and spaces do not matter. A comma, colon,
/// semicolon or dash matches any of these, and a full stop or a line break. A comma said before a typed slot, and an adverb
/// ("already", 已经) before a literal, need not be written. A word cannot be split: write
/// <c>(deal|deals)</c>, not <c>deal(s)?</c>. A pattern that begins with <c>…</c> is only what a sentence goes on with:
/// "…{money}" reads the end of "Contoso to negotiation, 500k" and never "500k" alone.
/// </param>
/// <example><c>move {deal} to {stage}</c>, <c>(把|将){deal}推进到{stage}(阶段)?</c></example>
public sealed record Phrase(string Intent, string Language, string Pattern);
