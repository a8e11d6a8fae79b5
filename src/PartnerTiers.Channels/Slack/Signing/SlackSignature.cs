using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerTiers.Channels.Slack.Signing;

/// <summary>
/// Slack's signature of a request, version 0: HMAC-SHA256 over <c>v0:TIME:BODY</c> with the signing secret as text, of the bytes as they came
/// (docs.slack.dev/authentication/verifying-requests-from-slack).
/// </summary>
public static class SlackSignature
{
    /// <summary>Header of the signature.</summary>
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>Header of the moment of signing, in seconds of Unix time.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>How far the moment of signing may lie from now, in either direction.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v0=";
    private const int HexLength = 64;

    /// <summary>The signature that Slack would write.</summary>
    /// <param name="secret">The signing secret; it looks like hex and is taken as text.</param>
    /// <param name="timestamp">The header's text.</param>
    /// <param name="body">The bytes as they came.</param>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(secret, timestamp, body, hash);
        return Version + Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a request is Slack's and of now. Compared in constant time; without a secret nothing is.</summary>
    public static bool IsValid(string secret, string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (secret.Length == 0
            || signature is null || signature.Length != Version.Length + HexLength || !signature.StartsWith(Version, StringComparison.Ordinal)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var signedAt)
            || Math.Abs((decimal)now.ToUnixTimeSeconds() - signedAt) > (decimal)Tolerance.TotalSeconds)
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(secret, timestamp, body, expected);
        return Convert.FromHexString(signature.AsSpan(Version.Length), given, out _, out _) == System.Buffers.OperationStatus.Done && CryptographicOperations.FixedTimeEquals(expected, given);
    }

    private static void Compute(string secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes("v0:" + timestamp + ":"));
        hmac.AppendData(body);
        hmac.GetHashAndReset(hash);
    }
}
