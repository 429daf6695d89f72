using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Tests.Transcribe.Weights;

/// <summary>A web server that holds one model file and can be made to behave as badly as servers do.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly byte[] _file;

    private ModelServer(byte[] file)
    {
        _file = file;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string Address => _app.Urls.Single();

    /// <summary>Breaks each answer off after so many bytes.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>False: a server that always sends all.</summary>
    public bool KnowsRanges { get; set; } = true;

    public int Status { get; set; } = 200;

    public string ContentType { get; set; } = "application/octet-stream";

    /// <summary>First byte asked for, request by request.</summary>
    public List<long> AskedFrom { get; } = [];

    public List<string> Paths { get; } = [];

    /// <summary>What it was asked as a proxy sees it: method and host.</summary>
    public List<string> Hosts { get; } = [];

    public static async Task<ModelServer> StartAsync(byte[] file)
    {
        var server = new ModelServer(file);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var from = context.Request.GetTypedHeaders().Range?.Ranges.Single().From ?? 0;
        AskedFrom.Add(from);
        Paths.Add(context.Request.Path);
        Hosts.Add($"{context.Request.Method} {context.Request.Host}");
        if (!KnowsRanges) from = 0;
        (context.Response.StatusCode, context.Response.ContentType) = (Status, ContentType);
        if (Status != 200) return;
        if (from >= _file.Length)
        {
            context.Response.StatusCode = 416;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{_file.Length}");
            return;
        }

        if (from > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{_file.Length - 1}/{_file.Length}");
        }

        context.Response.ContentLength = _file.Length - from;
        var part = _file.AsMemory((int)from);
        await context.Response.Body.WriteAsync(part[..Math.Min(part.Length, BreakAfter)]);
        await context.Response.Body.FlushAsync();
        if (part.Length > BreakAfter) context.Abort();
    }
}
