using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace LiveEmpathy.Desk.Terminal;

/// <summary>What a person at the desk sees: a live panel on a terminal, plain log lines anywhere else.</summary>
internal static class Face
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs a call and shows it until it is over.</summary>
    public static async Task ShowAsync(string title, TimeProvider time, SecurePause? pause, Func<DeskStatus, ILoggerFactory, CancellationToken, Task> run, CancellationToken cancel)
    {
        var status = new DeskStatus();
        if (!AnsiConsole.Profile.Capabilities.Interactive || !AnsiConsole.Profile.Capabilities.Ansi)
        {
            using var logs = LoggerFactory.Create(to => to.AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat) = (true, "HH:mm:ss ")));
            await run(status, logs, cancel).ConfigureAwait(false);
            return;
        }

        await AnsiConsole.Live(Draw(title, status)).StartAsync(async live =>
        {
            var running = run(status, NullLoggerFactory.Instance, cancel);
            while (!running.IsCompleted)
            {
                while (pause is not null && Console.KeyAvailable)
                {
                    if (Console.ReadKey(intercept: true).Key == ConsoleKey.P) pause.Set(!pause.IsOn);
                }

                live.UpdateTarget(Draw(title, status));
                await Task.WhenAny(running, Task.Delay(Redraw, time, CancellationToken.None)).ConfigureAwait(false);
            }

            live.UpdateTarget(Draw(title, status));
            await running.ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static Panel Draw(string title, DeskStatus status)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        grid.AddRow(new Text("Time"), new Text($"{TimeSpan.FromMilliseconds(status.NowMs):mm\\:ss}"));
        grid.AddRow(new Text("Agent"), new LevelMeter(status.AgentDb, "#56B4E9"));
        grid.AddRow(new Text("Customer"), new LevelMeter(status.CustomerDb, "#E69F00"));
        if (status.DeviceNote is { } trouble) grid.AddRow(new Text("Audio"), new Text($"▲ {trouble}", "#D55E00"));
        if (status.IsPaused) grid.AddRow(new Text("Pause"), new Text("■ secure pause: nothing is heard. P ends it", "#D55E00"));
        grid.AddRow(new Text("Server"), Link(status));
        grid.AddRow(new Text("Words"), new Text(status.Words));
        grid.AddRow(new Text("Nudge"), new Text(status.Nudge is { } nudge ? nudge.Text : "-"));
        if (status.ListenedIn) grid.AddRow(new Text("Listening"), new Text("● a supervisor hears this call", "#E69F00"));
        grid.AddRow(new Text("Keys"), new Text("P secure pause · Ctrl+C hangs up"));
        return new Panel(grid).Header(title).RoundedBorder();
    }

    private static Text Link(DeskStatus status) => status.Link switch
    {
        LinkState.Streaming => new Text("● live", "#009E73"),
        LinkState.Delivered => new Text("● delivered", "#009E73"),
        LinkState.Refused => new Text("■ refused", "#D55E00"),
        LinkState.Connecting => new Text("○ connecting"),
        _ => new Text($"▲ {status.LinkNote}; {status.Backlog} messages kept", "#D55E00"),
    };
}
