using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace LiveEmpathy.Desk.Terminal;

/// <summary>What a person at the desk sees: a live panel on a terminal, plain log lines anywhere else.</summary>
internal static class Face
{
    /// <summary>Wider than this a panel is no longer seen at one look, cells.</summary>
    private const int Widest = 96;

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);

    private static readonly Style Good = new(Color.FromHex("009E73")), Warning = new(Color.FromHex("D55E00"));

    /// <summary>For what is not news.</summary>
    internal static Style Quiet { get; } = new(Color.Grey);

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

    /// <summary>The panel; a row is always in its place, so that nothing jumps when something happens.</summary>
    internal static Panel Draw(string title, DeskStatus status)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(Label("Call"), status.HasCall ? new Text(Length(status.NowMs)) : new Text("none: waits for the phone", Quiet));
        grid.AddRow(Label("Agent"), new LevelMeter(status.AgentDb, "#56B4E9"));
        grid.AddRow(Label("Customer"), new LevelMeter(status.CustomerDb, "#E69F00"));
        grid.AddEmptyRow();
        grid.AddRow(Label("Audio"), Audio(status));
        grid.AddRow(Label("Server"), Link(status));
        grid.AddRow(Label("Words"), status.Words.StartsWith("no words", StringComparison.Ordinal) ? new Text($"▲ {status.Words}", Warning) : new Text($"● {status.Words}", Good));
        grid.AddRow(Label("Nudge"), status.Line.Nudge is { } nudge ? new Text(nudge.Text) : new Text("–", Quiet));
        grid.AddEmptyRow();
        grid.AddRow(new Text(""), new Text("P secure pause · Ctrl+C hangs up", Quiet));
        var panel = new Panel(grid).Header($" LiveEmpathy · {Markup.Escape(title)} ").RoundedBorder().BorderStyle(Quiet).Padding(2, 1);
        panel.Width = Math.Min(AnsiConsole.Profile.Width, Widest);
        return panel;
    }

    private static Text Label(string name) => new(name, Quiet);

    private static string Length(int ms)
    {
        var time = TimeSpan.FromMilliseconds(ms);
        return time.TotalHours < 1 ? $"{time:mm\\:ss}" : $"{time:h\\:mm\\:ss}";
    }

    private static Text Audio(DeskStatus status) => status switch
    {
        { IsPaused: true } => new Text("■ secure pause: nothing is heard. P ends it", Warning),
        { DeviceNote: { } trouble } => new Text($"▲ {trouble}", Warning),
        { HasCall: false } => new Text("○ off", Quiet),
        { Line.ListenedIn: true } => new Text("● both legs are heard, by a supervisor too", new Style(Color.FromHex("E69F00"))),
        _ => new Text("● both legs are heard", Good),
    };

    private static Text Link(DeskStatus status) => status.Line.State switch
    {
        _ when !status.HasCall && status.EarlierWaiting > 0 => new Text($"▲ no server yet for {Earlier(status)}: kept", Warning),
        _ when !status.HasCall => new Text("○ off", Quiet),
        LinkState.Streaming => new Text("● live", Good),
        LinkState.Delivered => new Text("● delivered", Good),
        LinkState.Refused => new Text("■ refused", Warning),
        LinkState.Lost => new Text($"■ {status.Line.Note}", Warning),
        LinkState.Connecting => new Text("○ connecting"),
        _ when status.EarlierWaiting > 0 => new Text($"▲ {status.Line.Note}; {status.Backlog} messages and {Earlier(status)} kept", Warning),
        _ => new Text($"▲ {status.Line.Note}; {status.Backlog} messages kept", Warning),
    };

    private static string Earlier(DeskStatus status) => status.EarlierWaiting == 1 ? "an earlier call" : $"{status.EarlierWaiting} earlier calls";
}
