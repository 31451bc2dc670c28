using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PipelineBot.TestSupport.Identity;

/// <summary>
/// Real servers of this machine that speak TLS with a certificate made for the run, and clients that trust that one certificate and
/// nothing else. So tests keep the rule that metadata and secrets travel by https only.
/// </summary>
internal static class LoopbackTls
{
    private static readonly X509Certificate2 Certificate = Create();

    /// <param name="http">Plain, for what is never anything else, such as a managed identity's endpoint.</param>
    public static WebApplication Server(bool http = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (!http)
                listen.UseHttps(Certificate);
        }));
        return builder.Build();
    }

    /// <param name="detour">The port of this machine for a host and port that a client wants; null connects to what it says, if that is this machine.</param>
    public static SocketsHttpHandler Handler(Func<DnsEndPoint, int>? detour = null) => new()
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetCertHashString() == Certificate.GetCertHashString() },
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, detour?.Invoke(context.DnsEndPoint) ?? context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    private static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }
}
