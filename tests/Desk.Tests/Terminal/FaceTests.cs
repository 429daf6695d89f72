using LiveEmpathy.Desk.Terminal;
using LiveEmpathy.Desk.Uplink;
using Spectre.Console;

namespace LiveEmpathy.Desk.Tests.Terminal;

public class FaceTests
{
    [Fact]
    public void It_shows_levels_line_and_words_and_an_hour_is_no_minute()
    {
        var text = Draw(new DeskStatus { NowMs = 75 * 60_000, AgentDb = -30, Line = { State = LinkState.Streaming }, Words = "tiny.en" });

        Assert.All((string[])["1:15:00", "-30 dB", "quiet", "● both legs are heard", "● live", "● tiny.en"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_wrong_is_said_in_its_row()
    {
        var text = Draw(new DeskStatus { DeviceNote = "headset: unplugged", Line = { State = LinkState.Waiting, Note = "the line was lost" }, Backlog = 7, Words = "no words: none" });

        Assert.All((string[])["▲ headset: unplugged", "▲ the line was lost; 7 messages kept", "▲ no words: none"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains("■ secure pause", Draw(new DeskStatus { IsPaused = true }), StringComparison.Ordinal);
        Assert.Contains("none: waits for the phone", Draw(new DeskStatus { HasCall = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_that_wait_for_the_server_are_counted_and_what_is_lost_is_said()
    {
        LineStatus waiting = new() { State = LinkState.Waiting }, trying = new(), brought = new() { State = LinkState.Streaming };

        Assert.Contains("▲ no server yet for an earlier call: kept", Draw(new DeskStatus { HasCall = false, EarlierLines = [waiting, brought] }), StringComparison.Ordinal);
        Assert.Contains("○ off", Draw(new DeskStatus { HasCall = false, EarlierLines = [brought] }), StringComparison.Ordinal);
        Assert.Contains("▲ no answer; 7 messages and 2 earlier calls kept", Draw(new DeskStatus { Line = { State = LinkState.Waiting, Note = "no answer" }, Backlog = 7, EarlierLines = [waiting, trying] }), StringComparison.Ordinal);
        Assert.Contains("■ 7 messages were not delivered", Draw(new DeskStatus { Line = { State = LinkState.Lost, Note = "7 messages were not delivered" } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_moves_when_something_happens() =>
        Assert.Equal(Lines(new DeskStatus()), Lines(new DeskStatus { IsPaused = true, DeviceNote = "gone", Line = { ListenedIn = true, State = LinkState.Refused } }));

    private static int Lines(DeskStatus status) => Draw(status).Split('\n').Length;

    private static string Draw(DeskStatus status)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 96;
        var panel = Face.Draw("call-1", status);
        panel.Width = 96;
        console.Write(panel);
        return text.ToString();
    }
}
