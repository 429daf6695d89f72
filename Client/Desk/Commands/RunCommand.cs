using System.CommandLine;
using System.Diagnostics;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Setup;
using LiveEmpathy.Desk.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>run --config desk.json [--service]</c>: the desk all day, as its one configuration file says.</summary>
internal static class RunCommand
{
    public static Command Build(TimeProvider time)
    {
        var file = new Option<string>("--config") { HelpName = "FILE", Description = "The configuration file.", DefaultValueFactory = _ => "desk.json" };
        var service = new Option<bool>("--service") { Description = "As a Windows service or systemd unit: no terminal, logs only." };
        var check = new Option<bool>("--check") { Description = "Checks the configuration file and ends." };
        var pipe = ControlCommands.PipeOption();
        var command = new Command("run", "Runs the desk all day, call after call, as its configuration file says.") { file, service, check, pipe };
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var config = ConfigFile.Read(args.GetRequiredValue(file));
            if (args.GetValue(check)) await args.InvocationConfiguration.Output.WriteLineAsync($"{args.GetRequiredValue(file)} is good. Words: {Transcribe.WordsFrom.Note(config)}").ConfigureAwait(false);
            else if (args.GetValue(service)) await ServeAsync(config, args.GetRequiredValue(pipe), time, cancel).ConfigureAwait(false);
            else await ShowAsync(config, args.GetRequiredValue(pipe), time, cancel).ConfigureAwait(false);
        }));
        return command;
    }

    private static async Task ShowAsync(DeskConfig config, string pipe, TimeProvider time, CancellationToken cancel)
    {
        if (config.OpensCoach) OpenCoach(config);
        var (pause, calls) = (new SecurePause(), new CallSwitch(config.CallsAlways));
        await Face.ShowAsync(config.Agent, time, pause, (status, logs, stop) => DayAsync(new DeskDay(config, time, logs, status, pause, calls), pipe, pause, calls, stop), cancel).ConfigureAwait(false);
    }

    private static async Task ServeAsync(DeskConfig config, string pipe, TimeProvider time, CancellationToken cancel)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddSimpleConsole(line => line.SingleLine = true);
        builder.Services.AddWindowsService(service => service.ServiceName = "LiveEmpathy Desk").AddSystemd();
        builder.Services.AddSingleton(services => new DeskService(config, pipe, time, services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<IHostApplicationLifetime>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<DeskService>());
        using var host = builder.Build();
        var service = host.Services.GetRequiredService<DeskService>();
        await host.RunAsync(cancel).ConfigureAwait(false);
        if (service.Failure is { } failure) throw failure;
    }

    /// <summary>A day with its pipe.</summary>
    internal static async Task DayAsync(DeskDay day, string pipe, SecurePause pause, CallSwitch calls, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var control = new ControlPipe(pipe, pause, calls).RunAsync(over.Token);
        try
        {
            await day.RunAsync(cancel).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await control.ConfigureAwait(false);
        }
    }

    private static void OpenCoach(DeskConfig config)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(new Uri(config.Servers[0], "coach?agent=" + Uri.EscapeDataString(CallOptions.ToId(config.Agent))).AbsoluteUri) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A machine without a browser: the face shows the nudge.
        }
    }
}

/// <summary>The desk as a service: ends the process with the reason where it cannot go on.</summary>
internal sealed class DeskService(DeskConfig config, string pipe, TimeProvider time, ILoggerFactory logs, IHostApplicationLifetime host) : BackgroundService
{
    /// <summary>Why it ended by itself, or null.</summary>
    public DeskException? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logs.CreateLogger<DeskService>().Words(Transcribe.WordsFrom.Note(config));
        var (pause, calls) = (new SecurePause(), new CallSwitch(config.CallsAlways));
        try
        {
            await RunCommand.DayAsync(new DeskDay(config, time, logs, new DeskStatus(), pause, calls), pipe, pause, calls, stoppingToken).ConfigureAwait(false);
        }
        catch (DeskException failure)
        {
            Failure = failure;
            host.StopApplication();
        }
    }
}
