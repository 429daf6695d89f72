using System.CommandLine;
using LiveEmpathy.Desk.Capture;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>devices</c>: what can be heard on this machine.</summary>
internal static class DevicesCommand
{
    public static Command Build()
    {
        var command = new Command("devices", "Lists the audio devices that listen can hear.");
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var devices = await AudioDevices.ListAsync(cancel).ConfigureAwait(false);
            if (devices.Count == 0) throw new DeskException(DeskExit.NoDevice, "This machine has no audio device.");
            var to = args.InvocationConfiguration.Output;
            foreach (var device in devices.OrderBy(device => device.IsLoopback))
                await to.WriteLineAsync($"{(device.IsLoopback ? "customer (what is played)" : "agent (microphone)      ")}  {device.Name}  [{device.Id}]").ConfigureAwait(false);
        }));
        return command;
    }
}
