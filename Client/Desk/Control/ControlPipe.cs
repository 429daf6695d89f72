using System.IO.Pipes;
using System.Text;

namespace LiveEmpathy.Desk.Control;

/// <summary>
/// The desk's local API: a named pipe of the user's own (a Unix socket elsewhere than on Windows), one word in, one line out: pause,
/// resume, call, hangup, status. The payment program, a key of the keyboard or <c>desk pause</c> writes to it. No other user can.
/// </summary>
/// <param name="name">Name of the pipe.</param>
/// <param name="pause">What it works on.</param>
/// <param name="calls">Whether there is a call.</param>
public sealed class ControlPipe(string name, SecurePause pause, CallSwitch calls)
{
    /// <summary>The longest word that is read, bytes.</summary>
    private const int LongestWord = 64;

    /// <summary>How long a desk may take to answer.</summary>
    private const int AnswerWithinMs = 2000;

    /// <summary>The pipe of this user's desk.</summary>
    public static string DefaultName => $"LiveEmpathy.Desk.{Environment.UserName}";

    /// <summary>Answers until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var waiting = Open();
        while (true)
        {
            var pipe = waiting;
            try
            {
                await pipe.WaitForConnectionAsync(cancel).ConfigureAwait(false);
            }
            catch (Exception over) when (over is OperationCanceledException or IOException)
            {
                await pipe.DisposeAsync().ConfigureAwait(false);
                if (cancel.IsCancellationRequested) return;
                waiting = Open();
                continue;
            }

            // The next is open before this one closes: whoever asks in between, or while another says nothing, is answered too.
            waiting = Open();
            _ = AnswerAsync(pipe, cancel);
        }
    }

    /// <summary>Says a word to a running desk.</summary>
    /// <returns>Its answer.</returns>
    /// <exception cref="DeskException">No desk is running.</exception>
    public static async Task<string> SayAsync(string name, string word, CancellationToken cancel)
    {
        try
        {
            var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            await using (pipe.ConfigureAwait(false))
            {
                await pipe.ConnectAsync(AnswerWithinMs, cancel).ConfigureAwait(false);
                await pipe.WriteAsync(Encoding.UTF8.GetBytes(word + "\n"), cancel).ConfigureAwait(false);
                return await ReadWordAsync(pipe, cancel).ConfigureAwait(false);
            }
        }
        catch (Exception absent) when (absent is TimeoutException or IOException or UnauthorizedAccessException)
        {
            throw new DeskException(DeskExit.NoServer, "No desk of this user is running on this machine: start one with listen or run.");
        }
    }

    private NamedPipeServerStream Open() =>
        new(name, PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);

    private async Task AnswerAsync(NamedPipeServerStream pipe, CancellationToken cancel)
    {
        await using var _ = pipe.ConfigureAwait(false);
        try
        {
            var word = await ReadWordAsync(pipe, cancel).ConfigureAwait(false);
            await pipe.WriteAsync(Encoding.UTF8.GetBytes(Answer(word) + "\n"), cancel).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Whoever asked went away before the answer, or the call is over.
        }
    }

    private string Answer(string word)
    {
        if (word is "pause" or "resume") pause.Set(word == "pause");
        else if (word is "call" or "hangup") calls.Set(word == "call");
        else if (word != "status") return "unknown: say pause, resume, call, hangup or status";
        return pause.IsOn ? "paused" : calls.IsOn ? "listening" : "no call";
    }

    private static async Task<string> ReadWordAsync(PipeStream pipe, CancellationToken cancel)
    {
        var (bytes, one) = (new List<byte>(), new byte[1]);
        while (bytes.Count < LongestWord && await pipe.ReadAsync(one, cancel).ConfigureAwait(false) == 1 && one[0] != '\n') bytes.Add(one[0]);
        return Encoding.UTF8.GetString([.. bytes]).Trim();
    }
}
