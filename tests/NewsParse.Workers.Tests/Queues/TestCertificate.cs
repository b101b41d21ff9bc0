using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NewsParse.Workers.Tests.Queues;

/// <summary>An authority that nobody knows and a certificate for this machine that it has signed, as files.</summary>
internal sealed class TestCertificate : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow.AddDays(-1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsparse-certificate-");

    public TestCertificate()
    {
        using var authorityKey = RSA.Create(2048);
        var asked = new CertificateRequest("CN=NewsParse test authority", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var authority = asked.CreateSelfSigned(Start, Start.AddDays(30));
        using var key = RSA.Create(2048);
        var node = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        node.CertificateExtensions.Add(names.Build());
        using var signed = node.Create(authority, Start, Start.AddDays(20), [1, 2, 3, 4]);
        File.WriteAllText(Authority, authority.ExportCertificatePem());
        File.WriteAllText(Certificate, signed.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
    }

    public string Authority => Path.Combine(_folder.FullName, "authority.pem");

    public string Certificate => Path.Combine(_folder.FullName, "node.pem");

    public string Key => Path.Combine(_folder.FullName, "node.key");

    public void Dispose() => _folder.Delete(recursive: true);
}
