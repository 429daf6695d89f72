using System.Net;
using System.Net.Http.Headers;

namespace LiveEmpathy.Desk.Transcribe.Weights;

/// <summary>
/// Brings a model to this machine: from the publisher, a mirror in the company's network or a folder. What has arrived is kept when the
/// line breaks, and a file that is not the model is never put in place.
/// </summary>
/// <param name="http">The line; the system's proxy is used where there is one.</param>
/// <param name="folder">Where to.</param>
/// <param name="time">The clock, for the rest between two tries.</param>
public sealed class ModelFetch(HttpClient http, ModelFolder folder, TimeProvider time)
{
    /// <summary>Where whisper.cpp publishes its models.</summary>
    public const string Publisher = "https://huggingface.co/ggerganov/whisper.cpp/resolve/main";

    /// <summary>Tries without a byte of progress before it gives up.</summary>
    private const int Tries = 5;

    /// <summary>Rest after a broken line.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    /// <summary>A line on which nothing comes for so long is broken.</summary>
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(30);

    /// <summary>Fetches a model.</summary>
    /// <param name="model">Which.</param>
    /// <param name="from">Address of the folder it is in, or a folder on this machine; null: the publisher's.</param>
    /// <param name="progress">Told of bytes here and bytes in all (0: not known).</param>
    /// <param name="cancel">Stops; what has arrived is kept.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="DeskException">It cannot be had; says why and what to do.</exception>
    public async Task<string> GetAsync(KnownModel model, string? from, Action<long, long> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(progress);
        var file = folder.FileOf(model);
        if (File.Exists(file) && await ModelFolder.IsGoodAsync(file, model, cancel).ConfigureAwait(false)) return file;
        try
        {
            Directory.CreateDirectory(folder.Path);
            var part = file + ".part";
            if (Uri.TryCreate(from ?? Publisher, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                await DownloadAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{model.File}"), part, progress, cancel).ConfigureAwait(false);
            else File.Copy(Path.Combine(from!, model.File), part, overwrite: true);
            await PutInPlaceAsync(model, part, file, cancel).ConfigureAwait(false);
            return file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failed($"{model.Name} could not be stored in {folder.Path}: {failure.Message}");
        }
    }

    private async Task DownloadAsync(Uri address, string part, Action<long, long> progress, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            var before = Length(part);
            try
            {
                if (await TakeAsync(address, part, progress, cancel).ConfigureAwait(false)) return;
            }
            catch (Exception broken) when (IsBrokenLine(broken, cancel))
            {
                if (Length(part) > before) tries = 0;
                if (tries + 1 < Tries) await Task.Delay(Rest, time, cancel).ConfigureAwait(false);
                else throw Failed($"{address} cannot be read: {Why(broken)}. {Length(part) >> 20} MB are kept; the same command goes on from there. Without a way out, fetch the file elsewhere and give --from FOLDER.");
            }
        }
    }

    /// <summary>Takes what is missing.</summary>
    /// <returns>False: what was there did not fit and is gone; start again.</returns>
    private async Task<bool> TakeAsync(Uri address, string part, Action<long, long> progress, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var have = Length(part);
        if (have > 0) request.Headers.Range = new RangeHeaderValue(have, null);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            if (answer.Content.Headers.ContentRange?.Length == have) return true;
            File.Delete(part);
            return false;
        }

        if (!answer.IsSuccessStatusCode) throw Failed($"{address} answers {(int)answer.StatusCode} ({answer.ReasonPhrase}). Check the address, or give --from a mirror or a folder that has the file.");
        if (answer.Content.Headers.ContentType?.MediaType == "text/html") throw Failed($"{address} answers with a web page, not a model: a proxy or a log-in may stand in between. Give --from a mirror or a folder that has the file.");
        if (answer.StatusCode != HttpStatusCode.PartialContent || answer.Content.Headers.ContentRange?.From != have) have = 0;
        var whole = answer.Content.Headers.ContentRange?.Length ?? answer.Content.Headers.ContentLength ?? 0;
        await StoreAsync(answer, part, have, whole, progress, cancel).ConfigureAwait(false);
        return true;
    }

    private async Task StoreAsync(HttpResponseMessage answer, string part, long have, long whole, Action<long, long> progress, CancellationToken cancel)
    {
        var to = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        await using (to.ConfigureAwait(false))
        {
            to.SetLength(have);
            to.Position = have;
            var from = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            var buffer = new byte[1 << 16];
            while (await ReadAsync(from, buffer, cancel).ConfigureAwait(false) is var read and > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
                progress(to.Position, whole);
            }

            if (whole > 0 && to.Position < whole) throw new HttpRequestException("the line broke off");
        }
    }

    /// <summary>Reads from the line; a stalled or broken one is told from a full disk.</summary>
    private async Task<int> ReadAsync(Stream from, byte[] buffer, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Stalled, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await from.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw new HttpRequestException("the line broke off", broken);
        }
    }

    private static async Task PutInPlaceAsync(KnownModel model, string part, string file, CancellationToken cancel)
    {
        var isModel = ModelFolder.IsModel(part);
        if (isModel && await ModelFolder.IsGoodAsync(part, model, cancel).ConfigureAwait(false))
        {
            File.Move(part, file, overwrite: true);
            return;
        }

        var length = Length(part);
        File.Delete(part);
        throw Failed(isModel
            ? $"What arrived is a model but not {model.Name} (or it is damaged): its checksum differs from the published one, {model.Sha1}. It was deleted. Try again, or another --from."
            : $"What arrived ({length} bytes) is no Whisper model and was deleted. Check the address or the folder: it must hold {model.File} as published.");
    }

    private static bool IsBrokenLine(Exception failure, CancellationToken cancel) =>
        failure is HttpRequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested);

    private static string Why(Exception broken) => broken switch
    {
        OperationCanceledException => "no answer in time",
        HttpRequestException { InnerException: System.Net.Sockets.SocketException socket } => socket.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } => $"the proxy answers {(int)status}",
        _ => "the line broke off",
    };

    private static long Length(string file) => new FileInfo(file) is { Exists: true } there ? there.Length : 0;

    private static DeskException Failed(string message) => new(DeskExit.BadInput, message);
}
