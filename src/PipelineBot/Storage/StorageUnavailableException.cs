namespace PipelineBot.Storage;

/// <summary>
/// The store cannot be opened, read or written. The message says where it is and what to do, so that it can be shown to an operator as it stands.
/// After a failed commit it is not known whether the writes happened: load again before trying again.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
