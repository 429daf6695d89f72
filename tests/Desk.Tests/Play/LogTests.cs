using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Uplink;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Server.Tests;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Tests.Play;

public sealed class LogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_word_of_a_call_and_no_name_is_logged_whatever_goes_wrong()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = new HarshLine(server.Address);
        line.CutEvery(2001);
        server.Calls.Answers.Enqueue(new(0, 0, "too many calls", RetryAfterSeconds: 1));
        string[] secrets = ["zanzibar", "cardigan", "molybdenum", "4111", "Quillfeather", "Brannigan"];
        var captions = _folder.Write("call.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Agent>Hello Brannigan, is it zanzibar or cardigan?\n\n00:04.000 --> 00:12.000\n<v Customer>molybdenum 4111 1111 1111 1111 thanks\n");
        var recording = RecordedCall.Load(PlayRun.Demo("calm-invoice.wav"), captions, swap: false);
        var card = new CustomerCard("c-1", "Brannigan", null, []);
        var call = new CallInfo("call-1", "agent-1", "Quillfeather", "Service", DateTimeOffset.UnixEpoch, Customer: card);
        var logs = new LogBook();
        using var factory = LoggerFactory.Create(to => to.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        var playing = DeskSession.PlayAsync(new PlayOptions(recording, call, new UplinkOptions([line.Address], "desk-1")) { Speed = 0 }, TimeProvider.System, factory, cancel: Stop);

        await Task.WhenAny(line.ThirdCut, playing).WaitAsync(Stop);
        line.Heal();
        await playing;

        Assert.Contains("Trying again", logs.All, StringComparison.Ordinal);
        Assert.Contains("molybdenum", string.Join(' ', server.Calls.Messages.SelectMany(message => message.Words ?? []).SelectMany(update => update.Words).Select(word => word.Text)), StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, logs.All, StringComparison.OrdinalIgnoreCase));
    }
}
