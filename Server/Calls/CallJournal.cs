using System.Collections.Concurrent;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using MessagePack;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls;

/// <summary>
/// The uplink messages of each call as they came, one file a call: first the <see cref="CallInfo"/>, then every message, all in
/// MessagePack one after another. What a dry run reads. Does nothing where no folder is set.
/// </summary>
public sealed class CallJournal(IOptions<LiveCallOptions> options) : IDisposable
{
    private readonly string _folder = options.Value.JournalFolder;
    private readonly ConcurrentDictionary<string, FileStream> _files = new();

    /// <summary>Begins the journal of a call, or goes on with it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="again">True: all of its messages follow, those that are in the file as well.</param>
    public void Open(CallInfo call, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (_folder.Length == 0 || _files.ContainsKey(call.CallId)) return;
        Directory.CreateDirectory(_folder);
        var file = new FileStream(Path.Combine(_folder, call.CallId + ".journal"), again ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.Read);
        if (!_files.TryAdd(call.CallId, file)) file.Dispose();
        else if (file.Length == 0) MessagePackSerializer.Serialize(file, call);
    }

    /// <summary>Adds a message. Called for one call by one caller at a time.</summary>
    public void Append(string callId, UplinkMessage message)
    {
        if (_files.TryGetValue(callId, out var file)) MessagePackSerializer.Serialize(file, message);
    }

    /// <summary>Ends the journal of a call.</summary>
    public void Close(string callId)
    {
        if (_files.TryRemove(callId, out var file)) file.Dispose();
    }

    /// <summary>Reads a journal back.</summary>
    /// <exception cref="EndOfStreamException">Nothing in it.</exception>
    public static async Task<(CallInfo Call, List<UplinkMessage> Messages)> ReadAsync(Stream file, CancellationToken cancel = default)
    {
        using var reader = new MessagePackStreamReader(file);
        var first = await reader.ReadAsync(cancel) ?? throw new EndOfStreamException("The journal is empty.");
        var call = MessagePackSerializer.Deserialize<CallInfo>(first, cancellationToken: cancel);
        var messages = new List<UplinkMessage>();
        while (await reader.ReadAsync(cancel) is { } next) messages.Add(MessagePackSerializer.Deserialize<UplinkMessage>(next, cancellationToken: cancel));
        return (call, messages);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
        _files.Clear();
    }
}
