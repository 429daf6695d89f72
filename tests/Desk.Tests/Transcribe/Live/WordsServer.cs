using System.Collections.Concurrent;
using System.Text.Json;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Tests.Transcribe.Live;

/// <summary>A real web server that answers as whisper.cpp's server does: a WAV file in, verbose JSON with words out. What it says is the test's.</summary>
internal sealed class WordsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WordsServer()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/audio/transcriptions", AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single() + "/v1");

    /// <summary>What it hears in so many seconds of audio.</summary>
    public Func<double, Word[]> Hears { get; set; } = _ => [];

    /// <summary>Awaited before each answer.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public int Status { get; set; } = 200;

    /// <summary>False: text without the times of words.</summary>
    public bool GivesTimes { get; set; } = true;

    /// <summary>Requests so far: seconds of audio, form fields.</summary>
    public ConcurrentQueue<(double Seconds, Dictionary<string, string> Fields)> Asked { get; } = [];

    public static async Task<WordsServer> StartAsync()
    {
        var server = new WordsServer();
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        using var wav = new MemoryStream();
        await form.Files.Single().CopyToAsync(wav);
        wav.Position = 0;
        var recording = WavFile.Read(wav, "speech");
        var seconds = (double)recording.Channels[0].Length / recording.SampleRate;
        Asked.Enqueue((seconds, form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        await Before();
        if (Status != 200) return Results.StatusCode(Status);
        var words = Hears(seconds);
        var text = string.Join(' ', words.Select(word => word.Text));
        if (!GivesTimes) return Results.Json(new { task = "transcribe", language = "english", duration = seconds, text });
        return Results.Json(new
        {
            task = "transcribe",
            language = "english",
            duration = seconds,
            text,
            words = words.Select(word => new { word = " " + word.Text, start = word.FromMs / 1000.0, end = word.ToMs / 1000.0 }),
            segments = Array.Empty<object>(),
        }, JsonSerializerOptions.Default);
    }
}
