using System.Diagnostics;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>A server in a process of its own, on a free port of this machine, and what it costs.</summary>
internal sealed class ProcessUnderLoad : IAsyncDisposable
{
    private const string Says = "Now listening on: ";
    private readonly Process _process;

    private ProcessUnderLoad(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<ProcessUnderLoad> StartAsync(string program, string[] args)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. args, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["Logging__LogLevel__Default"] = "Error", ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information" },
        })!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) listening.TrySetException(new InvalidOperationException($"{program} has ended before it listened."));
            else if (line.Data.IndexOf(Says, StringComparison.Ordinal) is int at and >= 0) listening.TrySetResult(new Uri(line.Data[(at + Says.Length)..]));
        };
        process.BeginOutputReadLine();
        try
        {
            return new ProcessUnderLoad(process, await listening.Task.WaitAsync(TimeSpan.FromMinutes(3)));
        }
        catch
        {
            process.Kill(entireProcessTree: true); // nobody else knows of it
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
