using LiveEmpathy.Desk.Setup;
using LiveEmpathy.Desk.Tests.Play;

namespace LiveEmpathy.Desk.Tests.Setup;

public sealed class ConfigFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_file_is_taken_with_its_comments()
    {
        var config = ConfigFile.Parse("""
            {
              // two nodes
              "servers": ["https://a.example", "https://b.example:5080"],
              "agent": "Maya Lind", "team": "Night", "language": "de-AT",
              "agentDevice": "Headset", "model": "tiny", "wordsParallel": 2, "calls": "signalled", "openCoach": true,
            }
            """, "desk.json");

        Assert.Equal(["https://a.example/", "https://b.example:5080/"], config.Servers.Select(server => server.AbsoluteUri));
        Assert.Equal(("Maya Lind", "Night", "de-AT"), (config.Agent, config.Team, config.Language));
        Assert.Equal(("Headset", "tiny", 2, false, true), (config.AgentDevice, config.Model, config.WordsParallel, config.CallsAlways, config.OpensCoach));
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_one_message()
    {
        var failure = Assert.Throws<DeskException>(() => ConfigFile.Parse("""
            { "servers": ["coach.example"], "team": "", "language": "English!", "wordsParallel": 0, "model": "tiny", "wordsEndpoint": "http://gpu:8080/v1", "agnet": "Maya" }
            """, "desk.json"));

        Assert.Equal(DeskExit.BadInput, failure.Exit);
        Assert.StartsWith("desk.json has 6 mistakes:", failure.Message, StringComparison.Ordinal);
        Assert.All((string[])["servers: \"coach.example\" is no address", "team:", "language:", "wordsParallel: must be a number from 1 to 64", "model and wordsEndpoint", "agnet: there is no such setting"],
            part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_that_is_shipped_as_a_pattern_is_good()
    {
        var config = ConfigFile.Read(Path.Combine(AppContext.BaseDirectory, "Setup", "desk.json"));

        Assert.Equal(("Maya Lind", "Service", "en", true, false), (config.Agent, config.Team, config.Language, config.CallsAlways, config.OpensCoach));
    }

    [Theory]
    [InlineData("{ \"servers\": [", "line 1: this is not JSON")]
    [InlineData("[]", "must hold one object")]
    [InlineData("{}", "servers: must be a list")]
    public void A_broken_file_is_named_with_its_place(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<DeskException>(() => ConfigFile.Parse(text, "desk.json")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_command_checks_a_file_and_says_where_words_would_come_from()
    {
        var file = _folder.Write("desk.json", $$"""{ "servers": ["http://127.0.0.1:1"], "modelFolder": "{{_folder.Path.Replace('\\', '/')}}" }""");

        var (exit, output, _) = await PlayRun.RunForOutputAsync("run", "--config", file, "--check");
        var (missing, error) = await PlayRun.RunAsync("run", "--config", file + ".not", "--check");

        Assert.Equal((0, (int)DeskExit.BadInput), (exit, missing));
        Assert.Contains("models get tiny.en fetches one", output, StringComparison.Ordinal);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }
}
