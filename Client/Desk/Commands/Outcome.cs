using System.CommandLine;

namespace LiveEmpathy.Desk.Commands;

/// <summary>Turns how a command ended into an exit code and, where it failed, one clear line on the error output.</summary>
internal static class Outcome
{
    /// <summary>Ended by Ctrl+C, as shells count it.</summary>
    private const int Interrupted = 130;

    public static async Task<int> OfAsync(ParseResult args, Func<Task> command)
    {
        try
        {
            await command().ConfigureAwait(false);
            return (int)DeskExit.Done;
        }
        catch (DeskException failure)
        {
            await args.InvocationConfiguration.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return (int)failure.Exit;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }
}
