using System.Text.Json;
using LiveEmpathy.Contracts;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>The record of who listened to which call and when: one line when it begins, one when it is over.</summary>
public sealed class ListenRecord(IOptions<ListenInOptions> options, IHostEnvironment environment)
{
    private readonly Lock _gate = new();

    /// <summary>Where it is.</summary>
    public string Path { get; } = System.IO.Path.Combine(environment.ContentRootPath, options.Value.RecordFile);

    /// <summary>Adds a line and returns when it is on disk.</summary>
    /// <exception cref="IOException">It cannot be written: then there is no listening in.</exception>
    public void Add(string callId, ListenUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var line = JsonSerializer.SerializeToUtf8Bytes(new { call = callId, by = use.By, from = use.From, to = use.To });
        lock (_gate)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write([.. line, (byte)'\n']);
            file.Flush(flushToDisk: true);
        }
    }
}
