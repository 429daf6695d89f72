using System.Security.Cryptography;
using LiveEmpathy.Desk.Tests.Control;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Transcribe.Weights;

namespace LiveEmpathy.Desk.Tests.Transcribe.Weights;

public sealed class ModelFetchTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly byte[] _bytes = Bytes("lmgg", 300_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_arrives_whole_with_its_progress()
    {
        await using var server = await ModelServer.StartAsync(_bytes);
        var told = new List<(long Here, long All)>();

        var file = await GetAsync(server.Address, (here, all) => told.Add((here, all)));

        Assert.Equal(_bytes, await File.ReadAllBytesAsync(file, Stop));
        Assert.Equal((300_000, 300_000), told[^1]);
        Assert.Equal(["/ggml-trial.bin"], server.Paths);
        Assert.Equal(["ggml-trial.bin"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_line_that_breaks_off_is_taken_up_where_it_broke()
    {
        await using var server = await ModelServer.StartAsync(_bytes);
        server.BreakAfter = 120_000;

        var file = await GetAsync(server.Address);

        Assert.Equal(_bytes, await File.ReadAllBytesAsync(file, Stop));
        Assert.Equal([0, 120_000, 240_000], server.AskedFrom);
    }

    [Fact]
    public async Task A_second_run_goes_on_from_what_the_first_has_left()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "ggml-trial.bin.part"), _bytes[..200_000], Stop);
        await using var server = await ModelServer.StartAsync(_bytes);

        await GetAsync(server.Address);

        Assert.Equal([200_000], server.AskedFrom);
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_is_read_from_the_start()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "ggml-trial.bin.part"), _bytes[..200_000], Stop);
        await using var server = await ModelServer.StartAsync(_bytes);
        server.KnowsRanges = false;

        var file = await GetAsync(server.Address);

        Assert.Equal(_bytes, await File.ReadAllBytesAsync(file, Stop));
    }

    [Fact]
    public async Task What_is_left_over_of_another_file_is_thrown_away()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "ggml-trial.bin.part"), new byte[400_000], Stop);
        await using var server = await ModelServer.StartAsync(_bytes);

        var file = await GetAsync(server.Address);

        Assert.Equal(_bytes, await File.ReadAllBytesAsync(file, Stop));
    }

    [Fact]
    public async Task A_model_that_is_there_is_not_fetched_again()
    {
        await using var server = await ModelServer.StartAsync(_bytes);

        await GetAsync(server.Address);
        await GetAsync(server.Address);

        Assert.Single(server.Paths);
    }

    [Fact]
    public async Task Garbage_is_refused_and_deleted()
    {
        await using var server = await ModelServer.StartAsync(Bytes("PK34", 300_000));

        var failure = await Assert.ThrowsAsync<DeskException>(() => GetAsync(server.Address));

        Assert.Contains("is no Whisper model and was deleted", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Another_model_is_told_by_its_checksum()
    {
        await using var server = await ModelServer.StartAsync(Bytes("lmgg", 250_000));

        var failure = await Assert.ThrowsAsync<DeskException>(() => GetAsync(server.Address));

        Assert.Contains("is a model but not trial", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_log_in_page_is_told_from_a_model()
    {
        await using var server = await ModelServer.StartAsync("<html>Please log in"u8.ToArray());
        server.ContentType = "text/html";

        var failure = await Assert.ThrowsAsync<DeskException>(() => GetAsync(server.Address));

        Assert.Contains("answers with a web page", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_said_with_what_to_do()
    {
        await using var server = await ModelServer.StartAsync(_bytes);
        server.Status = 404;

        var failure = await Assert.ThrowsAsync<DeskException>(() => GetAsync(server.Address));

        Assert.Contains("ggml-trial.bin answers 404", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--from", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_serves_closed_networks()
    {
        using var share = new TempFolder();
        share.Write("ggml-trial.bin", _bytes);

        var file = await GetAsync(share.Path);

        Assert.Equal(_bytes, await File.ReadAllBytesAsync(file, Stop));
    }

    [Fact]
    public async Task The_command_refuses_what_is_not_the_model_and_lists_what_is_here()
    {
        await using var server = await ModelServer.StartAsync(_bytes);

        var (exit, error) = await PlayRun.RunAsync("models", "get", "tiny.en", "--from", server.Address, "--models-folder", _folder.Path);
        var (unknown, names) = await PlayRun.RunAsync("models", "get", "huge", "--models-folder", _folder.Path);
        _folder.Write("ggml-base.bin", _bytes);
        var (_, list, _) = await PlayRun.RunForOutputAsync("models", "list", "--models-folder", _folder.Path);

        Assert.Equal(((int)DeskExit.BadInput, (int)DeskExit.BadInput), (exit, unknown));
        Assert.Contains("is a model but not tiny.en", error, StringComparison.Ordinal);
        Assert.Contains("tiny.en, tiny, base.en", names, StringComparison.Ordinal);
        Assert.Contains("DAMAGED", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_systems_proxy_is_asked_for_a_mirror_and_for_a_line_to_the_publisher()
    {
        await using var proxy = await ModelServer.StartAsync(_bytes);

        var (_, mirror) = await DeskProgram.RunAsync([("http_proxy", proxy.Address)], "models", "get", "tiny.en", "--from", "http://mirror.invalid/models", "--models-folder", _folder.Path);
        proxy.Status = 407;
        var (exit, publisher) = await DeskProgram.RunAsync([("https_proxy", proxy.Address)], "models", "get", "tiny.en", "--models-folder", _folder.Path);

        Assert.Equal("GET mirror.invalid", proxy.Hosts[0]);
        Assert.Equal("/models/ggml-tiny.en.bin", proxy.Paths[0]);
        Assert.Contains("is a model but not tiny.en", mirror, StringComparison.Ordinal);
        Assert.Equal("CONNECT huggingface.co:443", proxy.Hosts[^1]);
        Assert.Equal((int)DeskExit.BadInput, exit);
        Assert.Contains("the proxy answers 407", publisher, StringComparison.Ordinal);
    }

    private Task<string> GetAsync(string from, Action<long, long>? progress = null)
    {
#pragma warning disable CA5350 // as published
        var model = new KnownModel("trial", 1, Convert.ToHexStringLower(SHA1.HashData(_bytes)), "tests");
#pragma warning restore CA5350
        return new ModelFetch(new HttpClient(), new ModelFolder(_folder.Path), TimeProvider.System).GetAsync(model, from, progress ?? ((_, _) => { }), Stop);
    }

    private static byte[] Bytes(string start, int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        System.Text.Encoding.ASCII.GetBytes(start).CopyTo(bytes, 0);
        return bytes;
    }
}
