using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LiveEmpathy.Server.Redis;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>A redis-server that speaks TLS, with a certificate made here.</summary>
public sealed class RedisTlsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_call_goes_through_a_redis_with_tls_whose_issuer_is_named()
    {
        var (redis, port, certificate) = await StartAsync(IPAddress.Loopback);
        await using var _ = redis;
        await using var server = await RunningServer.StartAsync(
            null, ("ConnectionStrings:Redis", $"127.0.0.1:{port},ssl=true"), ("Redis:TrustedCertificate", certificate));
        Assert.Equal(RedisState.Here, server.Redis.State);
        await using var desk = await TestDesk.ConnectAsync(server);

        await desk.SendAsync(TestDesk.Call("c1"), Recorded.Messages("abuse"));

        Assert.False(server.Calls.Find("c1")!.Use(c => c.Place.Alone)); // it is in the log
    }

    [Fact]
    public async Task A_certificate_that_nobody_here_knows_is_refused_and_said_so()
    {
        var (redis, port, _) = await StartAsync(IPAddress.Loopback);
        await using var __ = redis;

        Assert.Contains("not trusted here: name the file with its issuer in Redis:TrustedCertificate", await TroubleAsync(port), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused_and_said_so()
    {
        var (redis, port, certificate) = await StartAsync(IPAddress.Parse("192.0.2.1"));
        await using var _ = redis;

        Assert.Contains("is for another name", await TroubleAsync(port, ("Redis:TrustedCertificate", certificate)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_stops_the_server_with_what_to_do()
    {
        var file = Path.Combine(_folder.FullName, "no.pem");
        await File.WriteAllTextAsync(file, "nothing", Cancel);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => RunningServer.StartAsync(
            null, ("ConnectionStrings:Redis", "127.0.0.1:1,ssl=true"), ("Redis:TrustedCertificate", file)));

        Assert.Contains("Redis:TrustedCertificate", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> TroubleAsync(int port, params (string, string)[] more)
    {
        await using var server = await RunningServer.StartAsync(null, [("ConnectionStrings:Redis", $"127.0.0.1:{port},ssl=true"), .. more]);
        using var http = new HttpClient { BaseAddress = server.Address };
        return await http.GetStringAsync("/health/ready", Cancel);
    }

    private async Task<(RedisServer Redis, int Port, string Certificate)> StartAsync(IPAddress address)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=redis of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (certificate, secret) = (Path.Combine(_folder.FullName, "redis.pem"), Path.Combine(_folder.FullName, "redis.key"));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem(), Cancel);
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem(), Cancel);
        var port = RedisServer.FreePort();
        var redis = await RedisServer.StartAsync(
            "--tls-port", $"{port}", "--tls-cert-file", certificate, "--tls-key-file", secret, "--tls-ca-cert-file", certificate, "--tls-auth-clients", "no");
        return (redis, port, certificate);
    }
}
