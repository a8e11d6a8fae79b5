using System.Security.Cryptography;
using System.Text;

namespace PartnerTiers.Storage.Model;

/// <summary>Foreign text as part of a key. PostgreSQL refuses keys of more than 2,700 bytes, so a text that could make one longer stands as its hash.</summary>
internal static class StoredKey
{
    private const int MostLetters = 250;

    public static string Of(string text) => text.Length <= MostLetters ? text : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.Of(text))));
}
