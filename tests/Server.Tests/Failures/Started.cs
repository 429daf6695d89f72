namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>What runs in processes of its own, and how it is begun.</summary>
internal static class Started
{
    /// <summary>Starts it; where that fails, no process is left behind.</summary>
    public static async Task<T> StartedAsync<T>(this T processes, Func<T, Task> start)
        where T : IAsyncDisposable
    {
        try
        {
            await start(processes);
            return processes;
        }
        catch
        {
            await processes.DisposeAsync();
            throw;
        }
    }
}
