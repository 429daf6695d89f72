using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace LiveEmpathy.Server.Redis;

/// <summary>Whether the certificate of a Redis with TLS is believed: as the machine does, or because `Redis:TrustedCertificate` names who issued it. Thread-safe.</summary>
/// <param name="trusted">PEM file with the issuer, or with the certificate itself where it is self-signed; empty: none.</param>
internal sealed class RedisTrust(string trusted)
{
    private readonly X509Certificate2? _issuer = trusted.Length == 0 ? null : Read(trusted);

    /// <summary>Why the last certificate was not believed, in words for a person; null: it was.</summary>
    public string? Fault { get; private set; }

    /// <summary>The last word on a certificate, as TLS asks for it.</summary>
    public bool Believes(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.RemoteCertificateChainErrors && certificate is not null && IsOfIssuer(certificate)) errors = SslPolicyErrors.None;
        Fault = errors switch
        {
            SslPolicyErrors.None => null,
            SslPolicyErrors.RemoteCertificateChainErrors => "its certificate is not trusted here: name the file with its issuer in Redis:TrustedCertificate",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "its certificate is for another name: connect by the name that it is for, or give sslHost in the connection string",
            _ => "it showed no certificate",
        };
        return errors == SslPolicyErrors.None;
    }

    private bool IsOfIssuer(X509Certificate certificate)
    {
        if (_issuer is null) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_issuer);
        using var shown = new X509Certificate2(certificate);
        return chain.Build(shown);
    }

    private static X509Certificate2 Read(string file)
    {
        try
        {
            return X509Certificate2.CreateFromPem(File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new ArgumentException($"Redis:TrustedCertificate: {file} cannot be read as a certificate in PEM: {unreadable.Message}", unreadable);
        }
    }
}
