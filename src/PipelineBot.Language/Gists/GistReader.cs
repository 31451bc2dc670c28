using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Commands;
using PipelineBot.Language.Gists.Pieces;
using PipelineBot.Language.Gists.Wordings;
using PipelineBot.Language.Phrases;

namespace PipelineBot.Language.Gists;

/// <summary>Puts commands together from what one text mentions, clause by clause.</summary>
internal sealed class GistReader
{
    /// <summary>A command about nothing that was named must be all the sentence says.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>And one to the bot itself, most of it.</summary>
    private const double Mostly = 0.65;

    private const int MostClauses = 24;

    /// <summary>What left-over words may take from a score: enough to ask, not to give it up.</summary>
    private const double MostDoubt = 0.19;

    /// <summary>Of a text of which less is explained than this, and of a clause of which more is something else, a bare value is a part of that.</summary>
    private const double Plain = 0.75, MostAside = 0.25;

    private readonly GistBook _book;
    private readonly TokenizedText _source;
    private readonly GistText _text;
    private readonly GistSoFar _soFar;
    private readonly GistClauseEnds _ends;
    private readonly GistClauseReader _clauses;
    private readonly GistConclusion _conclusion;

    public GistReader(GistBook book, TokenizedText text, TypedTable[] tables)
    {
        (_book, _source) = (book, text);
        _text = new GistText(book, text, tables);
        _soFar = new GistSoFar(_text);
        var wordings = new GistWordings(_text);
        var assembly = new GistAssembly(book, _text, new GistChoice(book, _text), wordings, _soFar);
        _ends = new GistClauseEnds(book, _text, wordings.Saying, _soFar, assembly);
        _conclusion = new GistConclusion(book, _text, _soFar, assembly, new GistWishes(book, text, _text.Marks));
        _clauses = new GistClauseReader(book, text, _text, wordings, _soFar, _ends, assembly, _conclusion);
    }

    /// <summary>What the reading explains.</summary>
    public GistMarks Marks => _text.Marks;

    public Reading? Read()
    {
        if (!ReadClauses())
        {
            return null;
        }

        _clauses.Finish();
        _conclusion.Finish();
        return _soFar.Commands.Count > 0 && ExplainsEnough() ? Build() : null;
    }

    // False where there are more than anybody says.
    private bool ReadClauses()
    {
        var clauses = 0;
        for (var from = 0; from < _text.Count;)
        {
            var to = _ends.EndOf(from);
            if (to > from)
            {
                if (++clauses > MostClauses)
                {
                    return false;
                }

                _clauses.Read(new GistClause(from, to, JoinsNext: to < _text.Count && _text[to].Kind == GistItemKind.Join));
                to = Math.Max(to, _soFar.Taken);
                _text.Understand(from, to);
            }

            from = to < _text.Count && _text.IsEnd(to) ? to + 1 : Math.Max(to, from + 1);
        }

        return true;
    }

    private bool ExplainsEnough()
    {
        var score = _soFar.Score.Value;
        var aboutNothing = _soFar.Commands.Exists(command => command.Kind.IsAboutTopic && command.Topic is null && !command.Has(_book.Recognizers[_book.Subject]));
        var aboutUs = _soFar.Commands.Exists(command => !command.Kind.IsAboutTopic);
        return !(aboutNothing && (score < NearlyAll || _soFar.HasRest)) && !(aboutUs && score < Mostly);
    }

    private Reading Build()
    {
        var language = GistLanguage.Of(_source, _text);
        if (language == "en" && _soFar.FirstTopic is not null && _soFar.Score.Value - Math.Min(MostDoubt, _text.LeftOver()) < Plain && _soFar.Commands.RemoveAll(IsAside) > 0 && _soFar.Commands.Count == 0)
        {
            _soFar.Commands.Add(new GistCommand(_book.TopicAlone) { Topic = _soFar.FirstTopic });
        }

        var score = _soFar.Score.Value - (_soFar.IsUnsure || _soFar.Commands.Exists(IsHardlyMeant) || _soFar.Commands.Exists(IsOfSomebody) ? MostDoubt : _soFar.Commands.Exists(IsDoubtful) ? Math.Min(MostDoubt, _text.LeftOver()) : 0);
        return new Reading([.. _soFar.Commands.Select(command => command.Match(language, score))], score);
    }

    /// <summary>方案改了三版了，还差两页: a word of everyday, a verb of this and that, and a story.</summary>
    private bool IsHardlyMeant(GistCommand command) => IsDoubtful(command) && _soFar.HasRest
        && command.Kind.Slots.Any(slot => slot is { Shape: GistShape.Value, Required: true } && command.Slot(slot.Name) is { Value: not null, Confidence: <= GistStrength.Weak });

    /// <summary>"Send the revised brochure to Fabrikam by Monday": what the clause is about is not the bare value in it.</summary>
    private bool IsAside(GistCommand command)
    {
        if (!IsDoubtful(command) || command.Said is not { } said || _text.Led(said.From, said.To))
        {
            return false;
        }

        var (unknown, all) = _text.Unexplained(said.From, said.To);
        return all > 0 && unknown - _text.Told(said.From, said.To) + _text.Left(said.From, said.To) > MostAside * all;
    }

    /// <summary>星河把打卡时间推迟到九点半: what a customer does is no setting of ours.</summary>
    private bool IsOfSomebody(GistCommand command) => command.Kind is { IsAboutTopic: false, Slots.Count: > 0 } && command.Kind.Slots.All(slot => slot.Shape == GistShape.Value) && _soFar.FirstTopic is { } topic && !_book.IsPronoun(topic);

    /// <summary>A bare value, or a verb of this and that, beside words that speak of something else: "send the revised quote to Fabrikam by Friday".</summary>
    private bool IsDoubtful(GistCommand command) => command is { IsTold: false, Kind.IsAboutTopic: true, Slots.Count: > 0 };
}
