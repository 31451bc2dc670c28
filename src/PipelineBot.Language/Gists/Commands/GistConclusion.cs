using PipelineBot.Language.Gists.Clauses;
using PipelineBot.Language.Gists.Pieces;

namespace PipelineBot.Language.Gists.Commands;

/// <summary>How the commands of a text are put together.</summary>
internal sealed class GistConclusion(GistBook book, GistText text, GistSoFar soFar, GistAssembly assembly, GistWishes wishes)
{
    private readonly List<GistCommand> _commands = soFar.Commands;

    /// <summary>The same kind said again of the same thing says it better: "lost, lost to SAP"; "to Friday, no, to Monday".</summary>
    public void Add(GistCommand command)
    {
        var subject = book.Recognizers[book.Subject];
        var same = _commands.Find(known => known.Kind == command.Kind && book.SameTopic(known.Topic, command.Topic)
            && (known.Slot(subject) is not { } one || command.Slot(subject) is not { } other || one.Text == other.Text || book.AreSame(one, other)));
        if (same is null)
        {
            _commands.Add(command);
            return;
        }

        foreach (var slot in command.Slots)
        {
            same.Fill(slot);
        }
    }

    public void Finish()
    {
        _commands.RemoveAll(wishes.WishFor);
        // "The tender is ours, contract value 1.98m": the amount is the one it was won with.
        _commands.RemoveAll(command => command.Slots is [var value] && _commands.Exists(other => other != command && other.Topic is not null && other.Topic.Text == command.Topic?.Text
            && other.Kind.Slots.Any(slot => slot is { Shape: GistShape.Value, Required: false } && slot.Name == value.Name) && command.Kind.Slots.Any(slot => slot.Required && slot.Name == value.Name) && other.Complete(value)));

        // What only says that something is to be done gives way to what says it whole.
        if (_commands.Exists(command => !command.LacksValue))
        {
            _commands.RemoveAll(command => command.LacksValue && command.Slots.Count == 0);
        }

        // "Five hundred k for Contoso", "預計成交改下個月十號,Contoso": the deal may come last.
        if (_commands.Find(command => command.Kind.Overrides) is { } overriding)
        {
            _commands.RemoveAll(command => command != overriding);
        }

        if (_commands.Exists(command => !command.Kind.Yields))
        {
            _commands.RemoveAll(command => command.Kind.Yields);
        }

        // 南航这周签了 asks for no list of this week.
        if (_commands.Exists(command => command is { Kind.IsAboutTopic: true, Topic: not null, LacksValue: false }))
        {
            _commands.RemoveAll(command => command.Kind is { IsAboutTopic: false, Overrides: false, Yields: false, Slots.Count: 0 });
        }

        if (_commands.Exists(command => command.Kind is { IsGeneral: false, IsAboutTopic: false, Yields: false }))
        {
            _commands.RemoveAll(command => command.Kind.IsGeneral);
        }

        if (_commands.Exists(command => !command.Kind.IsAboutTopic))
        {
            _commands.RemoveAll(command => command.Kind.IsAboutTopic && command.Topic is null && soFar.FirstTopic is null && !command.Has(book.Recognizers[book.Subject]));
        }

        var all = _commands.ToList();
        _commands.Clear();
        foreach (var command in all)
        {
            command.Topic ??= command.Kind.IsAboutTopic ? soFar.FirstTopic : null;
            Add(command);
        }

        TakeOver();
        if (_commands.Count == 0 && soFar.Carried.Count > 0)
        {
            _commands.AddRange(assembly.Assemble([.. soFar.Carried], text.Count, topicHere: true, Cleanness.Clean));
        }

        if (_commands.Count == 0 && soFar.FirstTopic is not null && !book.IsPronoun(soFar.FirstTopic))
        {
            _commands.Add(new GistCommand(book.TopicAlone) { Topic = soFar.FirstTopic });
        }
    }

    // "Mark it won at 880k": where one command may take the value that is all of another, it is meant so.
    private void TakeOver()
    {
        foreach (var command in _commands.ToList())
        {
            var open = command.Kind.Slots.FirstOrDefault(slot => slot is { Shape: GistShape.Value, Required: false, NeedsCue: false } && !command.Has(slot.Name));
            if (open is null)
            {
                continue;
            }

            var other = _commands.Find(known => known != command && known.Kind.IsAboutTopic && known.Slots is [{ } only] && only.Name == open.Name
                && known.Kind.Slots.Any(slot => slot.Required && slot.Name == open.Name) && book.SameTopic(known.Topic, command.Topic));
            if (other is not null && command.Kind.IsAboutTopic)
            {
                command.Fill(other.Slots[0]);
                _commands.Remove(other);
            }
        }
    }
}
