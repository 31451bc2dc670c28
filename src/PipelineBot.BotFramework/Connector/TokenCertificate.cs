using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PipelineBot.BotFramework.Connector;

/// <summary>The certificate a registration proves itself with: one PEM file that holds it and its private key, unencrypted.</summary>
internal static class TokenCertificate
{
    private const int SmallestModulusBits = 2048;

    /// <exception cref="CryptographicException">The file is not what is needed; the message says why and holds nothing of it.</exception>
    public static X509Certificate2 Read(string path)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CryptographicException("the file cannot be read.", unreadable);
        }
        catch (Exception other) when (other is CryptographicException or ArgumentException)
        {
            throw new CryptographicException("the file does not hold a certificate and its private key as PEM.", other);
        }

        using var key = certificate.GetRSAPrivateKey();
        if (key is { KeySize: >= SmallestModulusBits })
            return certificate;
        certificate.Dispose();
        throw new CryptographicException($"the private key is not RSA of {SmallestModulusBits} bits or more.");
    }

    /// <summary>What is wrong with it; null when it can be used.</summary>
    public static string? Problem(string path)
    {
        try
        {
            Read(path).Dispose();
            return null;
        }
        catch (CryptographicException problem)
        {
            return problem.Message;
        }
    }
}
